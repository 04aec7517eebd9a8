import type { Assessment, Target } from '../model.ts';

/**
 * A target whose year is still to come when the figures of the review are taken has no verdict yet,
 * whatever its newest figure says; that figure is kept to be shown.
 */
export function notDueYet(target: Target, assessment: Assessment, asOf: string): Assessment {
  const { horizon } = target;
  if (typeof horizon !== 'number' || horizon <= Number(asOf.slice(0, 4))) return assessment;
  return {
    ...assessment,
    verdict: 'notDue',
    used: undefined,
    formula: undefined,
    distance: undefined,
    refusals: [{ kind: 'notDue', horizon, asOf }],
    remarks: assessment.remarks.filter(({ kind }) => kind === 'conditional'),
    latest: assessment.latest ?? assessment.used,
  };
}
