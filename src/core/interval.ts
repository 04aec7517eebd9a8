import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  HUNDRED,
  multiply,
  sign,
  subtract,
  ZERO,
} from './decimal.ts';
import type { UsedValue, Verdict } from './model.ts';
import { PERCENT } from './unit.ts';

/** An end of an interval; without limit where there is none. */
type End = { readonly value: Decimal; readonly included: boolean };

/** Between which values a quantity lies. */
export type Interval = { readonly low: End | undefined; readonly high: End | undefined };

/** How a value may compare with another: below, equal, above. */
export type Order = -1 | 0 | 1;

/**
 * How far the truth may lie from a figure with «khoảng» or «gần», in percent of the figure. No regulation
 * says; a tenth is wider than official papers round, so that a verdict that stands does so in any use.
 */
const LOOSENESS = decimal('10');

/** All that the quantity a target asks of can be, given the figure, the word before it and what was measured. */
export function intervalOf(
  figure: Pick<UsedValue, 'value' | 'qualifier'> & Partial<Pick<UsedValue, 'scope' | 'unit'>>,
): Interval {
  const written = asWritten(figure);
  switch (figure.scope) {
    case undefined:
      return written;
    case 'narrower':
      return { ...written, high: undefined };
    case 'broader':
      return { ...written, low: undefined };
    case 'partial':
      return figure.unit === PERCENT ? ofPart(written) : { ...written, high: undefined };
    case 'different':
      return { low: undefined, high: undefined };
  }
}

/** A share of a whole of which only a part was looked at: not all, not none, where the part is neither. */
const ofPart = ({ low, high }: Interval): Interval => ({
  low: { value: ZERO, included: low === undefined || sign(low.value) <= 0 },
  high: { value: HUNDRED, included: high === undefined || compare(high.value, HUNDRED) >= 0 },
});

/** All that a figure can be, given the word its source writes before it. */
function asWritten({ value, qualifier }: Pick<UsedValue, 'value' | 'qualifier'>): Interval {
  const at = { value, included: true };
  const past = { value, included: false };
  const slack = divide(multiply(absolute(value), LOOSENESS), HUNDRED);
  const below = { value: subtract(value, slack), included: true };
  switch (qualifier) {
    case undefined:
      return { low: at, high: at };
    case 'about':
      return { low: below, high: { value: add(value, slack), included: true } };
    case 'nearly':
      return { low: below, high: past };
    case 'over':
      return { low: past, high: undefined };
    case 'under':
      return { low: undefined, high: past };
    case 'atLeast':
      return { low: at, high: undefined };
    case 'atMost':
      return { low: undefined, high: at };
  }
}

/** Every way in which a value of the interval may compare with a bound. */
export function ordersOf({ low, high }: Interval, bound: Decimal): readonly Order[] {
  const fromLow = low === undefined ? -1 : compare(low.value, bound);
  const fromHigh = high === undefined ? 1 : compare(high.value, bound);
  const reachesUp = fromHigh > 0 || (fromHigh === 0 && high?.included === true);
  const reachesDown = fromLow < 0 || (fromLow === 0 && low?.included === true);
  return [
    ...(fromLow < 0 ? [-1 as const] : []),
    ...(reachesUp && reachesDown ? [0 as const] : []),
    ...(fromHigh > 0 ? [1 as const] : []),
  ];
}

/**
 * The verdict that stands whatever the figure is exactly: the lowest of those that hold, or «not met»;
 * undefined where some values of the interval would meet the target and some would not.
 */
export function settled(verdicts: readonly Verdict[]): Verdict | undefined {
  const unmet = verdicts.filter((verdict) => verdict === 'notMet').length;
  if (unmet === verdicts.length) return 'notMet';
  if (unmet > 0) return undefined;
  return verdicts.includes('met') ? 'met' : 'exceeded';
}

/** Sum of independent values. */
export const sumOf = (intervals: readonly Interval[]): Interval => ({
  low: intervals.map(({ low }) => low).reduce(addEnds, { value: ZERO, included: true }),
  high: intervals.map(({ high }) => high).reduce(addEnds, { value: ZERO, included: true }),
});

/** What is left of the first after the second is taken away. */
export const differenceOf = (first: Interval, second: Interval): Interval =>
  sumOf([first, { low: negative(second.high), high: negative(second.low) }]);

/** `(reference − observed) ÷ reference × 100`; without limit where the reference may be nought or less. */
export function reductionOf(reference: Interval, observed: Interval): Interval {
  const most = ratioOf(observed.high, reference.low);
  const least =
    observed.low !== undefined && sign(observed.low.value) >= 0
      ? (ratioOf(observed.low, reference.high) ?? { value: ZERO, included: false })
      : undefined;
  return { low: reductionAt(most), high: reductionAt(least) };
}

function ratioOf(part: End | undefined, whole: End | undefined): End | undefined {
  if (part === undefined || whole === undefined || sign(whole.value) <= 0) return undefined;
  return { value: divide(part.value, whole.value), included: part.included && whole.included };
}

const reductionAt = (ratio: End | undefined): End | undefined =>
  ratio === undefined
    ? undefined
    : { ...ratio, value: subtract(HUNDRED, multiply(ratio.value, HUNDRED)) };

const addEnds = (a: End | undefined, b: End | undefined): End | undefined =>
  a === undefined || b === undefined
    ? undefined
    : { value: add(a.value, b.value), included: a.included && b.included };

const negative = (end: End | undefined): End | undefined =>
  end === undefined ? undefined : { ...end, value: subtract(ZERO, end.value) };
