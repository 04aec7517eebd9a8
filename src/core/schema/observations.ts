import { z } from 'zod';

import {
  id,
  number,
  observationLink,
  oneOf,
  optionalPartialDate,
  optionalText,
  period,
  unit,
} from './cells.ts';
import { defineTable } from './table.ts';
import { STATUSES } from './vocabulary.ts';

export const observationsTable = defineTable({
  file: 'observations.csv',
  title: 'Số liệu',
  about:
    'Dạng dài: mỗi dòng một giá trị của một chỉ số, một địa bàn, một năm hoặc một giai đoạn, một nguồn. Năm không có số liệu thì không có dòng; không bao giờ điền thay.',
  noun: 'dòng số liệu',
  row: z.object({
    indicator: id,
    area: id,
    year: period,
    value: number,
    unit,
    status: oneOf(STATUSES),
    source: id,
    as_of: optionalPartialDate,
    method: optionalText,
    revises: observationLink,
    note: optionalText,
    confirmed: optionalText,
  }),
  columns: {
    indicator: {
      label: 'Chỉ số',
      audience: 'public',
      about: 'Mã trong indicators.csv.',
      example: 'forest-cover',
    },
    area: {
      label: 'Địa bàn',
      audience: 'public',
      about: 'Mã trong areas.csv; địa bàn phải có ở năm ấy.',
      example: 'vn',
    },
    year: {
      label: 'Năm hoặc giai đoạn',
      audience: 'public',
      about: '2020 hoặc 2013-2017.',
      example: '2021',
    },
    value: {
      label: 'Giá trị',
      audience: 'public',
      about:
        'Một số; cả tệp viết cùng một kiểu; trước số có thể có «khoảng», «trên»…; «…», «-» hoặc «x» khi chưa có.',
      example: '42.02',
    },
    unit: {
      label: 'Đơn vị tính',
      audience: 'public',
      about: 'Đơn vị của giá trị; phải đổi được sang đơn vị của chỉ số.',
      example: '%',
    },
    status: {
      label: 'Tình trạng',
      audience: 'public',
      about:
        'preliminary: sơ bộ; estimate: ước tính; final: chính thức; revised: điều chỉnh; plan: kế hoạch, không bao giờ được tính là số đã thực hiện.',
      example: 'final',
    },
    source: {
      label: 'Nguồn',
      audience: 'public',
      about: 'Mã trong sources.csv.',
      example: 'qd1423-2020',
    },
    as_of: {
      label: 'Tính đến ngày',
      audience: 'public',
      about: 'Ngày số liệu được chốt hoặc công bố, nếu biết.',
      example: '2020-04-15',
    },
    method: {
      label: 'Cách tính',
      audience: 'public',
      about:
        'Khi số này tính khác định nghĩa của chỉ số: theo hộ, chỉ tính người chết… Chuỗi số bị ngắt ở chỗ cách tính đổi.',
      example: '',
    },
    revises: {
      label: 'Điều chỉnh số của',
      audience: 'public',
      about:
        'Mã nguồn của số bị thay, cùng chỉ số, địa bàn và năm; thêm @ngày khi nguồn ấy có nhiều số.',
      example: 'baomoi-2024@2024-01-17',
    },
    note: { label: 'Ghi chú', audience: 'public', about: 'In kèm giá trị.', example: '' },
    confirmed: {
      label: 'Xác nhận số khác thường',
      audience: 'internal',
      about:
        'Vì sao giá trị khác thường (ngoài khoảng của đơn vị, lệch hẳn các năm khác) vẫn đúng, ai đã đối chiếu với bản nào; có lời này thì TK521, TK522 không nêu dòng ấy nữa.',
      example: 'đã đối chiếu bản in niên giám 2020, trang 45',
    },
  },
  key: ['indicator', 'area', 'year', 'source', 'as_of', 'revises'],
  numbers: ['value'],
  keepsFigures: ['status'],
  unique: [],
  references: { indicator: 'indicators', source: 'sources', area: 'areas' },
  shown: ['so-lieu', 'dia-ban'],
  download: 'so-lieu.csv',
});
