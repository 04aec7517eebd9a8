/**
 * Longest wait for one thing, in milliseconds. Waits end by what is there; this one is for what hangs, so it is
 * as long as no machine needs, however busy.
 */
export const PATIENCE_MS = 120_000;
