import { byTarget } from '../../../assessments.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const targetWithoutFigure = requirementRule({
  code: 'TK416',
  about:
    'Mỗi mục tiêu định lượng phải được đánh giá bằng số: có số liệu ở năm phải đạt hoặc sau đó, cùng đơn vị, có nguồn và ngày.',
  examples: {
    file: 'targets.csv',
    beside: {
      'observations.csv':
        'indicator,area,year,value,unit,status,source\nrice-land,all,2023,3890210,ha,final,dat-2024',
    },
    ok: [
      'id,name,operator,value,unit,horizon,indicator\nT02,Giữ đất lúa,keep,3.9,triệu ha,2023,rice-land',
    ],
    notOk: [
      {
        text: 'id,name,operator,value,unit,horizon,indicator\nT02,Giữ đất lúa,keep,3.9,triệu ha,2024,rice-land',
        at: 'rice-land',
        part: 'Mục tiêu T02 (Giữ đất lúa) chưa đủ số liệu.',
      },
    ],
  },
  look: ({ targets, assessments }) => {
    const verdicts = byTarget(assessments);
    return targets.rows.flatMap((target) => {
      const assessment = verdicts.get(target.id);
      if (
        assessment === undefined ||
        target.operator === 'qualitative' ||
        target.operator === 'all'
      )
        return [];
      if (assessment.verdict !== 'noData' && assessment.verdict !== 'notAssessable') return [];
      return [
        diagnostic(
          'TK416',
          `Mục tiêu ${target.id} (${target.name}) ${assessment.verdict === 'noData' ? 'chưa đủ số liệu' : 'không đánh giá được'}.`,
          targets.placeOf(target, 'indicator'),
        ),
      ];
    });
  },
});
