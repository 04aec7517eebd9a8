import { compare, type Decimal } from '../../decimal.ts';
import type { Target, UsedValue } from '../../model.ts';
import type { Conclusion } from '../figures.ts';
import { distanceTo } from './comparison.ts';

/** «97-100%»: reaching the lower end is enough; beyond the upper end is exceeded. */
export function range(target: Target, observed: UsedValue): Conclusion {
  const low = target.value!;
  const high = target.value_to!;
  const verdict = rangeVerdict(observed.value, low, high);
  return {
    verdict,
    formula: { kind: 'range', observed, low, high, unit: observed.unit },
    distance: distanceTo(low, observed, verdict !== 'notMet'),
  };
}

/** What is asked as a range is met from its lower end on and exceeded beyond its upper end. */
export function rangeVerdict(
  value: Decimal,
  low: Decimal,
  high: Decimal,
): 'exceeded' | 'met' | 'notMet' {
  if (compare(value, high) > 0) return 'exceeded';
  return compare(value, low) >= 0 ? 'met' : 'notMet';
}
