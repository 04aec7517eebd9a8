import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  multiply,
  sign,
  subtract,
} from '../decimal.ts';
import type { Hedge } from './hedge.ts';
import type { Quantity } from './numeral.ts';

const TWO = decimal('2');
const NEAR = decimal('0.05');

/** Whether a value, in the same base unit, is the one written, after rounding to the digits written. */
export function isWritten({ low, high, step }: Quantity, value: Decimal): boolean {
  const half = divide(step, TWO);
  return compare(value, subtract(low, half)) >= 0 && compare(value, add(high, half)) <= 0;
}

/** Whether a unit written in the text can be short for a unit of the data: «tấn» for «tấn CO₂tđ». */
export const isShortFor = (written: string | undefined, unit: string): boolean =>
  written !== undefined && unit.startsWith(`${written} `);

/** The same where a word of degree stands before the figure: «gần 70%», «hơn 40%». */
export function isRoughly(quantity: Quantity, value: Decimal, hedge: Hedge | undefined): boolean {
  if (isWritten(quantity, value)) return true;
  if (hedge === undefined) return false;
  const off = subtract(value, quantity.low);
  const near = compare(absolute(off), multiply(absolute(quantity.low), NEAR)) <= 0;
  return near && (hedge === 'about' || (hedge === 'over' ? sign(off) >= 0 : sign(off) <= 0));
}
