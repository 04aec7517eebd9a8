import { z } from 'zod';

import { date, id, optionalDate, optionalText, text } from './cells.ts';
import { defineTable } from './table.ts';

export const milestonesTable = defineTable({
  file: 'milestones.csv',
  title: 'Mốc tiến độ',
  about:
    'Mỗi dòng là một mốc của việc tổng kết, xếp theo hạn. Quá hạn hay không xét theo as_of của review.yaml, không theo đồng hồ của máy.',
  noun: 'mốc tiến độ',
  optional: true,
  row: z.object({
    id,
    name: text,
    due: date,
    done: optionalDate,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'internal', about: 'Duy nhất.', example: 'M07' },
    name: {
      label: 'Việc',
      audience: 'internal',
      about: 'Việc phải làm, bắt đầu bằng động từ.',
      example: 'Gửi hồ sơ tới Văn phòng Trung ương Đảng',
    },
    due: {
      label: 'Hạn',
      audience: 'internal',
      about: 'Văn bản ghi «trước ngày» thì ghi chính ngày ấy.',
      example: '2023-10-01',
    },
    done: {
      label: 'Ngày xong',
      audience: 'internal',
      about: 'Trống khi chưa xong hoặc không rõ.',
      example: '',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'In kèm mốc ở bảng tiến độ.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  shown: ['tien-do'],
});
