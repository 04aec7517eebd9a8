import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { rowRule } from '../rule.ts';

export const partsInOneTarget = rowRule({
  code: 'TK525',
  about:
    'Mục tiêu có nhiều vế ngăn bằng dấu «;» được chấm từng vế: một vế chưa có số liệu không được ẩn sau vế kia.',
  examples: {
    file: 'targets.csv',
    ok: [
      'id,parent,theme,name,text,document,operator,verified,evidence,judged_verdict,judged_reason,judged_source\nT04,,land,Dự báo lũ,Thêm trạm đo; hoàn thiện mô hình.,nq01-2020,all,no,Minh họa.,,,\nT04a,T04,land,Trạm đo,Thêm trạm đo.,nq01-2020,qualitative,no,Minh họa.,met,Đã thêm.,bao-2023\nT04b,T04,land,Mô hình,Hoàn thiện mô hình.,nq01-2020,qualitative,no,Minh họa.,notMet,Còn thiếu.,bao-2023',
    ],
    notOk: [
      {
        text: 'id,text\nT04,Thêm trạm đo; hoàn thiện mô hình.',
        at: 'Thêm trạm đo; hoàn thiện mô hình.',
        part: 'Mục tiêu T04 có 2 vế ngăn bằng dấu «;» mà chấm như một.',
      },
    ],
  },
  look: ({ targets }) =>
    targets.rows.flatMap((target): Diagnostic[] => {
      const parts = target.text.split(';').filter((part) => part.trim() !== '').length;
      if (target.operator === 'all' || parts < 2) return [];
      return [
        diagnostic(
          'TK525',
          `Mục tiêu ${target.id} có ${parts} vế ngăn bằng dấu «;» mà chấm như một.`,
          targets.placeOf(target, 'text'),
        ),
      ];
    }),
});
