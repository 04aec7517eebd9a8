import { z } from 'zod';

import { type Period, parsePeriod } from '../period.ts';
import {
  id,
  oneOf,
  optionalId,
  optionalNumber,
  optionalText,
  optionalUnit,
  PUBLISHED_CELLS,
  text,
  WRITINGS,
  yesNo,
} from './cells.ts';
import { defineTable } from './table.ts';
import { OPERATORS } from './vocabulary.ts';

/** A deadline: a year, the last year of a period, every year (`yearly`), or none stated (empty). */
const horizon = z
  .string()
  .transform((value, ctx): Period | 'yearly' | undefined => {
    if (value === '') return undefined;
    if (value === 'yearly') return 'yearly';
    const period = parsePeriod(value);
    if (period !== undefined) return period;
    ctx.addIssue({
      code: 'custom',
      message:
        'cần một năm bốn chữ số, một giai đoạn (2026-2030), hoặc yearly (hằng năm), hoặc để trống',
      params: {},
    });
    return z.NEVER;
  })
  .register(WRITINGS, { writing: 'period' })
  .register(PUBLISHED_CELLS, {
    published: z
      .string()
      .regex(/^(?:yearly|\d{4}(?:-\d{4})?)$/)
      .optional(),
    form: 'năm, giai đoạn hoặc `yearly`',
  });

export const relatedTargetsTable = defineTable({
  file: 'related_targets.csv',
  title: 'Mục tiêu ở văn bản khác',
  about:
    'Mỗi dòng là mức mà một văn bản khác đặt ra cho cùng điều mà một mục tiêu được tổng kết nói tới. Chỉ để đặt cạnh nhau: không dòng nào được chấm.',
  noun: 'mục tiêu ở văn bản khác',
  optional: true,
  row: z.object({
    id,
    target: id,
    document: id,
    text,
    operator: oneOf(OPERATORS),
    value: optionalNumber,
    value_to: optionalNumber,
    unit: optionalUnit,
    horizon,
    conditional: optionalText,
    source: optionalId,
    verified: yesNo,
    evidence: text,
    note: optionalText,
  }),
  columns: {
    id: { label: 'Mã', audience: 'public', about: 'Duy nhất.', example: 'LQ02' },
    target: {
      label: 'Cạnh mục tiêu',
      audience: 'public',
      about: 'Mã trong targets.csv: mục tiêu, hoặc ý của mục tiêu, mà dòng này đứng cạnh.',
      example: 'T17',
    },
    document: {
      label: 'Văn bản',
      audience: 'public',
      about: 'Mã trong documents.csv.',
      example: 'du-thao-nq-2026',
    },
    text: {
      label: 'Nội dung',
      audience: 'public',
      about: 'Một câu, sát nghĩa văn bản.',
      example: 'Duy trì độ che phủ rừng ở mức 42,03%',
    },
    operator: {
      label: 'Phép so',
      audience: 'public',
      about: 'Như ở targets.csv, trừ all.',
      example: 'keep',
    },
    value: {
      label: 'Mức',
      audience: 'public',
      about: 'Số phải đạt; với khoảng là đầu dưới.',
      example: '42.03',
    },
    value_to: { label: 'Mức trên', audience: 'public', about: 'Đầu trên của khoảng.', example: '' },
    unit: {
      label: 'Đơn vị tính',
      audience: 'public',
      about: 'Đổi được sang đơn vị của mục tiêu được tổng kết.',
      example: '%',
    },
    horizon: {
      label: 'Thời hạn',
      audience: 'public',
      about: 'Năm phải đạt hoặc giai đoạn; yearly: hằng năm; trống: văn bản không nêu.',
      example: '2026-2030',
    },
    conditional: {
      label: 'Điều kiện',
      audience: 'public',
      about: 'Điều kiện kèm theo, nếu có.',
      example: 'có hỗ trợ quốc tế',
    },
    source: {
      label: 'Nguồn',
      audience: 'public',
      about: 'Mã trong sources.csv: câu chữ được đọc ở đâu khi không đọc chính văn bản.',
      example: '',
    },
    verified: {
      label: 'Đã đối chiếu bản gốc',
      audience: 'public',
      about: 'yes hoặc no; no thì trang ghi «cần đối chiếu bản gốc».',
      example: 'no',
    },
    evidence: {
      label: 'Căn cứ câu chữ',
      audience: 'public',
      about: 'Câu chữ được xác nhận ở đâu.',
      example: 'Tin của Thông tấn xã Việt Nam',
    },
    note: {
      label: 'Chỗ khác định nghĩa',
      audience: 'public',
      about: 'Khác mục tiêu được tổng kết ở chỗ nào; in kèm.',
      example: '',
    },
  },
  key: ['id'],
  numbers: ['value', 'value_to'],
  unique: ['id'],
  references: { target: 'targets', document: 'documents', source: 'sources' },
  shown: ['muc-tieu'],
  inReportFile: 'placed',
});
