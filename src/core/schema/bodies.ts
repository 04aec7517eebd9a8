import { z } from 'zod';

import { id, idList, oneOf, optionalDate, optionalText, text, textList, yesNo } from './cells.ts';
import { defineTable } from './table.ts';
import { BODY_KINDS } from './vocabulary.ts';

export const bodiesTable = defineTable({
  file: 'bodies.csv',
  title: 'Cơ quan',
  about:
    'Không bắt buộc. Mỗi dòng là một cơ quan dưới một tên. Đổi tên, hợp nhất hay giải thể thì ghi ngày cuối cùng và cơ quan kế tục; lời văn giao việc cho cơ quan không còn, hoặc nhắc tới cơ quan khi chưa có, được nêu ra.',
  noun: 'cơ quan',
  optional: true,
  row: z.object({
    id,
    name: text,
    short: optionalText,
    alias: textList,
    kind: oneOf(BODY_KINDS),
    valid_from: optionalDate,
    valid_to: optionalDate,
    successors: idList,
    verified: yesNo,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã cơ quan', audience: 'public', about: 'Duy nhất.', example: 'bo-tnmt' },
    name: {
      label: 'Tên cơ quan',
      audience: 'public',
      about: 'Tên đầy đủ, như in ra.',
      example: 'Bộ Tài nguyên và Môi trường',
    },
    short: { label: 'Tên ngắn', audience: 'public', about: 'Nếu có.', example: 'Bộ TN&MT' },
    alias: {
      label: 'Tên gọi khác',
      audience: 'public',
      about: 'Các cách viết khác, cách nhau bằng «;».',
      example: 'Bộ TNMT',
    },
    kind: {
      label: 'Khối',
      audience: 'public',
      about: 'party: cơ quan của Đảng; state: cơ quan của Nhà nước; other: khác.',
      example: 'state',
    },
    valid_from: {
      label: 'Có từ ngày',
      audience: 'public',
      about: 'Ngày bắt đầu mang tên này; trống khi có từ trước kỳ tổng kết.',
      example: '2002-08-05',
    },
    valid_to: {
      label: 'Có đến ngày',
      audience: 'public',
      about: 'Ngày cuối cùng mang tên này; trống khi vẫn còn.',
      example: '2025-02-28',
    },
    successors: {
      label: 'Cơ quan kế tục',
      audience: 'public',
      about: 'Mã các cơ quan nhận nhiệm vụ sau đó, cách nhau bằng «;».',
      example: 'bo-nnmt',
    },
    verified: {
      label: 'Đã đối chiếu',
      audience: 'public',
      about: 'Tên và ngày đã đối chiếu văn bản: yes hoặc no.',
      example: 'yes',
    },
    note: {
      label: 'Ghi chú',
      audience: 'public',
      about: 'In kèm cơ quan đổi tên, hợp nhất.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  names: ['name', 'short', 'alias'],
  references: { successors: 'bodies' },
  shown: [],
});
