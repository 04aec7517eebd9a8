import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const commentDate = registerRule({
  code: 'TK443',
  about: 'Góp ý là ý kiến về dự thảo nên ngày của góp ý không sau ngày báo cáo.',
  examples: {
    file: 'comments.csv',
    beside: { 'review.yaml': 'date: 2025-01-09' },
    ok: [
      'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung ở phần Kết quả.',
    ],
    notOk: [
      {
        text: 'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2025-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung ở phần Kết quả.',
        at: '2025-10-15',
        part: 'Góp ý GY01 ghi ngày 2025-10-15, sau ngày báo cáo 2025-01-09.',
      },
    ],
  },
  look: ({ head, comments }) =>
    comments.rows.flatMap((row) => {
      if (head === undefined || row.date <= head.date) return [];
      return [
        diagnostic(
          'TK443',
          `Góp ý ${row.id} ghi ngày ${row.date}, sau ngày báo cáo ${head.date}.`,
          comments.placeOf(row, 'date'),
        ),
      ];
    }),
});
