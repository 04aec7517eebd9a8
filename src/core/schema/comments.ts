import { z } from 'zod';

import { date, id, oneOf, optionalText, text } from './cells.ts';
import { defineTable } from './table.ts';
import { COMMENT_RESPONSES } from './vocabulary.ts';

export const commentsTable = defineTable({
  file: 'comments.csv',
  title: 'Sổ góp ý và tiếp thu, giải trình',
  about:
    'Mỗi dòng là một ý kiến góp ý vào dự thảo và phần tiếp thu, giải trình của cơ quan soạn thảo. Không nhập tài liệu mật.',
  noun: 'góp ý',
  optional: true,
  row: z.object({
    id,
    body: text,
    paper_number: optionalText,
    date,
    passage: optionalText,
    comment: text,
    response: oneOf(COMMENT_RESPONSES),
    reply: optionalText,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'internal', about: 'Duy nhất.', example: 'GY01' },
    body: {
      label: 'Cơ quan góp ý',
      audience: 'internal',
      about: 'Tên cơ quan hoặc người góp ý.',
      example: 'Bộ Công Thương',
    },
    paper_number: {
      label: 'Số công văn',
      audience: 'internal',
      about: 'Số, ký hiệu của công văn; trống khi không có.',
      example: '1234/BCT-KH',
    },
    date: {
      label: 'Ngày',
      audience: 'internal',
      about: 'Ngày của ý kiến, không sau ngày báo cáo.',
      example: '2023-09-13',
    },
    passage: {
      label: 'Đoạn được góp ý',
      audience: 'internal',
      about:
        'Mã đoạn hoặc mã phần; trống khi góp ý chung. Mã đoạn có trong tệp tải về doan-van.csv; ghi mã ngắn in ở lề bản lấy ý kiến cũng được. Mã theo vị trí (phần--mục--p2) vẫn dùng được, nhưng chỉ sang đoạn khác khi phía trước thêm hay bớt đoạn.',
      example: 'han-che--p-w36yfj',
    },
    comment: {
      label: 'Nội dung góp ý',
      audience: 'internal',
      about: 'Đủ ý, không chỉ trích một nửa.',
      example: '',
    },
    response: {
      label: 'Xử lý',
      audience: 'internal',
      about:
        'accepted: tiếp thu; partlyAccepted: tiếp thu một phần; explained: giải trình, giữ nguyên; open: chưa trả lời.',
      example: 'accepted',
    },
    reply: {
      label: 'Nội dung tiếp thu, giải trình',
      audience: 'internal',
      about: 'Bắt buộc trừ khi chưa trả lời; không tiếp thu thì nêu lý do.',
      example: '',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'Dòng dựng để minh họa thì ghi «số liệu minh họa».',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  shown: ['gop-y'],
});
