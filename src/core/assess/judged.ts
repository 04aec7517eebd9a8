import type { Assessment, Refusal, Remark, Source, Target } from '../model.ts';

/**
 * A qualitative target takes the verdict people gave it, with their reason; never one of the machine's. That
 * it was reached, in full or in part, cannot rest on the word of the body that answers for it alone, as a
 * figure of its own would not; that it was not, can.
 */
export function judged(target: Target, sources: ReadonlyMap<string, Source>): Assessment {
  const { judged_verdict: verdict, judged_reason: reason, judged_source: id, conditional } = target;
  const given = verdict !== undefined && reason !== undefined;
  const source = id === undefined ? undefined : sources.get(id);
  const refusals = given ? refusalsOf(verdict, source) : [{ kind: 'notJudged' as const }];
  return {
    target: target.id,
    verdict: given && refusals.length === 0 ? verdict : 'notAssessable',
    basis: 'judged',
    used: undefined,
    formula: undefined,
    distance: undefined,
    refusals,
    remarks: [
      ...(given && refusals.length === 0 ? remarksOf(verdict, source) : []),
      ...(conditional === undefined
        ? []
        : [{ kind: 'conditional' as const, condition: conditional }]),
    ],
    judgement: given ? { reason, source: id } : undefined,
    latest: undefined,
    parts: [],
  };
}

type Judged = NonNullable<Target['judged_verdict']>;

const CLAIMS: ReadonlySet<Judged> = new Set(['exceeded', 'met', 'partlyMet']);

const refusalsOf = (verdict: Judged, source: Source | undefined): readonly Refusal[] =>
  source?.rests_on === 'claim' && CLAIMS.has(verdict)
    ? [{ kind: 'ownClaim', source: source.id }]
    : [];

function remarksOf(verdict: Judged, source: Source | undefined): readonly Remark[] {
  if (verdict === 'notAssessable' || verdict === 'notDue') return [];
  if (source === undefined) return [{ kind: 'noSource' }];
  return source.rests_on === 'review' ? [{ kind: 'restsOnReview', source: source.id }] : [];
}
