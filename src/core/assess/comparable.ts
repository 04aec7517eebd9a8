import type { Formula, Indicator, Refusal, UsedValue } from '../model.ts';
import { isIncomplete } from '../period.ts';

/**
 * What keeps the figures of a formula from being held against a target or against each other: a flow
 * or a change over a period that was not over when it was counted, or two methods.
 */
export function incomparable(
  formula: Formula,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Refusal[] {
  const taken = figuresOf(formula);
  const cut = taken.filter(
    (one) => addsUp(indicators.get(one.indicator)) && isIncomplete(one.period, one.asOf),
  );
  const methods = [...new Set(taken.map(({ method }) => method))];
  return [
    ...cut.map(({ period, asOf = '' }): Refusal => ({ kind: 'periodIncomplete', period, asOf })),
    ...(isComparison(formula) && methods.length > 1
      ? [{ kind: 'methodsDiffer' as const, methods }]
      : []),
  ];
}

/** A level holds at its moment; what adds up over a period is only known when the period is over. */
const addsUp = (indicator: Indicator | undefined): boolean =>
  indicator?.measure === 'flow' || indicator?.measure === 'change';

const isComparison = ({ kind }: Formula): boolean => kind === 'reduction' || kind === 'trend';

function figuresOf(formula: Formula): readonly UsedValue[] {
  switch (formula.kind) {
    case 'reduction':
      return [formula.reference, formula.observed];
    case 'trend':
    case 'yearly':
      return formula.years;
    case 'compare':
    case 'range':
    case 'zeroNew':
    case 'change':
      return [formula.observed];
  }
}
