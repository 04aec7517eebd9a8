import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const causeWithoutTask = requirementRule({
  code: 'TK413',
  about:
    'Mỗi nguyên nhân phải có nhiệm vụ, giải pháp trả lời; nguyên nhân nêu ra mà không được xử lý thì kỳ sau sẽ lặp lại.',
  examples: {
    file: '05-nguyen-nhan.mdx',
    beside: {
      '07-nhiem-vu.mdx':
        '<Task id="NV01" addresses="NN01" lead="Cơ quan đất đai minh họa" title="Ổn định quy hoạch đất lúa">\n\nLập lại quy hoạch.\n\n</Task>',
    },
    ok: [
      '<Cause id="NN01" kind="subjective" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>',
    ],
    notOk: [
      {
        text: '<Cause id="NN02" kind="subjective" of="HC01" title="Xử phạt chưa nghiêm">\n\nNhiều vi phạm đất đai chậm được xử lý.\n\n</Cause>',
        at: '<Cause id="NN02"',
        part: 'Nguyên nhân NN02 («Xử phạt chưa nghiêm») không có nhiệm vụ nào trả lời.',
      },
    ],
  },
  look: ({ findings }) => {
    const answered = new Set(
      findings.flatMap((one) => (one.kind === 'Task' ? one.attributes.addresses : [])),
    );
    return findings.flatMap(({ kind, id, title, place }) =>
      kind === 'Cause' && !answered.has(id)
        ? [
            diagnostic(
              'TK413',
              `Nguyên nhân ${id} («${title}») không có nhiệm vụ nào trả lời.`,
              place,
            ),
          ]
        : [],
    );
  },
});
