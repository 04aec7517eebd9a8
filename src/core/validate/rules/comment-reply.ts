import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const commentReply = registerRule({
  code: 'TK440',
  about:
    'Mỗi góp ý đã xử lý có nội dung tiếp thu, giải trình (Thông báo ngày 13/9/2023, điểm 2); góp ý ghi là chưa trả lời thì chưa có nội dung ấy.',
  examples: {
    file: 'comments.csv',
    ok: [
      'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung ở phần Kết quả.',
    ],
    notOk: [
      {
        text: 'id,body,date,comment,reply,response\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,,accepted',
        at: ',accepted',
        part: 'Góp ý GY01 chưa có nội dung tiếp thu, giải trình.',
      },
      {
        text: 'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,open,Đã bổ sung ở phần Kết quả.',
        at: 'Đã bổ sung',
        part: 'Góp ý GY01 ghi chưa trả lời (open) mà đã có nội dung trả lời.',
      },
    ],
  },
  look: ({ comments }) =>
    comments.rows.flatMap((row): Diagnostic[] => {
      const { id, response, reply } = row;
      if ((response === 'open') === (reply === undefined)) return [];
      const told =
        reply === undefined
          ? 'chưa có nội dung tiếp thu, giải trình'
          : 'ghi chưa trả lời (open) mà đã có nội dung trả lời';
      return [diagnostic('TK440', `Góp ý ${id} ${told}.`, comments.placeOf(row, 'reply'))];
    }),
});
