import { compare } from '../../decimal.ts';
import type { Target, UsedValue } from '../../model.ts';
import type { Conclusion } from '../figures.ts';
import { distanceTo } from './comparison.ts';

/** «97-100%»: reaching the lower end is enough; beyond the upper end is exceeded. */
export function range(target: Target, observed: UsedValue): Conclusion {
  const low = target.value!;
  const high = target.value_to!;
  const reached = compare(observed.value, low) >= 0;
  const beyond = compare(observed.value, high) > 0;
  return {
    verdict: beyond ? 'exceeded' : reached ? 'met' : 'notMet',
    formula: { kind: 'range', observed, low, high, unit: observed.unit },
    distance: distanceTo(low, observed, reached),
  };
}
