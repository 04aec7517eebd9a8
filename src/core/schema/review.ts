import { z } from 'zod';

import { parsePeriod } from '../period.ts';
import { inner, open } from './field.ts';
import { STAGES } from './requirements.ts';
import { FAMILIES, HEADING_SCHEMES, PROFILES } from './vocabulary.ts';
import { among, date, line } from './yaml-cells.ts';

/** Ids of a list, each once. */
const eachOnce = (rows: readonly { readonly id: string }[], ctx: z.RefinementCtx): void => {
  for (const [index, { id: name }] of rows.entries()) {
    if (rows.findIndex((row) => row.id === name) < index)
      ctx.addIssue({ code: 'custom', message: `mã «${name}» đã dùng ở trên`, path: [index, 'id'] });
  }
};

const NOT_EMPTY = 'cần ít nhất một dòng';
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'cần mã không dấu, chữ thường, ví dụ nq24-2013-2023')
  .meta({ form: 'mã' });
const period = z.string().transform((value, ctx) => {
  const found = parsePeriod(value);
  if (found !== undefined) return found;
  ctx.addIssue({ code: 'custom', message: 'cần một năm (2020) hoặc một giai đoạn (2013-2023)' });
  return z.NEVER;
});
const yearText = z
  .union([z.string(), z.number()], { error: 'cần một năm (2020) hoặc một giai đoạn (2013-2023)' })
  .transform(String)
  .pipe(period)
  .meta({ form: 'năm hoặc giai đoạn' });

/** `content/<review>/review.yaml`: what is reviewed, by whom, when, and how it is printed. */
export const reviewSchema = z.strictObject({
  id: id.meta(
    open(
      'Mã kỳ tổng kết, trùng tên thư mục; trang của kỳ đứng ở địa chỉ này, nên không trùng tên phần khác của trang (en, js, huong-dan…).',
    ),
  ),
  title: line.meta(open('Tên ngắn, dùng trên trang.')),
  title_en: line.optional().meta(open('Tên ngắn bằng tiếng Anh, dùng trên các trang tiếng Anh.')),
  subject: line.meta(open('Trích yếu của báo cáo in, bắt đầu bằng chữ thường.')),
  document_type: line.meta(open('Tên loại văn bản in ra, ví dụ Báo cáo.')),
  period: yearText.meta(open('Giai đoạn tổng kết, ví dụ 2013-2023.')),
  object: id.meta(open('Văn bản được tổng kết: mã trong documents.csv.')),
  issuer: z
    .strictObject({
      parent: line
        .optional()
        .describe(
          'Cơ quan cấp trên trực tiếp, in ở đầu trang; bộ, ủy ban nhân dân cấp tỉnh không có.',
        ),
      name: line.describe('Cơ quan ban hành.'),
      lines: z
        .array(line)
        .min(1, NOT_EMPTY)
        .optional()
        .describe(
          'Tên cơ quan ban hành ngắt thành từng dòng ở đầu trang in; không ghi thì máy tự chia.',
        ),
    })
    .superRefine(({ name, lines }, ctx) => {
      if (lines !== undefined && lines.join(' ') !== name)
        ctx.addIssue({
          code: 'custom',
          message: 'các dòng ghép lại phải đúng bằng name',
          path: ['lines'],
        });
    })
    .meta(open('Cơ quan ban hành báo cáo.')),
  place: line.meta(open('Địa danh.')),
  date: date.meta(open('Ngày của báo cáo; định ngày ghi trong tệp PDF.')),
  number: z.string().meta(open('Số văn bản; để trống khi chưa cấp số.')),
  symbol: line.meta(open('Ký hiệu sau số, ví dụ BC/ĐU.')),
  as_of: date.meta(open('Số liệu tính đến ngày.')),
  signatory: z
    .strictObject({
      authority: line
        .optional()
        .describe('Quyền hạn ký, ví dụ T/M BAN THƯỜNG VỤ; người đứng đầu tự ký thì không có.'),
      position: line.describe('Chức vụ.'),
      name: z.string().describe('Họ tên; để trống khi chưa ký.'),
    })
    .meta(open('Người ký.')),
  recipients: z.array(line).min(1, NOT_EMPTY).meta(open('Nơi nhận, mỗi dòng một nơi.')),
  stage: among(STAGES)
    .default('draft')
    .meta(
      open(
        'Bước: draft (dự thảo), submitted (bản trình), issued (bản phát hành); cùng một thiếu sót được cảnh báo ở dự thảo và chặn ở bản phát hành.',
      ),
    ),
  draft: z
    .strictObject({
      number: z.int('cần một số nguyên').min(1, 'cần ít nhất 1').describe('Lần dự thảo.'),
      date: date.describe('Ngày của dự thảo.'),
    })
    .optional()
    .meta(open('Lần dự thảo, in cạnh chữ Dự thảo khi stage là draft.')),
  submission: z
    .strictObject({
      subject: line.describe('Trích yếu của tờ trình, bắt đầu bằng chữ thường.'),
      to: z.array(line).min(1, NOT_EMPTY).describe('Kính gửi, kính trình: mỗi dòng một nơi.'),
      number: z.string().default('').describe('Số; để trống khi chưa cấp số.'),
      symbol: line.describe('Ký hiệu sau số, ví dụ TTr/ĐU.'),
      recipients: z.array(line).min(1, NOT_EMPTY).describe('Nơi nhận tờ trình, mỗi dòng một nơi.'),
    })
    .optional()
    .meta(inner('Tờ trình kèm báo cáo; lời của tờ trình là tệp MDX có role: submission.')),
  family: z
    .enum(FAMILIES, { error: `cần một trong: ${FAMILIES.join(', ')}` })
    .optional()
    .meta(
      open(
        'Văn bản của Đảng (party, mặc định) hay của Nhà nước (state); thể thức lấy theo quy định có hiệu lực vào ngày của báo cáo.',
      ),
    ),
  profile: z
    .enum(PROFILES, { error: `cần một trong: ${PROFILES.join(', ')}` })
    .optional()
    .meta(
      open(
        'Bộ quy định thể thức, ví dụ party-hd05-2026; ghi thì dùng đúng bộ ấy, không ghi thì chọn theo family và ngày của báo cáo.',
      ),
    ),
  headings: z
    .enum(HEADING_SCHEMES, { error: `cần một trong: ${HEADING_SCHEMES.join(', ')}` })
    .optional()
    .meta(
      open(
        'Cách đánh số đề mục: roman (Phần I, I., 1., a), mặc định), hyphen (Phần I, I-, 1-, a)), decimal (Phần I, 1., 1.1., -); cách mà bộ quy định không dùng thì có cảnh báo.',
      ),
    ),
  circulation: line
    .optional()
    .meta(open('Chỉ dẫn phạm vi lưu hành in ở trang đầu, nếu có, ví dụ TÀI LIỆU HỘI NGHỊ.')),
  notice: line.optional().meta(open('Lời báo in dưới tên báo cáo và trên mọi trang, nếu có.')),
  notice_en: line.optional().meta(open('Lời báo ấy bằng tiếng Anh, cho các trang tiếng Anh.')),
  themes: z
    .array(
      z.strictObject({
        id: id.describe('Mã lĩnh vực, không dấu; bảng và lời văn gọi lĩnh vực bằng mã này.'),
        name: line.describe('Tên lĩnh vực, như in ra.'),
        name_en: line.optional().describe('Tên tiếng Anh, cho các trang tiếng Anh.'),
      }),
    )
    .min(1, NOT_EMPTY)
    .superRefine(eachOnce)
    .meta(open('Các lĩnh vực, theo thứ tự trình bày.')),
  area: id.meta(open('Địa bàn toàn thể của kỳ tổng kết: mã trong areas.csv.')),
  key_figures: z
    .array(
      z.strictObject({
        indicator: id.describe('Mã trong indicators.csv.'),
        year: yearText.describe('Kỳ của con số, có trong observations.csv.'),
        label: line.describe('Chú thích ngắn đứng dưới con số.'),
        label_en: line.optional().describe('Chú thích ấy bằng tiếng Anh.'),
      }),
    )
    .default([])
    .meta(open('Các con số nêu bật ở trang đầu.')),
});

export type ReviewFile = z.infer<typeof reviewSchema>;
