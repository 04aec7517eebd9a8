import { z } from 'zod';

import { inner, open } from './field.ts';
import { ROLES } from './vocabulary.ts';

/** The head of a narrative file, between two lines of `---`. */
export const sectionHeadSchema = z.strictObject({
  role: z
    .enum(ROLES, { error: `cần một trong: ${ROLES.join(', ')}` })
    .meta(
      open(
        'Vai trò của phần trong báo cáo; submission là lời của tờ trình, in riêng, không thuộc báo cáo.',
      ),
    ),
  title: z.string().min(1, 'không được để trống').meta(open('Tiêu đề, không đánh số.')),
  theme: z.string().optional().meta(open('Lĩnh vực, chỉ với phần kết quả.')),
  summary: z.string().optional().meta(open('Một câu giới thiệu, dùng trên trang đầu.')),
  draft: z
    .boolean('cần true hoặc false')
    .default(false)
    .meta(inner('true thì phần này còn đang soạn, không có trong bản dựng công khai.')),
});
