import { z } from 'zod';

import { id, optionalText, text, yesNo } from './cells.ts';
import { defineTable } from './table.ts';

export const instrumentsTable = defineTable({
  file: 'instruments.csv',
  title: 'Sổ thể chế hóa',
  about:
    'Mỗi dòng là một quy định, cơ chế, chính sách mới hình thành từ một quan điểm hoặc nhiệm vụ của văn bản được tổng kết. Một văn bản phục vụ nhiều quan điểm thì có nhiều dòng.',
  noun: 'dòng thể chế hóa',
  optional: true,
  row: z.object({
    id,
    document: id,
    article: optionalText,
    viewpoint_or_task: id,
    effect: text,
    verified: yesNo,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'public', about: 'Duy nhất.', example: 'TC01' },
    document: {
      label: 'Văn bản',
      audience: 'public',
      about: 'Mã trong documents.csv; ban hành sau văn bản được tổng kết và trước báo cáo.',
      example: 'luat-bvmt-2020',
    },
    article: {
      label: 'Điều, khoản',
      audience: 'public',
      about: 'Trống khi cả văn bản.',
      example: 'Điều 139',
    },
    viewpoint_or_task: {
      label: 'Thể chế hóa',
      audience: 'public',
      about: 'Mã trong commitments.csv.',
      example: 'NV03',
    },
    effect: {
      label: 'Nội dung mới',
      audience: 'public',
      about: 'Một câu: quy định, cơ chế, chính sách nào mới hình thành.',
      example: 'Lập cơ sở pháp lý cho thị trường các-bon trong nước',
    },
    verified: {
      label: 'Đã đối chiếu',
      audience: 'public',
      about: 'Nội dung đã đối chiếu với văn bản: yes hoặc no.',
      example: 'no',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'Cho người biên soạn; không in ở đâu.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  references: { document: 'documents', viewpoint_or_task: 'commitments' },
  shown: ['the-che-hoa'],
  inReportFile: 'placed',
});
