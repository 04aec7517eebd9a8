import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

const SIDES = [
  ['Result', 'kết quả'],
  ['Limitation', 'hạn chế'],
] as const;

export const themeOneSided = requirementRule({
  code: 'TK414',
  about: 'Mỗi lĩnh vực có cả kết quả và hạn chế, để người đọc thấy đủ hai mặt.',
  examples: {
    file: '04-han-che.mdx',
    beside: {
      'review.yaml': 'themes:\n  - id: forest\n    name: Rừng\n  - id: land\n    name: Đất và nước',
      '03-ket-qua.mdx':
        '<Result id="KQ01" theme="forest" targets="T01" title="Rừng tăng đều">\n\nMục tiêu này <Verdict target="T01"/>.\n\n</Result>\n\n<Result id="KQ02" theme="land" title="Thiệt hại do lũ giảm">\n\nCảnh báo lũ sớm hơn trước.\n\n</Result>',
    },
    ok: [
      '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>\n\n<Limitation id="HC02" theme="forest" title="Chất lượng rừng trồng thấp">\n\nRừng trồng chủ yếu là rừng gỗ nhỏ.\n\n</Limitation>',
    ],
    notOk: [
      {
        text: '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>',
        at: 'id: forest',
        part: 'Lĩnh vực «Rừng» không có hạn chế nào.',
      },
    ],
  },
  look: ({ head, headPlace, findings }) =>
    head.themes.flatMap(({ id, name }, index) =>
      SIDES.flatMap(([kind, label]) =>
        findings.some(
          (one) => one.kind === kind && 'theme' in one.attributes && one.attributes.theme === id,
        )
          ? []
          : [
              diagnostic(
                'TK414',
                `Lĩnh vực «${name}» không có ${label} nào.`,
                headPlace(['themes', index, 'id']),
              ),
            ],
      ),
    ),
});
