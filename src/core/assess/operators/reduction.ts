import { absolute, compare, divide, HUNDRED, isZero, multiply, subtract } from '../../decimal.ts';
import type { Refusal, UsedValue } from '../../model.ts';
import { PERCENTAGE_POINT } from '../../unit.ts';
import type { Ask, Conclusion } from '../figures.ts';

/**
 * «Giảm 8-10% so với năm 2010» or against a scenario: reduction = (reference − observed) ÷
 * reference × 100. Comparisons are made on products, so a recurring quotient cannot tip a verdict.
 */
export function reduction(
  ask: Ask,
  observed: UsedValue,
): { readonly conclusion: Conclusion | undefined; readonly refusals: readonly Refusal[] } {
  const { target } = ask;
  const against = target.operator === 'reduce-scenario' ? 'scenario' : 'baseline';
  const reference = referenceFor(ask, observed.period.to);
  if (reference === undefined || isZero(reference.value)) {
    return { conclusion: undefined, refusals: [missing(ask, observed.period.to)] };
  }
  const low = target.value!;
  const high = target.value_to ?? low;
  const fall = subtract(reference.value, observed.value);
  const timesReference = (bound: typeof low): typeof low => multiply(bound, reference.value);
  const reached = compare(multiply(fall, HUNDRED), timesReference(low)) >= 0;
  const beyond = compare(multiply(fall, HUNDRED), timesReference(high)) > 0;
  const percent = divide(multiply(fall, HUNDRED), reference.value);
  return {
    conclusion: {
      verdict: beyond ? 'exceeded' : reached ? 'met' : 'notMet',
      formula: { kind: 'reduction', against, reference, observed, reduction: percent, low, high },
      distance: { value: absolute(subtract(percent, low)), unit: PERCENTAGE_POINT, favourable: reached },
    },
    refusals: [],
  };
}

/** The refusal owed when the reference figure is missing, before there is anything to compare. */
reduction.missingReference = (ask: Ask): readonly Refusal[] => {
  const { operator, horizon } = ask.target;
  if (operator !== 'reduce-baseline' && operator !== 'reduce-scenario') return [];
  const year = typeof horizon === 'number' ? horizon : ask.evidence.reviewYears.to;
  return referenceFor(ask, year) === undefined ? [missing(ask, year)] : [];
};

function referenceFor({ target, inYear }: Ask, observedYear: number): UsedValue | undefined {
  if (target.operator === 'reduce-scenario') {
    return target.scenario_indicator === undefined ? undefined : inYear(target.scenario_indicator, observedYear);
  }
  return target.indicator === undefined || target.baseline_year === undefined
    ? undefined
    : inYear(target.indicator, target.baseline_year);
}

const missing = ({ target }: Ask, observedYear: number): Refusal =>
  target.operator === 'reduce-scenario'
    ? { kind: 'scenarioMissing', year: observedYear }
    : { kind: 'baselineMissing', year: target.baseline_year ?? observedYear };
