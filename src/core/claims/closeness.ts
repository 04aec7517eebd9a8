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
  ZERO,
} from '../decimal.ts';
import type { Hedge } from './hedge.ts';
import type { Quantity } from './numeral.ts';

const TWO = decimal('2');
const TEN = decimal('10');
/** How far off a rounder figure may be, as a part of it, whatever its digits. */
const NEARLY = decimal('0.015');
const ABOUT = decimal('0.03');
const BEYOND = decimal('0.05');

/** Whether a value, in the same base unit, is the one written, after rounding to the digits written. */
export function isWritten({ low, high, step }: Quantity, value: Decimal): boolean {
  const half = divide(step, TWO);
  return compare(value, subtract(low, half)) >= 0 && compare(value, add(high, half)) <= 0;
}

/** Whether a unit written in the text can be short for a unit of the data: «tấn» for «tấn CO₂tđ». */
export const isShortFor = (written: string | undefined, unit: string): boolean =>
  written !== undefined && unit.startsWith(`${written} `);

/**
 * Whether a figure with its word of degree is true of a value: «gần 70%» is true a little below, «hơn
 * 40%» from 40 on, «khoảng» on either side, never further than half of what its last digit is worth.
 */
export function isRoughly(quantity: Quantity, value: Decimal, hedge: Hedge | undefined): boolean {
  if (hedge === undefined) return isWritten(quantity, value);
  const { low } = quantity;
  const off = subtract(value, low);
  const worth = worthOf(quantity);
  const within = (part: Decimal, room: Decimal): boolean =>
    compare(absolute(off), room) <= 0 || compare(absolute(off), multiply(absolute(low), part)) <= 0;
  switch (hedge) {
    case 'over':
      return sign(off) >= 0 && within(BEYOND, worth);
    case 'under':
      return sign(off) <= 0 && within(BEYOND, worth);
    case 'nearly':
      return sign(off) <= 0 && within(NEARLY, divide(worth, TWO));
    default:
      return isWritten(quantity, value) || within(ABOUT, divide(worth, TWO));
  }
}

/** What the last digit that is not nought is worth: 100 in `400`, 1 in `43`, 0.1 in `42,5`. */
function worthOf({ low, step }: Quantity): Decimal {
  let worth = step;
  if (compare(low, ZERO) === 0) return worth;
  for (
    let next = multiply(worth, TEN);
    isMultiple(low, next);
    worth = next, next = multiply(next, TEN)
  );
  return worth;
}

const isMultiple = (value: Decimal, of: Decimal): boolean => {
  const quotient = divide(value, of);
  return !quotient.includes('.');
};
