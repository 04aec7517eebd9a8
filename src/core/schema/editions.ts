import { z } from 'zod';

import { open } from './field.ts';
import {
  APPENDIX_KINDS,
  AUDIENCES,
  DEPTHS,
  HEADING_SCHEMES,
  PRINT_SHOP_LINKS,
  PROFILES,
} from './vocabulary.ts';
import { among, line } from './yaml-cells.ts';

const pages = z.int('cần một số nguyên').min(1, 'cần ít nhất 1');

/** Names of the editions that every review has; declared in src/core/kinds/. */
export const BUILT_IN_EDITIONS = [
  'bao-cao-tong-ket',
  'bao-cao-tom-tat',
  'to-trinh',
  'phu-luc',
  'phieu-chi-tieu',
  'bao-cao-lam-viec',
  'tu-chon',
] as const;

/** `content/<review>/editions/<id>.yaml`: a printed edition that an office puts together itself. */
export const editionSchema = z.strictObject({
  title: line.meta(open('Tên bản in, ví dụ Trích báo cáo về bảo vệ môi trường.')),
  sections: z
    .array(line)
    .min(1, 'cần ít nhất một phần')
    .meta(
      open(
        'Các phần, bằng tên tệp lời văn không có số thứ tự, ví dụ ket-qua-moi-truong; in theo thứ tự của báo cáo.',
      ),
    ),
  depth: among(DEPTHS)
    .default('full')
    .meta(open('full in toàn văn, summary chỉ in phần đứng trong báo cáo tóm tắt.')),
  appendices: z
    .array(among(APPENDIX_KINDS))
    .default([])
    .meta(open(`Các phụ lục: ${APPENDIX_KINDS.join(', ')}.`)),
  audience: among(AUDIENCES)
    .default('internal')
    .meta(
      open(
        'public thì đưa lên các trang công khai; internal thì không có trong bản dựng công khai.',
      ),
    ),
  book: z
    .boolean('cần true hoặc false')
    .default(false)
    .meta(open('true thì bản cho nhà in mở mỗi phần ở trang bên phải.')),
  pages: z
    .strictObject({
      least: pages.optional().describe('Số trang ít nhất.'),
      most: pages.describe('Số trang nhiều nhất.'),
    })
    .optional()
    .meta(open('Số trang mong muốn; ngoài khoảng này thì có cảnh báo.')),
  profile: among(PROFILES).optional().meta(open('Bộ quy định thể thức riêng của bản in này.')),
  headings: among(HEADING_SCHEMES)
    .optional()
    .meta(open('Cách đánh số đề mục riêng của bản in này; không ghi thì như review.yaml.')),
  links: among(PRINT_SHOP_LINKS)
    .default('keep')
    .meta(open('Liên kết trong bản cho nhà in: keep giữ, drop gỡ hết (nhà in đòi đúng PDF/X-4).')),
});

export type EditionFile = z.infer<typeof editionSchema>;
