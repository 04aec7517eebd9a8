import { z } from 'zod';

import { id, idList, oneOf, optionalDate, optionalId, optionalText, text } from './cells.ts';
import { defineTable } from './table.ts';
import { AREA_LEVELS } from './vocabulary.ts';

export const areasTable = defineTable({
  file: 'areas.csv',
  title: 'Địa bàn',
  about:
    'Mỗi dòng là một địa bàn trong một khoảng thời gian. Địa giới đổi thì là địa bàn khác, dù giữ tên cũ: tỉnh Lâm Đồng trước và sau ngày 01/7/2025 là hai dòng.',
  noun: 'địa bàn',
  row: z.object({
    id,
    name: text,
    name_en: optionalText,
    level: oneOf(AREA_LEVELS),
    parent: optionalId,
    valid_from: optionalDate,
    valid_to: optionalDate,
    predecessors: idList,
    note: optionalText,
  }),
  columns: {
    id: {
      label: 'Mã địa bàn',
      audience: 'public',
      about: 'Duy nhất; địa bàn mới mang tên cũ thì thêm năm, ví dụ lam-dong-2025.',
      example: 'lam-dong',
    },
    name: {
      label: 'Tên địa bàn',
      audience: 'public',
      about: 'Như in ra.',
      example: 'Tỉnh Lâm Đồng',
    },
    name_en: {
      label: 'Tên tiếng Anh',
      audience: 'public',
      about: 'Dùng ở các trang tiếng Anh; không có thì ở đó hiện tên tiếng Việt.',
      example: 'Lam Dong province',
    },
    level: {
      label: 'Cấp',
      audience: 'public',
      about:
        'country: cả nước; region: vùng; province: tỉnh, thành phố; district: huyện; commune: xã; other: khác.',
      example: 'province',
    },
    parent: {
      label: 'Thuộc địa bàn',
      audience: 'public',
      about:
        'Mã địa bàn cấp trên, khi các địa bàn con hợp đủ thành địa bàn ấy; số đếm của chúng được cộng lại và đối chiếu.',
      example: 'vn',
    },
    valid_from: {
      label: 'Có từ ngày',
      audience: 'public',
      about: 'Ngày địa giới này có hiệu lực; trống khi có từ trước mọi số liệu.',
      example: '2025-07-01',
    },
    valid_to: {
      label: 'Có đến ngày',
      audience: 'public',
      about: 'Ngày cuối cùng có hiệu lực; trống khi vẫn còn.',
      example: '2025-06-30',
    },
    predecessors: {
      label: 'Hợp thành từ',
      audience: 'public',
      about: 'Mã các địa bàn trước đó, cách nhau bằng «;».',
      example: 'lam-dong;dak-nong;binh-thuan',
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
  names: ['name', 'name_en'],
  references: { parent: 'areas', predecessors: 'areas' },
  shown: ['dia-ban'],
  inReportFile: 'placed',
});
