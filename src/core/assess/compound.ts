import type { Assessment, Target, Verdict } from '../model.ts';

/** A target with several parts: its verdict follows from theirs. */
export function assessAll(target: Target, parts: readonly Assessment[]): Assessment {
  return {
    target: target.id,
    verdict: combine(parts.map((part) => part.verdict)),
    basis: 'combined',
    used: undefined,
    formula: undefined,
    distance: undefined,
    refusals: parts.length === 0 ? [{ kind: 'noIndicator' }] : [],
    remarks:
      target.conditional === undefined
        ? []
        : [{ kind: 'conditional', condition: target.conditional }],
    judgement: undefined,
    latest: undefined,
    parts,
  };
}

/**
 * All parts must hold. A part that failed decides even when another is unknown: the whole can no
 * longer be met, only partly. Unknown parts keep the whole from being called met.
 */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const has = (...wanted: Verdict[]): boolean =>
    verdicts.some((verdict) => wanted.includes(verdict));
  if (verdicts.length === 0) return 'notAssessable';
  if (has('notMet', 'partlyMet'))
    return has('met', 'exceeded', 'partlyMet') ? 'partlyMet' : 'notMet';
  if (has('noData')) return 'noData';
  if (has('notAssessable')) return 'notAssessable';
  if (has('notDue')) return 'notDue';
  return has('met') ? 'met' : 'exceeded';
}
