import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const limitationWithoutCause = requirementRule({
  code: 'TK411',
  about:
    'Mỗi hạn chế phải có ít nhất một nguyên nhân: Ban Chỉ đạo yêu cầu phân tích rõ nguyên nhân.',
  examples: {
    file: '04-han-che.mdx',
    beside: {
      '05-nguyen-nhan.mdx':
        '<Cause id="NN01" kind="subjective" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>',
    },
    ok: [
      '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>',
    ],
    notOk: [
      {
        text: '<Limitation id="HC02" theme="forest" title="Chất lượng rừng trồng thấp">\n\nRừng trồng chủ yếu là rừng gỗ nhỏ.\n\n</Limitation>',
        at: '<Limitation id="HC02"',
        part: 'Hạn chế HC02 («Chất lượng rừng trồng thấp») không có nguyên nhân nào.',
      },
    ],
  },
  look: ({ findings }) => {
    const explained = new Set(
      findings.flatMap((one) => (one.kind === 'Cause' ? one.attributes.of : [])),
    );
    return findings.flatMap(({ kind, id, title, place }) =>
      kind === 'Limitation' && !explained.has(id)
        ? [diagnostic('TK411', `Hạn chế ${id} («${title}») không có nguyên nhân nào.`, place)]
        : [],
    );
  },
});
