import { diagnostic } from '../../diagnostic.ts';
import { registerRule } from '../register-rule.ts';

export const commentReason = registerRule({
  code: 'TK441',
  about:
    'Góp ý không được tiếp thu hoặc chỉ được tiếp thu một phần thì phần trả lời nêu lý do, không chỉ nêu kết quả xử lý (Thông báo ngày 13/9/2023, điểm 2).',
  examples: {
    file: 'comments.csv',
    ok: [
      'id,body,date,comment,response,reply\nGY01,Cơ quan lâm nghiệp minh họa,2024-10-15,Đổi tên phần Hạn chế,explained,Giữ nguyên vì tên phần theo đề cương đã được phê duyệt.',
    ],
    notOk: [
      {
        text: 'id,body,date,comment,response,reply\nGY01,Cơ quan lâm nghiệp minh họa,2024-10-15,Đổi tên phần Hạn chế,explained,Xin giữ nguyên như dự thảo.',
        at: 'Xin giữ nguyên',
        part: 'Góp ý GY01 không được tiếp thu đầy đủ mà phần trả lời «Xin giữ nguyên như dự thảo.» không nêu lý do.',
      },
      {
        text: 'id,body,date,comment,response,reply\nGY02,Cơ quan đất đai minh họa,2024-10-16,Nêu thêm số liệu từng huyện,partlyAccepted,Tiếp thu một phần ý kiến của quý cơ quan.',
        at: 'Tiếp thu một phần',
        part: 'Góp ý GY02 không được tiếp thu đầy đủ mà phần trả lời «Tiếp thu một phần ý kiến của quý cơ quan.» không nêu lý do.',
      },
    ],
  },
  look: ({ comments }) =>
    comments.rows.flatMap((row) => {
      const { id, response, reply } = row;
      if (reply === undefined || response === 'open' || response === 'accepted' || hasReason(reply))
        return [];
      return [
        diagnostic(
          'TK441',
          `Góp ý ${id} không được tiếp thu đầy đủ mà phần trả lời «${reply}» không nêu lý do.`,
          comments.placeOf(row, 'reply'),
        ),
      ];
    }),
});

/** Words of the stock phrases that say what was decided but not why. */
const STOCK: ReadonlySet<string> = new Set(
  'tiếp thu một phần giữ nguyên như dự thảo không giải trình xin đã sẽ ý kiến góp của quý cơ quan đơn vị ghi nhận cảm ơn báo cáo được các nội dung này và đề nghị ban soạn theo để cho là tại trong'.split(
    ' ',
  ),
);

const hasReason = (reply: string): boolean =>
  (reply.toLocaleLowerCase('vi').match(/[\p{L}\d]+/gu) ?? []).filter((word) => !STOCK.has(word))
    .length >= 3;
