import { diagnostic } from '../../diagnostic.ts';
import { milestoneState } from '../../milestone-state.ts';
import { registerRule } from '../register-rule.ts';

export const milestoneOverdue = registerRule({
  code: 'TK447',
  about:
    'Mốc quá hạn mà chưa ghi ngày xong được nêu ra; ngày để xét là as_of của review.yaml, không phải ngày của máy.',
  examples: {
    file: 'milestones.csv',
    beside: { 'review.yaml': 'as_of: 2024-12-31' },
    ok: [
      'id,name,due,done\nM01,Xin ý kiến các cơ quan,2024-10-01,2024-10-05\nM02,Trình báo cáo,2025-01-31,',
    ],
    notOk: [
      {
        text: 'id,name,due,done\nM01,Xin ý kiến các cơ quan,2024-10-01,',
        at: '2024-10-01',
        part: 'Mốc M01 («Xin ý kiến các cơ quan») có hạn 2024-10-01, đến 2024-12-31 chưa ghi ngày xong.',
      },
    ],
  },
  look: ({ head, milestones }) =>
    milestones.rows.flatMap((row) => {
      if (head === undefined || milestoneState(row, head.as_of) !== 'overdue') return [];
      return [
        diagnostic(
          'TK447',
          `Mốc ${row.id} («${row.name}») có hạn ${row.due}, đến ${head.as_of} chưa ghi ngày xong.`,
          milestones.placeOf(row, 'due'),
        ),
      ];
    }),
});
