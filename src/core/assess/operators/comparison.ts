import { absolute, type Decimal, subtract } from '../../decimal.ts';
import { intervalOf, ordersOf, settled } from '../../interval.ts';
import type { Distance, Target, UsedValue, Verdict } from '../../model.ts';
import { PERCENT, PERCENTAGE_POINT } from '../../unit.ts';
import type { Conclusion } from '../ask.ts';

const COMPARISONS = ['>=', '>', '<=', '<', '=', 'keep'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const isComparison = (operator: string): operator is Comparison =>
  (COMPARISONS as readonly string[]).includes(operator);

/**
 * One figure against one bound. «Vượt» is said only where the target names the bound itself as
 * enough (`>=`, `<=`) and the figure lies beyond it: «trên 85%» already asks for more than 85. Undefined
 * where the figure is too loose to tell.
 */
export function comparison(
  target: Target,
  operator: Comparison,
  observed: UsedValue,
): Conclusion | undefined {
  const bound = target.value!;
  const orders = ordersOf(intervalOf(observed), bound);
  const verdict = settled(orders.map((order) => verdictOf(operator, order)));
  if (verdict === undefined) return undefined;
  return {
    verdict,
    formula: { kind: 'compare', operator, observed, bound, unit: observed.unit },
    distance: distanceTo(bound, observed, verdict !== 'notMet'),
  };
}

/** Whether a figure that compares to its bound as `order` satisfies the operator. */
export function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '>=':
    case 'keep':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

function verdictOf(operator: Comparison, order: number): Verdict {
  if (!holds(operator, order)) return 'notMet';
  return (operator === '>=' || operator === '<=') && order !== 0 ? 'exceeded' : 'met';
}

/** Distance between a figure and a bound, in percentage points between percentages; a loose one, or one of another notion, has none. */
export function distanceTo(
  bound: Decimal,
  observed: UsedValue,
  favourable: boolean,
): Distance | undefined {
  if (observed.qualifier !== undefined || observed.scope !== undefined) return undefined;
  return {
    value: absolute(subtract(observed.value, bound)),
    unit: observed.unit === PERCENT ? PERCENTAGE_POINT : observed.unit,
    favourable,
  };
}
