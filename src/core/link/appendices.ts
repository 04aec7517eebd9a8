import type { Finding, NumberedAppendix, Registers, Requirement } from '../model.ts';
import { APPENDIX_KINDS, type AppendixKind } from '../schema/vocabulary.ts';

/**
 * The appendices a review has, numbered through all its papers: whichever paper prints one, it bears
 * the same number there. Those of registers are left out where the review has none.
 */
export const appendicesOf = (review: {
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly requirements: readonly Requirement[];
}): readonly NumberedAppendix[] =>
  APPENDIX_KINDS.filter((kind) => has(review, kind)).map((kind, index) => ({
    kind,
    number: index + 1,
  }));

function has(
  { registers, findings, requirements }: Parameters<typeof appendicesOf>[0],
  kind: AppendixKind,
): boolean {
  switch (kind) {
    case 'instruments':
      return registers.commitments.length > 0;
    case 'comments':
      return registers.comments.length > 0;
    case 'contributions':
      return registers.contributions.length > 0;
    case 'chain':
      return findings.some((one) => one.kind === 'Limitation');
    case 'requirements':
      return requirements.length > 0;
    case 'targets':
    case 'sources':
      return true;
    default:
      return kind satisfies never;
  }
}
