import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const causeWithoutGroup = requirementRule({
  code: 'TK420',
  about:
    'Nguyên nhân được xếp vào năm nhóm: nhận thức, thể chế, tổ chức thực hiện, nguồn lực, khoa học và công nghệ. Nguyên nhân khách quan không cần xếp.',
  examples: {
    file: '05-nguyen-nhan.mdx',
    ok: [
      '<Cause id="NN01" kind="subjective" group="institutions" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>\n\n<Cause id="NN02" kind="objective" of="HC01" title="Nước biển dâng nhanh">\n\nXâm nhập mặn vào sâu hơn trước.\n\n</Cause>',
    ],
    notOk: [
      {
        text: '<Cause id="NN01" kind="subjective" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>',
        at: '<Cause id="NN01"',
        part: 'Nguyên nhân NN01 («Quy hoạch thay đổi nhiều lần») chưa xếp nhóm.',
      },
    ],
  },
  look: ({ findings }) =>
    findings.flatMap((one) =>
      one.kind === 'Cause' &&
      one.attributes.kind === 'subjective' &&
      one.attributes.group === undefined
        ? [diagnostic('TK420', `Nguyên nhân ${one.id} («${one.title}») chưa xếp nhóm.`, one.place)]
        : [],
    ),
});
