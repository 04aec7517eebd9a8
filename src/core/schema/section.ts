import { z } from 'zod';

import { inner, open } from './field.ts';
import { ROLES, type Role } from './vocabulary.ts';
import { among } from './yaml-cells.ts';

/** What a section of each role is about, for the data dictionary. */
export const ROLE_NOTES: Readonly<Record<Role, string>> = {
  context: 'Bối cảnh, tình hình khi thực hiện văn bản được tổng kết.',
  institutionalisation: 'Việc quán triệt, thể chế hóa văn bản được tổng kết.',
  results: 'Kết quả đạt được; có thể nhiều phần, mỗi lĩnh vực một phần, lĩnh vực ghi ở theme.',
  limitations: 'Hạn chế, tồn tại.',
  causes: 'Nguyên nhân của hạn chế.',
  lessons: 'Bài học kinh nghiệm.',
  tasks: 'Nhiệm vụ, giải pháp thời gian tới.',
  implementation: 'Tổ chức thực hiện.',
  submission: 'Lời của tờ trình; in riêng, không thuộc báo cáo.',
};

/** The head of a narrative file, between two lines of `---`. */
export const sectionHeadSchema = z.strictObject({
  role: among(ROLES).meta(
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
