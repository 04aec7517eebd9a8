import { byTarget } from '../../assessments.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Verdict } from '../../model.ts';
import { VERDICT_LABELS } from '../../schema/vocabulary.ts';
import type { SeriesRule } from '../rule.ts';

/** What a body reports of a target agrees with what the figures give; both are published either way. */
export const reportedVerdict: SeriesRule = ({ targets, assessments }) => {
  const verdicts = byTarget(assessments);
  return targets.rows.flatMap((target): Diagnostic[] => {
    const assessment = verdicts.get(target.id);
    const reported = target.reported_verdict;
    if (assessment === undefined || reported === undefined || !isOpposed(assessment.verdict, reported)) return [];
    const { used } = assessment;
    const figure = used === undefined ? '' : `; số đã dùng: ${used.value} ${used.unit}`;
    return [
      diagnostic('TK509', `Mục tiêu ${target.id} được công bố là «${VERDICT_LABELS[reported]}», kết quả tính là «${VERDICT_LABELS[assessment.verdict]}»${figure}.`, targets.placeOf(target, 'reported_verdict'), used === undefined ? {} : { cause: used.place }),
    ];
  });
};

const REACHED: ReadonlySet<Verdict> = new Set(['met', 'exceeded']);
const MISSED: ReadonlySet<Verdict> = new Set(['notMet', 'partlyMet']);

const isOpposed = (ours: Verdict, theirs: Verdict): boolean =>
  (REACHED.has(ours) && MISSED.has(theirs)) || (MISSED.has(ours) && REACHED.has(theirs));
