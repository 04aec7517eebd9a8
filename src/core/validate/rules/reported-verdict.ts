import { byTarget } from '../../assessments.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Verdict } from '../../model.ts';
import { VERDICT_LABELS } from '../../schema/vocabulary.ts';
import { seriesRule } from '../rule.ts';

export const reportedVerdict = seriesRule({
  code: 'TK509',
  about:
    'Mức hoàn thành mà một cơ quan công bố khớp với kết quả tính từ số liệu; không khớp thì cả hai cùng hiện ra trên trang mục tiêu.',
  examples: {
    file: 'targets.csv',
    beside: {
      'observations.csv':
        'indicator,area,year,value,unit,status,source\nrice-land,all,2023,3890210,ha,final,dat-2024',
    },
    ok: [
      'id,name,operator,value,unit,horizon,indicator,reported_verdict,reported_source\nT02,Giữ đất lúa,keep,3.9,triệu ha,2023,rice-land,notMet,dat-2024',
    ],
    notOk: [
      {
        text: 'id,name,operator,value,unit,horizon,indicator,reported_verdict,reported_source\nT02,Giữ đất lúa,keep,3.9,triệu ha,2023,rice-land,met,dat-2024',
        at: 'met',
        part: 'Mục tiêu T02 được công bố là «đạt», kết quả tính là «chưa đạt»; số đã dùng: 3.89021 triệu ha.',
      },
    ],
  },
  look: ({ targets, assessments }) => {
    const verdicts = byTarget(assessments);
    return targets.rows.flatMap((target): Diagnostic[] => {
      const assessment = verdicts.get(target.id);
      const reported = target.reported_verdict;
      if (
        assessment === undefined ||
        reported === undefined ||
        !isOpposed(assessment.verdict, reported)
      )
        return [];
      const { used } = assessment;
      const figure = used === undefined ? '' : `; số đã dùng: ${used.value} ${used.unit}`;
      return [
        diagnostic(
          'TK509',
          `Mục tiêu ${target.id} được công bố là «${VERDICT_LABELS[reported]}», kết quả tính là «${VERDICT_LABELS[assessment.verdict]}»${figure}.`,
          targets.placeOf(target, 'reported_verdict'),
          used === undefined ? {} : { cause: used.place },
        ),
      ];
    });
  },
});

const REACHED: ReadonlySet<Verdict> = new Set(['met', 'exceeded']);
const MISSED: ReadonlySet<Verdict> = new Set(['notMet', 'partlyMet']);

const isOpposed = (ours: Verdict, theirs: Verdict): boolean =>
  (REACHED.has(ours) && MISSED.has(theirs)) || (MISSED.has(ours) && REACHED.has(theirs));
