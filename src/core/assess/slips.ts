import { add, type Decimal, subtract } from '../decimal.ts';
import type { Operand, Suspect } from '../model.ts';

/**
 * Figures in which one slip of the pen explains why parts and total do not fit: one digit wrong, two
 * neighbouring digits swapped, one digit too many or too few. `gap` is sum of parts less total. Only
 * figures written in the unit of the sum are looked at: a converted figure shows other digits.
 */
export function findSlips(
  total: Operand,
  parts: readonly Operand[],
  gap: Decimal,
): readonly Suspect[] {
  const wanted = [
    { operand: total, needed: add(total.value, gap) },
    ...parts.map((operand) => ({ operand, needed: subtract(operand.value, gap) })),
  ];
  return wanted.flatMap(({ operand, needed }): Suspect[] => {
    if (operand.written !== operand.value) return [];
    const slip = slipBetween(operand.value, needed);
    return slip === undefined ? [] : [{ operand, needed, slip }];
  });
}

/** How one text became the other by a single slip of the pen; undefined when it takes more. */
export function slipBetween(written: string, needed: string): Suspect['slip'] | undefined {
  let at = 0;
  while (at < written.length && written[at] === needed[at]) at += 1;
  const [left, right] = [written.slice(at), needed.slice(at)];
  if (left === right) return undefined;
  if (left.length === right.length) {
    if (left.slice(1) === right.slice(1))
      return /^\d\d$/.test(`${left[0]}${right[0]}`) ? 'digit' : undefined;
    return left.length > 1 &&
      left[0] === right[1] &&
      left[1] === right[0] &&
      left.slice(2) === right.slice(2)
      ? 'swap'
      : undefined;
  }
  if (left.slice(1) === right) return 'extra';
  return left === right.slice(1) ? 'lost' : undefined;
}
