import { ZERO } from '../../decimal.ts';
import { intervalOf, ordersOf, settled } from '../../interval.ts';
import type { UsedValue } from '../../model.ts';
import type { Conclusion } from '../ask.ts';
import { distanceTo } from './comparison.ts';

/** «Không để phát sinh mới»: the count of new cases must be nought. */
export function zeroNew(observed: UsedValue): Conclusion | undefined {
  const orders = ordersOf(intervalOf(observed), ZERO);
  const verdict = settled(orders.map((order) => (order === 0 ? 'met' : 'notMet')));
  if (verdict === undefined) return undefined;
  return {
    verdict,
    formula: { kind: 'zeroNew', observed },
    distance: distanceTo(ZERO, observed, verdict === 'met'),
  };
}
