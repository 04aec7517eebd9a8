import { z } from 'zod';

import {
  decimals,
  id,
  idList,
  oneOf,
  optionalId,
  optionalText,
  text,
  textList,
  unit,
} from './cells.ts';
import { defineTable } from './table.ts';
import { INDICATOR_KINDS, MEASURES } from './vocabulary.ts';

export const indicatorsTable = defineTable({
  file: 'indicators.csv',
  title: 'Chỉ số',
  about:
    'Mỗi dòng là một chỉ số với một định nghĩa. Hai cách tính khác nhau là hai chỉ số khác nhau và không bao giờ được nối vào nhau.',
  noun: 'chỉ số',
  row: z.object({
    id,
    name: text,
    name_en: optionalText,
    theme: id,
    unit,
    decimals,
    kind: oneOf(INDICATOR_KINDS),
    measure: oneOf(MEASURES),
    definition: text,
    definition_gaps: textList,
    parts: idList,
    numerator: optionalId,
    denominator: optionalId,
    note: optionalText,
  }),
  columns: {
    id: {
      label: 'Mã chỉ số',
      audience: 'public',
      about: 'Không dấu, duy nhất.',
      example: 'forest-cover',
    },
    name: {
      label: 'Tên chỉ số',
      audience: 'public',
      about: 'Tên đầy đủ, như in ra.',
      example: 'Tỷ lệ che phủ rừng',
    },
    name_en: {
      label: 'Tên tiếng Anh',
      audience: 'public',
      about: 'Dùng ở các trang tiếng Anh; không có thì ở đó hiện tên tiếng Việt.',
      example: 'Forest cover',
    },
    theme: {
      label: 'Lĩnh vực',
      audience: 'public',
      about: 'Mã lĩnh vực khai trong review.yaml.',
      example: 'environment',
    },
    unit: {
      label: 'Đơn vị tính',
      audience: 'public',
      about: 'Nhãn đơn vị bằng tiếng Việt.',
      example: '%',
    },
    decimals: {
      label: 'Số chữ số thập phân',
      audience: 'public',
      about: 'Số chữ số sau dấu phẩy khi hiển thị; không làm tròn số liệu gốc.',
      example: '2',
    },
    kind: {
      label: 'Loại nguồn',
      audience: 'public',
      about:
        'national: số liệu trong nước; international: cơ sở dữ liệu quốc tế; model: ước tính theo mô hình.',
      example: 'national',
    },
    measure: {
      label: 'Cách đo',
      audience: 'public',
      about:
        'level: mức tại một thời điểm; flow: cộng dồn trong kỳ; change: bản thân giá trị là mức thay đổi so với kỳ trước.',
      example: 'level',
    },
    definition: {
      label: 'Định nghĩa',
      audience: 'public',
      about: 'Đếm cái gì, trên tổng thể nào.',
      example: 'Diện tích rừng tính che phủ trên diện tích tự nhiên',
    },
    definition_gaps: {
      label: 'Chỗ thiếu của định nghĩa',
      audience: 'public',
      about:
        'Những điều chưa rõ, cách nhau bằng «;». Có một điều chưa rõ thì không chấm mục tiêu bằng chỉ số này.',
      example: '',
    },
    parts: {
      label: 'Gồm các phần',
      audience: 'public',
      about: 'Mã các chỉ số cộng lại thành chỉ số này, cách nhau bằng «;»; từng kỳ được cộng thử.',
      example: 'forest-natural;forest-planted',
    },
    numerator: {
      label: 'Tử số',
      audience: 'public',
      about: 'Với tỷ lệ: mã chỉ số làm tử số.',
      example: 'forest-area-counted',
    },
    denominator: {
      label: 'Mẫu số',
      audience: 'public',
      about:
        'Với tỷ lệ: mã chỉ số làm mẫu số; có cả hai thì tỷ lệ được tính thử và gộp được các địa bàn.',
      example: 'natural-area',
    },
    note: { label: 'Ghi chú', audience: 'public', about: 'In kèm chỉ số.', example: '' },
  },
  key: ['id'],
  unique: ['id'],
  names: ['name'],
  references: {
    theme: 'themes',
    parts: 'indicators',
    numerator: 'indicators',
    denominator: 'indicators',
  },
  shown: ['so-lieu'],
  inReportFile: 'placed',
});
