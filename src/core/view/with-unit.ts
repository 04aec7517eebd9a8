/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';

/** A figure and the printed name of its unit: `42,02%`, `3.930.351 ha`. */
export const joinUnit = (figure: string, unit: string): string =>
  unit === '%' ? `${figure}%` : `${figure}${NBSP}${unit.replaceAll(' ', NBSP)}`;
