import { diagnostic } from '../../diagnostic.ts';
import { suggestion } from '../../nearest.ts';
import { passagesByName } from '../../passage-code.ts';
import { registerRule } from '../register-rule.ts';

export const commentPlace = registerRule({
  code: 'TK442',
  about:
    'Góp ý chỉ vào một phần hoặc một đoạn đang có trong báo cáo, để thấy đoạn ấy được sửa thế nào. Mã đoạn lấy ở tệp tải về doan-van.csv.',
  examples: {
    file: 'comments.csv',
    beside: {
      '04-han-che.mdx':
        '<Limitation id="HC01" theme="land" targets="T02" title="Đất lúa giảm">\n\nĐất lúa bị chuyển sang mục đích khác.\n\n</Limitation>',
    },
    ok: [
      'id,body,date,passage,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,han-che--hc01--p1,Nêu rõ mục đích chuyển đổi,accepted,Đã nêu rõ.\nGY02,Cơ quan lâm nghiệp minh họa,2024-10-16,ket-qua,Rút gọn,accepted,Đã rút gọn.',
    ],
    notOk: [
      {
        text: 'id,body,date,passage,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,han-che--hc07--p1,Nêu rõ mục đích chuyển đổi,accepted,Đã nêu rõ.',
        at: 'han-che--hc07--p1',
        part: 'Góp ý GY01 trỏ tới đoạn «han-che--hc07--p1» không có trong báo cáo; có phải ý là «han-che--hc01--p1»?',
      },
    ],
  },
  look: ({ comments, sections, writtenFindings }) => {
    if (writtenFindings === undefined) return [];
    const passages = new Set([...sections.map(({ id }) => id), ...passagesByName(sections).keys()]);
    return comments.rows.flatMap((row) => {
      const { id, passage } = row;
      if (passage === undefined || passages.has(passage)) return [];
      return [
        diagnostic(
          'TK442',
          `Góp ý ${id} trỏ tới đoạn «${passage}» không có trong báo cáo${suggestion(passage, passages) || '.'}`,
          comments.placeOf(row, 'passage'),
        ),
      ];
    });
  },
});
