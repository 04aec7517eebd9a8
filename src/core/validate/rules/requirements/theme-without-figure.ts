import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const themeWithoutFigure = requirementRule({
  code: 'TK417',
  about:
    'Lời văn của mỗi lĩnh vực mang ít nhất một con số lấy từ số liệu: báo cáo phải có đánh giá định lượng, không chỉ có nhận định.',
  examples: {
    file: 'review.yaml',
    beside: {
      '03-ket-qua.mdx':
        'Độ che phủ rừng năm 2023 là <Value indicator="forest-cover" year="2023"/>, diện tích đất lúa là <Value indicator="rice-land" year="2023"/>.',
    },
    ok: ['themes:\n  - id: forest\n    name: Rừng\n  - id: land\n    name: Đất và nước'],
    notOk: [
      {
        text: 'themes:\n  - id: forest\n    name: Rừng\n  - id: land\n    name: Đất và nước\n  - id: weather\n    name: Khí tượng thủy văn',
        at: 'id: weather',
        part: 'Lĩnh vực «Khí tượng thủy văn» không có con số nào trong lời văn.',
      },
    ],
  },
  look: ({ head, headPlace, bindings, themeOf }) => {
    const themes = new Set(
      Object.values(bindings).flatMap((one) =>
        one.kind === 'value' || one.kind === 'change' ? (themeOf(one.indicator) ?? []) : [],
      ),
    );
    return head.themes.flatMap(({ id, name }, index) =>
      themes.has(id)
        ? []
        : [
            diagnostic(
              'TK417',
              `Lĩnh vực «${name}» không có con số nào trong lời văn.`,
              headPlace(['themes', index, 'id']),
            ),
          ],
    );
  },
});
