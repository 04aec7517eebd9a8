import { z } from 'zod';

import { id, optionalPartialDate, optionalText, text, textList, yesNo } from './cells.ts';
import { defineTable } from './table.ts';

export const documentsTable = defineTable({
  file: 'documents.csv',
  title: 'Sổ văn bản',
  about:
    'Văn bản được viện dẫn. Một văn bản được nhận ra bằng loại, số, cơ quan ban hành và ngày: riêng số thì không đủ, vì số của Đảng bắt đầu lại theo từng nhiệm kỳ.',
  noun: 'văn bản',
  row: z.object({
    id,
    type: text,
    number: optionalText,
    issuer: text,
    date: optionalPartialDate,
    title: text,
    short: text,
    alias: textList,
    verified: yesNo,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã văn bản', audience: 'public', about: 'Duy nhất.', example: 'nq24-2013' },
    type: {
      label: 'Loại văn bản',
      audience: 'public',
      about: 'Nghị quyết, Kết luận, Luật, Nghị định…',
      example: 'Nghị quyết',
    },
    number: {
      label: 'Số, ký hiệu',
      audience: 'public',
      about: 'Trống khi chưa biết.',
      example: '24-NQ/TW',
    },
    issuer: {
      label: 'Cơ quan ban hành',
      audience: 'public',
      about: 'Kèm khóa nếu có.',
      example: 'Ban Chấp hành Trung ương khóa XI',
    },
    date: {
      label: 'Ngày ban hành',
      audience: 'public',
      about: 'Năm-tháng-ngày tới mức biết được.',
      example: '2013-06-03',
    },
    title: {
      label: 'Trích yếu',
      audience: 'public',
      about: 'Bắt đầu bằng chữ thường; với luật là tên luật.',
      example: 'về chủ động ứng phó với biến đổi khí hậu…',
    },
    short: {
      label: 'Cách gọi ngắn',
      audience: 'public',
      about: 'Dùng từ lần viện dẫn thứ hai.',
      example: 'Nghị quyết số 24-NQ/TW',
    },
    alias: {
      label: 'Tên gọi khác',
      audience: 'public',
      about: 'Cách nhau bằng «;».',
      example: 'Nghị quyết Trung ương 7 khóa XI',
    },
    verified: {
      label: 'Đã đối chiếu',
      audience: 'public',
      about: 'Số và ngày đã đối chiếu bản gốc: yes hoặc no.',
      example: 'yes',
    },
    note: { label: 'Ghi chú', audience: 'public', about: 'In kèm văn bản.', example: '' },
  },
  key: ['type', 'number', 'issuer', 'date', 'title'],
  unique: ['id'],
  names: ['title', 'short', 'number', 'alias'],
  shown: ['van-ban'],
  inReportFile: 'placed',
});
