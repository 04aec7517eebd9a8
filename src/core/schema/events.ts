import { z } from 'zod';

import { date, id, oneOf, optionalText, text } from './cells.ts';
import { defineTable } from './table.ts';
import { EVENT_KINDS } from './vocabulary.ts';

export const eventsTable = defineTable({
  file: 'events.csv',
  title: 'Sổ hội thảo, tham vấn',
  about: 'Mỗi dòng là một cuộc hội thảo, tham vấn, hội nghị, phiên họp về việc tổng kết.',
  noun: 'hội thảo, tham vấn',
  optional: true,
  row: z.object({
    id,
    name: text,
    kind: oneOf(EVENT_KINDS),
    date,
    venue: optionalText,
    organiser: optionalText,
    outcome: optionalText,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'internal', about: 'Duy nhất.', example: 'HT02' },
    name: {
      label: 'Tên cuộc',
      audience: 'internal',
      about: 'Tên đầy đủ của cuộc hội thảo, tham vấn, hội nghị.',
      example: 'Hội thảo tham vấn chuyên gia',
    },
    kind: {
      label: 'Loại',
      audience: 'internal',
      about:
        'regional: hội thảo vùng; thematic: hội thảo chuyên đề, toàn quốc; consultation: tham vấn chuyên gia, nhà khoa học; conference: hội nghị, phiên họp.',
      example: 'consultation',
    },
    date: {
      label: 'Ngày',
      audience: 'internal',
      about: 'Ngày đầu, khi kéo dài nhiều ngày.',
      example: '2023-06-15',
    },
    venue: {
      label: 'Nơi tổ chức',
      audience: 'internal',
      about: 'Tỉnh, thành phố; trống khi họp trực tuyến.',
      example: 'Hà Nội',
    },
    organiser: {
      label: 'Đơn vị tổ chức',
      audience: 'internal',
      about: 'Cơ quan, đơn vị chủ trì tổ chức.',
      example: 'Viện Chiến lược, Chính sách tài nguyên và môi trường',
    },
    outcome: {
      label: 'Kết quả',
      audience: 'internal',
      about: 'Một câu: cuộc ấy đã đóng góp gì.',
      example: '',
    },
    note: {
      label: 'Ghi chú',
      audience: 'internal',
      about: 'Dòng dựng để minh họa thì ghi «số liệu minh họa»; nơi in ra đều nói rõ.',
      example: '',
    },
  },
  key: ['id'],
  unique: ['id'],
  shown: ['dong-gop'],
});
