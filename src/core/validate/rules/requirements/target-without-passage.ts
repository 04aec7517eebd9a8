import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const targetWithoutPassage = requirementRule({
  code: 'TK419',
  about: 'Báo cáo bám sát nghị quyết: mỗi mục tiêu có ít nhất một kết quả hoặc hạn chế nói tới.',
  examples: {
    file: '03-ket-qua.mdx',
    beside: {
      'targets.csv': 'id,name\nT03,Thiệt hại do lũ\nT04,Năng lực dự báo',
      '04-han-che.mdx':
        '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>',
    },
    ok: [
      '<Result id="KQ02" theme="land" targets="T03;T04" title="Phòng lũ chủ động hơn">\n\nCảnh báo lũ sớm hơn trước.\n\n</Result>',
    ],
    notOk: [
      {
        text: '<Result id="KQ02" theme="land" targets="T03" title="Phòng lũ chủ động hơn">\n\nCảnh báo lũ sớm hơn trước.\n\n</Result>',
        at: 'T04,',
        part: 'Mục tiêu T04 (Năng lực dự báo) không có kết quả hay hạn chế nào nói tới.',
      },
    ],
  },
  look: ({ targets, links }) =>
    targets.rows.flatMap((target) => {
      const link = links[target.id];
      if (
        target.parent !== undefined ||
        (link !== undefined && link.results.length + link.limitations.length > 0)
      )
        return [];
      return [
        diagnostic(
          'TK419',
          `Mục tiêu ${target.id} (${target.name}) không có kết quả hay hạn chế nào nói tới.`,
          targets.placeOf(target, 'id'),
        ),
      ];
    }),
});
