import { z } from 'zod';

import { inner } from './field.ts';
import { inWords } from './value-words.ts';
import { ROLES } from './vocabulary.ts';
import { among, date, line } from './yaml-cells.ts';

/** What a review goes through before it is published: the same finding weighs more at each step. */
export const STAGES = ['draft', 'submitted', 'issued'] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  draft: 'dự thảo',
  submitted: 'bản trình',
  issued: 'bản phát hành',
};
inWords(STAGES, STAGE_LABELS);

const SEVERITIES = ['error', 'warning', 'info'] as const;
inWords(SEVERITIES, { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' });
const severity = among(SEVERITIES);

const requirement = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z]\d{2}[a-z]?$/, 'cần mã gồm một chữ hoa và hai chữ số, ví dụ N08')
    .meta(inner('Mã, in ở phiếu yêu cầu.')),
  wording: line.meta(inner('Yêu cầu, bằng lời của người biên soạn, sát nghĩa văn bản.')),
  source: line.meta(
    inner('Văn bản đặt ra yêu cầu: mã trong documents.csv, hoặc mã nguồn trong sources.csv.'),
  ),
  clause: z.string().optional().meta(inner('Mục, đoạn trong văn bản ấy.')),
  rules: z
    .array(z.string())
    .default([])
    .meta(inner('Mã các quy tắc phục vụ yêu cầu này, ví dụ TK411.')),
  tables: z
    .array(z.string())
    .default([])
    .meta(inner('Các bảng phải có để quy tắc có gì mà xét, ví dụ comments.csv.')),
  mentions: z
    .array(
      z.strictObject({
        name: line.describe('Tên nội dung.'),
        any: z
          .array(line)
          .min(1, 'cần ít nhất một cách viết')
          .describe('Các cách viết; có một là đủ.'),
        cites: z
          .array(z.string())
          .default([])
          .describe('Các văn bản (mã trong documents.csv) mà viện dẫn một cái cũng là nhắc tới.'),
        role: among(ROLES).optional().describe('Chỉ tìm trong phần có vai trò này.'),
      }),
    )
    .default([])
    .meta(inner('Những nội dung phải được nhắc tới.')),
  severity: z
    .strictObject({
      draft: severity.describe('Ở dự thảo.'),
      submitted: severity.describe('Ở bản trình.'),
      issued: severity.describe('Ở bản phát hành.'),
    })
    .default({ draft: 'warning', submitted: 'error', issued: 'error' })
    .meta(inner('Mức nặng ở từng bước; mặc định cảnh báo ở dự thảo, chặn từ bản trình.')),
  human: z.string().optional().meta(inner('Điều máy không xét được, người phải xác nhận.')),
  confirmed: z
    .strictObject({
      by: line.describe('Người đã xác nhận.'),
      date: date.describe('Ngày xác nhận.'),
      note: z.string().optional().describe('Ghi chú của người xác nhận.'),
    })
    .optional()
    .meta(inner('Ai đã xác nhận, ngày nào.')),
});

/** `content/<review>/requirements.yaml`, when there is one: what those who ordered the review asked of it. */
export const requirementsSchema = z.strictObject({
  requirements: z
    .array(requirement)
    .min(1, 'cần ít nhất một yêu cầu')
    .meta(inner('Các yêu cầu, theo thứ tự in ra.')),
});

export type RequirementFile = z.infer<typeof requirement>;

const allowance = z.strictObject({
  code: z
    .string()
    .regex(/^TK\d{3}$/, 'cần mã quy tắc, ví dụ TK506')
    .meta(inner('Mã quy tắc.')),
  file: line.meta(inner('Tệp mà thông báo nêu, không cần thư mục.')),
  contains: line.meta(inner('Một đoạn của thông báo; mọi thông báo chứa đoạn ấy được bỏ qua.')),
  reason: z
    .string()
    .min(10, 'cần lý do, ít nhất mười chữ')
    .meta(inner('Vì sao được bỏ qua; in ra ở trang yêu cầu.')),
  by: line.meta(inner('Ai quyết định.')),
  date: date.meta(inner('Ngày nào.')),
});

/** `content/<review>/allowed.yaml`, when there is one: findings that somebody answers for. */
export const allowedSchema = z.strictObject({
  allowed: z.array(allowance).meta(inner('Các thông báo được bỏ qua.')),
});

export type Allowance = z.infer<typeof allowance>;
