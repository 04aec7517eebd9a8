import type { Decimal } from '../../decimal.ts';
import { type Interval, intervalOf, ordersOf, settled } from '../../interval.ts';
import type { Target, UsedValue, Verdict } from '../../model.ts';
import type { Conclusion } from '../ask.ts';
import { distanceTo } from './comparison.ts';

/** «97-100%»: reaching the lower end is enough; beyond the upper end is exceeded. */
export function range(target: Target, observed: UsedValue): Conclusion | undefined {
  const low = target.value!;
  const high = target.value_to!;
  const verdict = settledRange(intervalOf(observed), low, high);
  if (verdict === undefined) return undefined;
  return {
    verdict,
    formula: { kind: 'range', observed, low, high, unit: observed.unit },
    distance: distanceTo(low, observed, verdict !== 'notMet'),
  };
}

/**
 * What is asked as a range is met from its lower end on and exceeded beyond its upper end; undefined where
 * the values that a loose figure can be differ in that.
 */
export function settledRange(interval: Interval, low: Decimal, high: Decimal): Verdict | undefined {
  const toLow = ordersOf(interval, low);
  const toHigh = ordersOf(interval, high);
  return settled([
    ...(toLow.includes(-1) ? (['notMet'] as const) : []),
    ...(toLow.some((order) => order >= 0) && toHigh.some((order) => order <= 0)
      ? (['met'] as const)
      : []),
    ...(toHigh.includes(1) ? (['exceeded'] as const) : []),
  ]);
}
