import { byTarget } from '../../assessments.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { VERDICT_LABELS } from '../../schema/vocabulary.ts';
import { seriesRule } from '../rule.ts';

export const judgementOnClaim = seriesRule({
  code: 'TK524',
  about:
    'Mục tiêu định tính chỉ được coi là đạt, vượt hay đạt một phần khi có nguồn ngoài lời tự báo cáo của cơ quan chịu trách nhiệm, như mục tiêu định lượng phải có số liệu.',
  examples: {
    file: 'targets.csv',
    beside: {
      'sources.csv':
        'id,code,publisher,title,date,kind,verified,rests_on\nbc-bo,N09,Bộ chủ trì,Báo cáo của bộ,2024,official,yes,claim',
    },
    ok: ['id,judged_verdict,judged_source\nT04,met,dat-2024'],
    notOk: [
      {
        text: 'id,judged_verdict,judged_reason,judged_source\nT04,met,Bộ chủ trì báo cáo đạt.,bc-bo',
        at: 'met',
        part: 'Mục tiêu T04 ghi mức «đạt» mà nguồn «bc-bo» chỉ là lời cơ quan chịu trách nhiệm tự báo cáo; kết luận là «không đánh giá được».',
      },
    ],
  },
  look: ({ targets, assessments }) => {
    const verdicts = byTarget(assessments);
    return targets.rows.flatMap((target): Diagnostic[] => {
      const assessment = verdicts.get(target.id);
      const claim = assessment?.refusals.find(({ kind }) => kind === 'ownClaim');
      if (assessment === undefined || claim === undefined || target.judged_verdict === undefined)
        return [];
      return [
        diagnostic(
          'TK524',
          `Mục tiêu ${target.id} ghi mức «${VERDICT_LABELS[target.judged_verdict]}» mà nguồn «${target.judged_source}» chỉ là lời cơ quan chịu trách nhiệm tự báo cáo; kết luận là «${VERDICT_LABELS[assessment.verdict]}».`,
          targets.placeOf(target, 'judged_verdict'),
        ),
      ];
    });
  },
});
