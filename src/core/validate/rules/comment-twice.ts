import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { ReviewComment } from '../../model.ts';
import { registerRule } from '../register-rule.ts';

export const commentTwice = registerRule({
  code: 'TK444',
  about:
    'Một ý kiến của một cơ quan về một đoạn chỉ ghi một lần; hai dòng chỉ khác nhau ở chữ hoa, dấu câu cũng là một.',
  examples: {
    file: 'comments.csv',
    ok: [
      'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung.\nGY02,Cơ quan lâm nghiệp minh họa,2024-10-16,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung.',
    ],
    notOk: [
      {
        text: 'id,body,date,comment,response,reply\nGY01,Cơ quan đất đai minh họa,2024-10-15,Bổ sung số liệu đất lúa năm 2023,accepted,Đã bổ sung.\nGY02,Cơ quan đất đai minh họa,2024-10-15,bổ sung số liệu đất lúa năm 2023.,accepted,Đã bổ sung.',
        at: 'bổ sung số liệu',
        part: 'Góp ý GY02 trùng cơ quan, đoạn và nội dung với GY01.',
      },
    ],
  },
  look: ({ comments }) => {
    const first = new Map<string, ReviewComment>();
    return comments.rows.flatMap((row): Diagnostic[] => {
      const key = [row.body, row.passage ?? '', row.comment].map(folded).join('\n');
      const same = first.get(key);
      if (same === undefined) {
        first.set(key, row);
        return [];
      }
      return [
        diagnostic(
          'TK444',
          `Góp ý ${row.id} trùng cơ quan, đoạn và nội dung với ${same.id}.`,
          comments.placeOf(row, 'comment'),
          { cause: comments.placeOf(same, 'comment') },
        ),
      ];
    });
  },
});

const folded = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[\s.,;:]+/g, ' ')
    .trim();
