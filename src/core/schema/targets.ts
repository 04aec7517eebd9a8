import { z } from 'zod';

import {
  id,
  idList,
  oneOf,
  optionalId,
  optionalNumber,
  optionalOneOf,
  optionalPeriod,
  optionalText,
  optionalUnit,
  optionalYear,
  PUBLISHED_CELLS,
  text,
  WRITINGS,
  yesNo,
} from './cells.ts';
import { defineTable } from './table.ts';
import { valueMeant } from './value-words.ts';
import {
  INDICATOR_SCOPES,
  JUDGED_VERDICTS,
  OPERATORS,
  RECURRING_HORIZONS,
  VERDICTS,
} from './vocabulary.ts';

/** A deadline: a year, every year (`yearly`), or none stated (empty). */
const horizon = z
  .string()
  .transform((value, ctx): number | 'yearly' | undefined => {
    if (value === '') return undefined;
    if (valueMeant(RECURRING_HORIZONS, value) !== undefined) return 'yearly';
    if (/^[1-9]\d{3}$/.test(value)) return Number(value);
    ctx.addIssue({
      code: 'custom',
      message: 'cần một năm bốn chữ số, hoặc hằng năm (yearly), hoặc để trống',
      params: {},
    });
    return z.NEVER;
  })
  .register(WRITINGS, { writing: 'period' })
  .register(PUBLISHED_CELLS, {
    published: z.union([z.int().min(1000).max(9999), z.literal('yearly')]).optional(),
    form: 'năm hoặc `yearly`',
  });

export const targetsTable = defineTable({
  file: 'targets.csv',
  title: 'Mục tiêu',
  about:
    'Mỗi dòng là một mục tiêu, hoặc một ý của mục tiêu gồm nhiều ý (cột parent). Mục tiêu thuộc về một văn bản và một thời hạn; cùng một chỉ số có thể có nhiều mục tiêu.',
  noun: 'mục tiêu',
  row: z.object({
    id,
    parent: optionalId,
    theme: id,
    name: text,
    name_en: optionalText,
    text,
    document: id,
    operator: oneOf(OPERATORS),
    value: optionalNumber,
    value_to: optionalNumber,
    unit: optionalUnit,
    baseline_year: optionalYear,
    period: optionalPeriod,
    horizon,
    indicator: optionalId,
    indicator_scope: optionalOneOf(INDICATOR_SCOPES),
    other_indicators: idList,
    scenario_indicator: optionalId,
    conditional: optionalText,
    verified: yesNo,
    evidence: text,
    judged_verdict: optionalOneOf(JUDGED_VERDICTS),
    judged_reason: optionalText,
    judged_source: optionalId,
    reported_verdict: optionalOneOf(VERDICTS),
    reported_source: optionalId,
    reported_note: optionalText,
  }),
  columns: {
    id: {
      label: 'Mã mục tiêu',
      audience: 'public',
      about: 'Duy nhất trong kỳ tổng kết.',
      example: 'T17',
    },
    parent: {
      label: 'Thuộc mục tiêu',
      audience: 'public',
      about: 'Mã mục tiêu gồm nhiều ý (toán tử all) mà dòng này là một ý.',
      example: '',
    },
    theme: {
      label: 'Lĩnh vực',
      audience: 'public',
      about: 'Mã lĩnh vực khai trong review.yaml.',
      example: 'environment',
    },
    name: {
      label: 'Tên ngắn',
      audience: 'public',
      about: 'Dùng ở bảng, tiêu đề trang.',
      example: 'Độ che phủ rừng',
    },
    name_en: {
      label: 'Tên ngắn tiếng Anh',
      audience: 'public',
      about: 'Dùng ở các trang tiếng Anh; không có thì ở đó hiện tên tiếng Việt.',
      example: 'Forest cover',
    },
    text: {
      label: 'Nội dung mục tiêu',
      audience: 'public',
      about: 'Một câu, sát nghĩa văn bản.',
      example: 'Nâng độ che phủ rừng lên trên 45%',
    },
    document: {
      label: 'Văn bản đặt mục tiêu',
      audience: 'public',
      about: 'Mã trong documents.csv.',
      example: 'nq24-2013',
    },
    operator: {
      label: 'Phép so',
      audience: 'public',
      about:
        'Một trong: >= > <= < = range keep reduce-baseline reduce-scenario zero-new trend-down trend-up qualitative all.',
      example: '>',
    },
    value: {
      label: 'Mức',
      audience: 'public',
      about: 'Số cần đạt; với khoảng là đầu dưới.',
      example: '45',
    },
    value_to: { label: 'Mức trên', audience: 'public', about: 'Đầu trên của khoảng.', example: '' },
    unit: {
      label: 'Đơn vị tính',
      audience: 'public',
      about: 'Đơn vị của mức cần đạt.',
      example: '%',
    },
    baseline_year: {
      label: 'Năm gốc',
      audience: 'public',
      about: 'Năm so sánh của reduce-baseline.',
      example: '',
    },
    period: {
      label: 'Giai đoạn xét xu hướng',
      audience: 'public',
      about: 'Chỉ dùng với trend-down, trend-up.',
      example: '',
    },
    horizon: {
      label: 'Thời hạn',
      audience: 'public',
      about: 'Năm phải đạt; yearly: hằng năm; trống: văn bản không nêu.',
      example: '2020',
    },
    indicator: {
      label: 'Chỉ số chính',
      audience: 'public',
      about: 'Chỉ số dùng để chấm; là số liệu hành chính trong nước.',
      example: 'forest-cover',
    },
    indicator_scope: {
      label: 'Phạm vi của chỉ số chính',
      audience: 'public',
      about:
        'Để trống khi chỉ số đo đúng điều mục tiêu hỏi. narrower: hẹp hơn (con số là mức thấp nhất); broader: rộng hơn (con số là mức cao nhất); partial: chỉ một phần đối tượng; different: khác. Chỉ kết luận khi mọi giá trị còn có thể đều cho cùng kết luận.',
      example: '',
    },
    other_indicators: {
      label: 'Chỉ số khác định nghĩa',
      audience: 'public',
      about: 'Hiển thị bên cạnh, không dùng để chấm; cách nhau bằng «;».',
      example: 'forest-cover-fao',
    },
    scenario_indicator: {
      label: 'Chỉ số kịch bản',
      audience: 'public',
      about: 'Kịch bản phát triển thông thường, cho reduce-scenario.',
      example: '',
    },
    conditional: {
      label: 'Điều kiện',
      audience: 'public',
      about: 'Điều kiện kèm theo mục tiêu, nếu có.',
      example: '',
    },
    verified: {
      label: 'Đã đối chiếu bản gốc',
      audience: 'public',
      about: 'yes hoặc no; no thì mọi nơi in ra đều ghi «cần đối chiếu bản gốc».',
      example: 'no',
    },
    evidence: {
      label: 'Căn cứ câu chữ',
      audience: 'public',
      about: 'Câu chữ mục tiêu được xác nhận ở đâu.',
      example: '',
    },
    judged_verdict: {
      label: 'Mức độ do người đánh giá',
      audience: 'public',
      about:
        'Chỉ với mục tiêu định tính. Mục tiêu có năm phải đạt (horizon) sau ngày số liệu của báo cáo thì không ghi cũng là chưa đến hạn.',
      example: '',
    },
    judged_reason: {
      label: 'Lý do đánh giá',
      audience: 'public',
      about: 'Bắt buộc khi có mức độ do người đánh giá.',
      example: '',
    },
    judged_source: {
      label: 'Nguồn đánh giá',
      audience: 'public',
      about: 'Mã trong sources.csv.',
      example: '',
    },
    reported_verdict: {
      label: 'Mức độ đã công bố',
      audience: 'public',
      about: 'Cơ quan chủ trì đã công bố thế nào; in cạnh kết quả tính.',
      example: 'met',
    },
    reported_source: {
      label: 'Nguồn công bố',
      audience: 'public',
      about: 'Mã trong sources.csv.',
      example: '',
    },
    reported_note: {
      label: 'Ghi chú công bố',
      audience: 'public',
      about: 'In kèm mức độ đã công bố.',
      example: '',
    },
  },
  key: ['id'],
  numbers: ['value', 'value_to'],
  unique: ['id'],
  names: ['name'],
  references: {
    parent: 'targets',
    theme: 'themes',
    document: 'documents',
    indicator: 'indicators',
    other_indicators: 'indicators',
    scenario_indicator: 'indicators',
    judged_source: 'sources',
    reported_source: 'sources',
  },
  shown: ['muc-tieu'],
  download: 'muc-tieu.csv',
  inReportFile: 'placed',
});
