import { isZero, ZERO } from '../../decimal.ts';
import type { UsedValue } from '../../model.ts';
import type { Conclusion } from '../figures.ts';
import { distanceTo } from './comparison.ts';

/** «Không để phát sinh mới»: the count of new cases must be nought. */
export function zeroNew(observed: UsedValue): Conclusion {
  const none = isZero(observed.value);
  return {
    verdict: none ? 'met' : 'notMet',
    formula: { kind: 'zeroNew', observed },
    distance: distanceTo(ZERO, observed, none),
  };
}
