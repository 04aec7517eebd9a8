import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { CAUSE_KIND_LABELS, CAUSE_KINDS } from '../../../schema/vocabulary.ts';
import { requirementRule } from '../../requirement-rule.ts';

export const causesOneSided = requirementRule({
  code: 'TK412',
  about:
    'Báo cáo nêu cả nguyên nhân khách quan và nguyên nhân chủ quan, nói rõ đâu là nguyên nhân chính, như kết luận của Bộ Chính trị đã làm.',
  examples: {
    file: '05-nguyen-nhan.mdx',
    ok: [
      '<Cause id="NN01" kind="subjective" main="yes" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>\n\n<Cause id="NN02" kind="objective" of="HC01" title="Nước biển dâng nhanh">\n\nXâm nhập mặn vào sâu hơn trước.\n\n</Cause>',
    ],
    notOk: [
      {
        text: '<Cause id="NN01" kind="subjective" main="yes" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>',
        at: '<Cause id="NN01"',
        part: 'Không có nguyên nhân khách quan nào.',
      },
      {
        text: '<Cause id="NN01" kind="subjective" of="HC01" title="Quy hoạch thay đổi nhiều lần">\n\nQuy hoạch chưa ổn định.\n\n</Cause>\n\n<Cause id="NN02" kind="objective" of="HC01" title="Nước biển dâng nhanh">\n\nXâm nhập mặn vào sâu hơn trước.\n\n</Cause>',
        at: '<Cause id="NN01"',
        part: 'Chưa nói nguyên nhân nào là chính.',
      },
    ],
  },
  look: ({ findings }) => {
    const causes = findings.filter((one) => one.kind === 'Cause');
    const [first] = causes;
    if (first === undefined) return [];
    const missing = CAUSE_KINDS.filter(
      (kind) => !causes.some(({ attributes }) => attributes.kind === kind),
    );
    const found: Diagnostic[] = missing.map((kind) =>
      diagnostic('TK412', `Không có nguyên nhân ${CAUSE_KIND_LABELS[kind]} nào.`, first.place),
    );
    if (!causes.some(({ attributes }) => attributes.main === 'yes'))
      found.push(diagnostic('TK412', 'Chưa nói nguyên nhân nào là chính.', first.place));
    return found;
  },
});
