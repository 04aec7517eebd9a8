import { absolute, compare, subtract } from '../../decimal.ts';
import { intervalOf, ordersOf } from '../../interval.ts';
import type { Refusal, UsedValue } from '../../model.ts';
import type { Ask, Conclusion } from '../ask.ts';
import { tooLoose } from '../too-loose.ts';
import { type YearGap, yearRefusals } from '../year-gaps.ts';
import { distanceTo, holds, isComparison } from './comparison.ts';

/** «Hằng năm»: the bound must hold in every year under review; one failing year decides. */
export function yearly(
  ask: Ask,
  indicator: string,
): { readonly conclusion: Conclusion | undefined; readonly refusals: readonly Refusal[] } {
  const { target, evidence } = ask;
  const { operator } = target;
  const bound = target.value;
  if (!isComparison(operator) || operator === 'keep' || bound === undefined) {
    return { conclusion: undefined, refusals: [{ kind: 'noIndicator' }] };
  }
  const years: UsedValue[] = [];
  const gaps: YearGap[] = [];
  for (let year = evidence.reviewYears.from; year <= evidence.reviewYears.to; year += 1) {
    const value = ask.inYear(indicator, year);
    if (typeof value === 'string') gaps.push({ period: { from: year, to: year }, why: value });
    else years.push(value);
  }
  const outcomes = years.map((value) => {
    const orders = ordersOf(intervalOf(value), bound);
    const holding = orders.filter((order) => holds(operator, order)).length;
    return { value, fails: holding === 0, unsure: holding > 0 && holding < orders.length };
  });
  const failing = outcomes.filter(({ fails }) => fails).map(({ value }) => value);
  const unsure = outcomes.filter((outcome) => outcome.unsure).map(({ value }) => value);
  const worst = [...(failing.length > 0 ? failing : years)].sort((a, b) =>
    compare(absolute(subtract(b.value, bound)), absolute(subtract(a.value, bound))),
  )[0];
  if (worst === undefined || (failing.length === 0 && gaps.length + unsure.length > 0)) {
    return { conclusion: undefined, refusals: [...yearRefusals(gaps), ...tooLoose(unsure)] };
  }
  return {
    conclusion: {
      verdict: failing.length > 0 ? 'notMet' : 'met',
      formula: { kind: 'yearly', operator, bound, unit: worst.unit, years, failing },
      distance: distanceTo(bound, worst, failing.length === 0),
    },
    refusals: [],
  };
}
