import Big from 'big.js';

/**
 * An exact decimal in canonical text: optional `-`, digits, optional `.` and digits;
 * no exponent, no grouping. Text keeps reports plain data; arithmetic goes through this file,
 * never through binary floating point.
 */
export type Decimal = string & { readonly __decimal: unique symbol };

/** Digits kept after the point where a quotient does not end; far beyond any figure published. */
const QUOTIENT_PLACES = 30;

const Exact = Big();
Exact.DP = QUOTIENT_PLACES;
Exact.RM = Exact.roundHalfUp;
Exact.strict = true;

const DECIMAL_TEXT = /^-?\d+(?:\.\d+)?$/;
/** Already canonical: nothing to strip, no arithmetic needed to know it. */
const CANONICAL_TEXT = /^(?:0|-?[1-9]\d*(?:\.\d*[1-9])?|-?0\.\d*[1-9])$/;

export const isDecimal = (text: string): text is Decimal => DECIMAL_TEXT.test(text);

/** @throws RangeError when `text` is not a canonical decimal: a fault of the program, not of a user. */
export function decimal(text: string): Decimal {
  if (CANONICAL_TEXT.test(text)) return text as Decimal;
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  return canonical(new Exact(text));
}

const canonical = (value: Big): Decimal => {
  const text = value.toFixed();
  return (text === '-0' ? '0' : text) as Decimal;
};

const big = (value: Decimal): Big => new Exact(value);

export const add = (a: Decimal, b: Decimal): Decimal => canonical(big(a).plus(big(b)));
export const subtract = (a: Decimal, b: Decimal): Decimal => canonical(big(a).minus(big(b)));
export const multiply = (a: Decimal, b: Decimal): Decimal => canonical(big(a).times(big(b)));

/** Quotient to 30 places, half away from zero. @throws RangeError on division by zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  if (isZero(b)) throw new RangeError('division by zero');
  return canonical(big(a).div(big(b)));
}

/** Negative, zero or positive, as for a sort. */
export const compare = (a: Decimal, b: Decimal): number => big(a).cmp(big(b));
export const isZero = (a: Decimal): boolean => compare(a, ZERO) === 0;
export const sign = (a: Decimal): -1 | 0 | 1 => {
  const order = compare(a, ZERO);
  if (order === 0) return 0;
  return order < 0 ? -1 : 1;
};
export const absolute = (a: Decimal): Decimal => canonical(big(a).abs());

/** Exactly `places` digits after the point, half away from zero: `round('42.025', 2)` is `42.03`. */
export const round = (a: Decimal, places: number): Decimal =>
  big(a)
    .toFixed(places, Exact.roundHalfUp)
    .replace(/^-(0(?:\.0+)?)$/, '$1') as Decimal;

/** Number of digits after the point. */
export const places = (a: Decimal): number => a.split('.')[1]?.length ?? 0;

/** For drawing only: a chart's pixel position may be binary, a printed figure never. */
export const toDrawing = (a: Decimal): number => Number(a);

export const ZERO = '0' as Decimal;
export const HUNDRED = '100' as Decimal;
