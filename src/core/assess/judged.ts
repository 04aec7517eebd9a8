import type { Assessment, Target } from '../model.ts';

/** A qualitative target takes the verdict people gave it, with their reason; never one of the machine's. */
export function judged(target: Target): Assessment {
  const given = target.judged_verdict !== undefined && target.judged_reason !== undefined;
  return {
    target: target.id,
    verdict: given ? target.judged_verdict! : 'notAssessable',
    basis: 'judged',
    used: undefined,
    formula: undefined,
    distance: undefined,
    refusals: given ? [] : [{ kind: 'notJudged' }],
    remarks:
      target.conditional === undefined
        ? []
        : [{ kind: 'conditional', condition: target.conditional }],
    judgement: given ? { reason: target.judged_reason!, source: target.judged_source } : undefined,
    latest: undefined,
    parts: [],
  };
}
