import type { Formula, Refusal, UsedValue } from '../model.ts';

/**
 * What keeps the figures of a formula from being held against a target or against each other: a flow
 * or a change over a period that was not over when it was counted, or two methods.
 */
export function incomparable(formula: Formula): readonly Refusal[] {
  const taken = figuresOf(formula);
  const methods = [...new Set(taken.map(({ method }) => method))];
  return [
    ...taken.flatMap(({ period, cut }): readonly Refusal[] =>
      cut === undefined ? [] : [{ kind: 'periodIncomplete', period, asOf: cut.date, by: cut.by }],
    ),
    ...(isComparison(formula) && methods.length > 1
      ? [{ kind: 'methodsDiffer' as const, methods }]
      : []),
  ];
}

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
