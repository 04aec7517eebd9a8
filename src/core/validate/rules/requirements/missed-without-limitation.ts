import { diagnostic } from '../../../diagnostic.ts';
import { VERDICT_LABELS } from '../../../schema/vocabulary.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const missedWithoutLimitation = requirementRule({
  code: 'TK410',
  about:
    'Mục tiêu chưa đạt hoặc mới đạt một phần phải được nêu ở ít nhất một hạn chế; nếu không, người đọc thấy kết luận mà không thấy vì sao.',
  examples: {
    file: '04-han-che.mdx',
    beside: {
      'targets.csv':
        'id,name,operator,value,unit,horizon,indicator\nT02,Giữ đất lúa,keep,3.9,triệu ha,2023,rice-land',
      'observations.csv':
        'indicator,area,year,value,unit,status,source\nrice-land,all,2023,3890210,ha,final,dat-2024',
    },
    ok: [
      '<Limitation id="HC01" theme="land" targets="T02;T04" title="Chưa giữ được đất lúa, dự báo lũ còn yếu">\n\nĐất lúa bị chuyển sang mục đích khác; mô hình dự báo lũ còn thiếu.\n\n</Limitation>',
    ],
    notOk: [
      {
        text: '<Limitation id="HC01" theme="land" targets="T04" title="Dự báo lũ còn yếu">\n\nMô hình dự báo lũ còn thiếu.\n\n</Limitation>',
        at: 'T02,',
        part: 'Mục tiêu T02 (Giữ đất lúa) chưa đạt nhưng không hạn chế nào nêu.',
      },
    ],
  },
  look: ({ targets, assessments, links }) => {
    const rows = new Map(targets.rows.map((target) => [target.id, target]));
    return assessments.flatMap(({ target: id, verdict }) => {
      const target = rows.get(id);
      if (
        target === undefined ||
        (verdict !== 'notMet' && verdict !== 'partlyMet') ||
        (links[id]?.limitations.length ?? 0) > 0
      )
        return [];
      return [
        diagnostic(
          'TK410',
          `Mục tiêu ${id} (${target.name}) ${VERDICT_LABELS[verdict]} nhưng không hạn chế nào nêu.`,
          targets.placeOf(target, 'id'),
        ),
      ];
    });
  },
});
