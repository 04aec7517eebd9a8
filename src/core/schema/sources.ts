import { z } from 'zod';

import {
  id,
  oneOf,
  optionalAddress,
  optionalOneOf,
  optionalPartialDate,
  optionalText,
  text,
  yesNo,
} from './cells.ts';
import { defineTable } from './table.ts';
import { SOURCE_GROUNDS, SOURCE_KINDS } from './vocabulary.ts';

export const sourcesTable = defineTable({
  file: 'sources.csv',
  title: 'Nguồn số liệu',
  about:
    'Mỗi dòng là một nơi công bố. Mã ngắn (code) in cạnh từng con số và được giải ở phụ lục nguồn.',
  noun: 'nguồn',
  row: z.object({
    id,
    code: id,
    publisher: text,
    title: text,
    date: optionalPartialDate,
    url: optionalAddress,
    kind: oneOf(SOURCE_KINDS),
    verified: yesNo,
    rests_on: optionalOneOf(SOURCE_GROUNDS),
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã nguồn', audience: 'public', about: 'Duy nhất.', example: 'qd1423-2020' },
    code: {
      label: 'Mã ngắn',
      audience: 'public',
      about: 'In cạnh con số; duy nhất, giữ nguyên qua các lần in.',
      example: 'N04',
    },
    publisher: {
      label: 'Nơi công bố',
      audience: 'public',
      about: 'Cơ quan, báo, tổ chức.',
      example: 'Bộ Nông nghiệp và Phát triển nông thôn',
    },
    title: {
      label: 'Tên tài liệu',
      audience: 'public',
      about: 'Đủ để tìm lại.',
      example: 'Công bố hiện trạng rừng toàn quốc năm 2019',
    },
    date: {
      label: 'Ngày công bố',
      audience: 'public',
      about: 'Năm, tháng, ngày tới mức biết được.',
      example: '2020-04-15',
    },
    url: { label: 'Địa chỉ', audience: 'public', about: 'Địa chỉ trên mạng, nếu có.', example: '' },
    kind: {
      label: 'Loại nguồn',
      audience: 'public',
      about:
        'official: cơ quan công bố; press: dẫn qua báo chí; international: cơ sở dữ liệu quốc tế.',
      example: 'official',
    },
    verified: {
      label: 'Đã xem bản gốc',
      audience: 'public',
      about: 'yes hoặc no; no thì mã nguồn mang dấu * ở mọi nơi.',
      example: 'no',
    },
    rests_on: {
      label: 'Dựa trên',
      audience: 'public',
      about:
        'Để trống khi nguồn đứng riêng. claim: nguồn chỉ thuật lời cơ quan chịu trách nhiệm tự báo cáo, không chứng minh được mục tiêu đã đạt; review: nguồn kết luận từ chính kỳ tổng kết này.',
      example: '',
    },
    note: { label: 'Ghi chú', audience: 'public', about: 'In kèm nguồn.', example: '' },
  },
  key: ['id'],
  unique: ['id', 'code'],
  names: ['title', 'code'],
  shown: ['nguon'],
  inReportFile: 'placed',
});
