import type { Refusal, UsedValue } from '../model.ts';

/** The refusals owed when a verdict hangs on what a source left open: one for each figure with a word before it. */
export const tooLoose = (figures: readonly UsedValue[]): readonly Refusal[] =>
  figures.flatMap(({ qualifier, period }) =>
    qualifier === undefined ? [] : [{ kind: 'imprecise' as const, qualifier, period }],
  );
