import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const commentsOpen = registerRule({
  code: 'TK445',
  about: 'Các góp ý chưa trả lời được đếm và nêu mã, để không góp ý nào bị quên khi trình.',
  examples: {
    file: 'comments.csv',
    ok: [
      'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung ở phần Kết quả.',
    ],
    notOk: [
      {
        text: 'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung ở phần Kết quả.\nGY02,Cơ quan lâm nghiệp minh họa,2024-10-18,Nêu rõ chất lượng rừng,open,',
        at: 'open',
        part: '1 trong 2 góp ý chưa trả lời: GY02.',
      },
    ],
  },
  look: ({ comments }) => {
    const open = comments.rows.filter(({ response }) => response === 'open');
    const [first] = open;
    return first === undefined
      ? []
      : [
          diagnostic(
            'TK445',
            `${open.length} trong ${comments.rows.length} góp ý chưa trả lời: ${open.map(({ id }) => id).join(', ')}.`,
            comments.placeOf(first, 'response'),
          ),
        ];
  },
});
