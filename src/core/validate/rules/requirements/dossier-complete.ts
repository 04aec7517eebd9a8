import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

/** The report, its summary and its appendices on targets and sources come of the report itself; these do not. */
export const dossierComplete = requirementRule({
  code: 'TK652',
  about:
    'Hồ sơ trình gồm tờ trình, báo cáo tổng kết, báo cáo tóm tắt, phụ lục. Báo cáo tóm tắt dựng từ báo cáo; tờ trình cần lời văn riêng và mục submission; tập phụ lục cần ít nhất một sổ.',
  examples: {
    file: 'review.yaml',
    beside: {
      '09-to-trinh.mdx':
        '---\nrole: submission\ntitle: Tờ trình\n---\n\nKính trình xem xét báo cáo.',
      'comments.csv':
        'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Rút gọn phần mở đầu,accepted,Đã rút gọn.',
    },
    ok: [
      'submission:\n  subject: về báo cáo tổng kết minh họa\n  to:\n    - Cơ quan cấp trên minh họa\n  number: ""\n  symbol: TTr/MH\n  recipients:\n    - Như trên\n    - Lưu',
    ],
    notOk: [
      {
        text: 'id: mini-2020-2024',
        at: 'id: mini-2020-2024',
        part: 'Hồ sơ thiếu mục «submission» (nơi gửi, trích yếu, ký hiệu của tờ trình).',
      },
    ],
  },
  look: ({ head, headPlace, papers, registers }) => {
    const letter = papers.find(({ role }) => role === 'submission');
    const found: Diagnostic[] = [];
    if (letter === undefined)
      found.push(
        diagnostic(
          'TK652',
          'Hồ sơ thiếu lời của tờ trình: một tệp MDX có role: submission.',
          headPlace(['id']),
        ),
      );
    if (head.submission === undefined)
      found.push(
        diagnostic(
          'TK652',
          'Hồ sơ thiếu mục «submission» (nơi gửi, trích yếu, ký hiệu của tờ trình).',
          headPlace(['id']),
          letter === undefined ? {} : { cause: letter.place },
        ),
      );
    if (
      registers.commitments.length + registers.contributions.length + registers.comments.length ===
      0
    ) {
      found.push(
        diagnostic(
          'TK652',
          'Hồ sơ thiếu tập phụ lục: chưa có sổ thể chế hóa, sổ xin ý kiến hay sổ góp ý nào.',
          headPlace(['id']),
        ),
      );
    }
    return found;
  },
});
