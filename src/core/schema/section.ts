import { z } from 'zod';

import { ROLES } from './vocabulary.ts';

/** The head of a narrative file, between two lines of `---`. */
export const sectionHeadSchema = z.strictObject({
  role: z.enum(ROLES, { error: `cần một trong: ${ROLES.join(', ')}` }).describe('Vai trò của phần trong báo cáo; submission là lời của tờ trình, in riêng, không thuộc báo cáo.'),
  title: z.string().min(1, 'không được để trống').describe('Tiêu đề, không đánh số.'),
  theme: z.string().optional().describe('Lĩnh vực, chỉ với phần kết quả.'),
  summary: z.string().optional().describe('Một câu giới thiệu, dùng trên trang đầu.'),
});
