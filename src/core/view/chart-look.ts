import type { ChartSpec } from './chart.ts';

/** Inks of charts on screen. */
export const SCREEN_INKS = {
  ink: '#1d2a30',
  quiet: '#52636b',
  grid: '#dfe5e6',
  lines: ['#0b5d66', '#a8481f', '#5b4a9c', '#3f7a2a', '#8a6a00'],
} as const;

export const screenInk = (series: number): string =>
  SCREEN_INKS.lines[series % SCREEN_INKS.lines.length]!;

/** Dashes of lines, by order of series; one more than there are markers, so that the two repeat together only after thirty lines. */
const DASHES = ['', '7 4', '2 3', '10 3 2 3', '4 2', '10 3 2 3 2 3'] as const;

/** By the names that Chart.js has for them. */
export const MARKERS = ['rectRot', 'rect', 'triangle', 'crossRot', 'cross'] as const;
export type Marker = (typeof MARKERS)[number];

export const markerOf = (series: number): Marker => MARKERS[series % MARKERS.length]!;
/** Every second marker is empty. */
export const isFullMarker = (series: number): boolean => series % 2 === 0;
export const dashOf = (series: number): string => DASHES[series % DASHES.length]!;

/** Levels to reach: thinner than lines, without markers. */
const BOUND_DASHES = ['3 3', '9 3', '1 3', '9 3 1 3'] as const;
export const boundDash = (bound: number): string => BOUND_DASHES[bound % BOUND_DASHES.length]!;

/** `7 4` as the numbers that a canvas asks for. */
export const dashLengths = (dash: string): number[] =>
  dash
    .split(' ')
    .filter((length) => length !== '')
    .map(Number);

/** Each line bears the number its row of the key has, so that nobody has to tell dashes apart. */
export const isNumbered = ({
  kind,
  series,
}: {
  readonly kind: ChartSpec['kind'];
  readonly series: readonly unknown[];
}): boolean => kind === 'line' && series.length > 1;
export const seriesNumber = (series: number): string => `(${series + 1})`;

type Broken = Pick<ChartSpec, 'breaks' | 'spansFrom'>;

/** Whether the line of a series is left out between two categories; years and spans are never joined. */
export const isBroken = (
  { breaks, spansFrom }: Broken,
  series: number,
  left: number,
  right: number,
): boolean =>
  (left < spansFrom && right >= spansFrom) ||
  breaks.some(
    ({ series: broken, before, after }) => broken === series && left >= before && right <= after,
  );
