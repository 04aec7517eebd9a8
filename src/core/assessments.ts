import type { Assessment } from './model.ts';

/** An assessment followed by those of its parts, and of theirs. */
export const withParts = (one: Assessment): readonly Assessment[] => [
  one,
  ...one.parts.flatMap(withParts),
];

/** Assessments of targets and of their parts by the target's id. */
export const byTarget = (assessments: readonly Assessment[]): ReadonlyMap<string, Assessment> =>
  new Map(assessments.flatMap(withParts).map((one) => [one.target, one]));
