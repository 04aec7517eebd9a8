import { absolute, divide, HUNDRED, multiply, sign, subtract } from '../../decimal.ts';
import { intervalOf, reductionOf } from '../../interval.ts';
import type { Refusal, UsedValue } from '../../model.ts';
import { convert, isConvertible, PERCENTAGE_POINT } from '../../unit.ts';
import type { Ask, Conclusion } from '../ask.ts';
import { tooLoose } from '../too-loose.ts';
import { settledRange } from './range.ts';

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
  const found = referenceFor(ask, observed.period.to, observed.unit);
  if ('refusal' in found) return { conclusion: undefined, refusals: [found.refusal] };
  const { reference } = found;
  // A share of nothing, or of less than nothing, says nothing about a fall.
  if (sign(reference.value) <= 0) {
    return {
      conclusion: undefined,
      refusals: [{ kind: 'referenceNotPositive', value: reference.value }],
    };
  }
  const low = target.value!;
  const high = target.value_to ?? low;
  const fall = subtract(reference.value, observed.value);
  const timesReference = (bound: typeof low): typeof low => multiply(bound, reference.value);
  const loose = tooLoose([reference, observed]);
  const verdict =
    loose.length === 0
      ? settledRange(
          intervalOf({ value: multiply(fall, HUNDRED), qualifier: undefined }),
          timesReference(low),
          timesReference(high),
        )
      : settledRange(reductionOf(intervalOf(reference), intervalOf(observed)), low, high);
  if (verdict === undefined) return { conclusion: undefined, refusals: loose };
  const percent = divide(multiply(fall, HUNDRED), reference.value);
  return {
    conclusion: {
      verdict,
      formula: { kind: 'reduction', against, reference, observed, reduction: percent, low, high },
      distance:
        loose.length > 0
          ? undefined
          : {
              value: absolute(subtract(percent, low)),
              unit: PERCENTAGE_POINT,
              favourable: verdict !== 'notMet',
            },
    },
    refusals: [],
  };
}

/** The refusal owed when the reference figure is missing, before there is anything to compare. */
reduction.missingReference = (ask: Ask): readonly Refusal[] => {
  const { operator, horizon } = ask.target;
  if (operator !== 'reduce-baseline' && operator !== 'reduce-scenario') return [];
  const year = typeof horizon === 'number' ? horizon : ask.evidence.reviewYears.to;
  const found = referenceFor(ask, year, undefined);
  return 'refusal' in found ? [found.refusal] : [];
};

/** The base year's figure, or the scenario's of the year observed, in the observed figure's unit. */
function referenceFor(
  { target, inYear }: Ask,
  observedYear: number,
  unit: string | undefined,
): { readonly reference: UsedValue } | { readonly refusal: Refusal } {
  const scenario = target.operator === 'reduce-scenario';
  const indicator = scenario ? target.scenario_indicator : target.indicator;
  const year = scenario ? observedYear : target.baseline_year;
  const missing: Refusal = {
    kind: scenario ? 'scenarioMissing' : 'baselineMissing',
    year: year ?? observedYear,
  };
  if (indicator === undefined || year === undefined) return { refusal: missing };
  const found = inYear(indicator, year);
  if (found === 'missing') return { refusal: missing };
  if (found === 'conflict')
    return { refusal: { kind: 'conflict', period: { from: year, to: year } } };
  if (unit === undefined || found.unit === unit) return { reference: found };
  if (!isConvertible(found.unit, unit))
    return { refusal: { kind: 'unitDiffers', found: found.unit, expected: unit } };
  return { reference: { ...found, value: convert(found.value, found.unit, unit), unit } };
}
