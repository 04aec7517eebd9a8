import type { Refusal, UsedValue } from '../model.ts';

/**
 * The refusals owed when a verdict hangs on what the figures leave open: one for each figure with a word
 * before it, one for an indicator that is not the target's own notion.
 */
export function tooLoose(figures: readonly UsedValue[]): readonly Refusal[] {
  const scope = figures.find((figure) => figure.scope !== undefined)?.scope;
  return [
    ...(scope === undefined ? [] : [{ kind: 'otherNotion' as const, scope }]),
    ...figures.flatMap(({ qualifier, period }) =>
      qualifier === undefined ? [] : [{ kind: 'imprecise' as const, qualifier, period }],
    ),
  ];
}
