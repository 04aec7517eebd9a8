import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const milestoneDates = registerRule({
  code: 'TK446',
  about: 'Các mốc xếp theo thứ tự thời hạn; ngày xong không sau ngày báo cáo.',
  examples: {
    file: 'milestones.csv',
    beside: { 'review.yaml': 'date: 2025-01-09' },
    ok: [
      'id,name,due,done\nM01,Lập kế hoạch tổng kết,2024-03-01,2024-02-20\nM02,Xin ý kiến các cơ quan,2024-10-01,2024-10-05',
    ],
    notOk: [
      {
        text: 'id,name,due,done\nM01,Xin ý kiến các cơ quan,2024-10-01,2024-10-05\nM02,Lập kế hoạch tổng kết,2024-03-01,2024-02-20',
        at: '2024-03-01',
        part: 'Mốc M02 có hạn 2024-03-01, trước mốc M01 (2024-10-01) đứng trên nó.',
      },
      {
        text: 'id,name,due,done\nM01,Trình báo cáo,2024-12-31,2025-02-10',
        at: '2025-02-10',
        part: 'Mốc M01 ghi xong ngày 2025-02-10, sau ngày báo cáo 2025-01-09.',
      },
    ],
  },
  look: ({ head, milestones }) =>
    milestones.rows.flatMap((row, index): Diagnostic[] => {
      const { id, due, done } = row;
      const before = milestones.rows[index - 1];
      const found: Diagnostic[] = [];
      if (before !== undefined && due < before.due) {
        found.push(
          diagnostic(
            'TK446',
            `Mốc ${id} có hạn ${due}, trước mốc ${before.id} (${before.due}) đứng trên nó.`,
            milestones.placeOf(row, 'due'),
            { cause: milestones.placeOf(before, 'due') },
          ),
        );
      }
      if (head !== undefined && done !== undefined && done > head.date) {
        found.push(
          diagnostic(
            'TK446',
            `Mốc ${id} ghi xong ngày ${done}, sau ngày báo cáo ${head.date}.`,
            milestones.placeOf(row, 'done'),
          ),
        );
      }
      return found;
    }),
});
