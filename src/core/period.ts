/** A calendar year (`from` equals `to`) or a span of whole years, both ends included. */
export type Period = { readonly from: number; readonly to: number };

const PERIOD_TEXT = /^([1-9]\d{3})(?:-([1-9]\d{3}))?$/;

/** Reads `2020` or `2013-2017`; undefined for anything else or a span that runs backwards. */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD_TEXT.exec(text);
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return to < from || (match[2] !== undefined && to === from) ? undefined : { from, to };
}

/** The text the tables use: `2020`, `2013-2017`. */
export const periodKey = (period: Period): string =>
  period.from === period.to ? String(period.from) : `${period.from}-${period.to}`;

export const isSpan = (period: Period): boolean => period.from !== period.to;
export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

/** By end, then by start: the order of a series. */
export const comparePeriods = (a: Period, b: Period): number => a.to - b.to || a.from - b.from;

/**
 * Whether a figure cut at `asOf` (a whole or partial ISO date) leaves out part of its period. A cut
 * within the last December misses too little to matter; a bare last year does not say.
 */
export function isIncomplete(period: Period, asOf: string | undefined): boolean {
  if (asOf === undefined) return false;
  return asOf.length < 7
    ? Number(asOf.slice(0, 4)) < period.to
    : asOf.slice(0, 7) < `${period.to}-12`;
}

/** Whole years from first to last, both included. */
export const yearsIn = (period: Period): number => period.to - period.from + 1;

/** Whether a value of whatever kind is a period. */
export const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
