import { parseReview } from '../../../src/core/parse/review.ts';
import type { ProseRuleInput } from '../../../src/core/validate/prose-rule.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, miniReview, miniText } from '../mini-review.ts';

export const SAMPLE_FILE = `${CONTENT}/09-thu.mdx`;

/** Registers that the examples of rules speak of, beyond those of the small review. */
const DOCUMENTS = [
  'nq24-2013,Nghị quyết,24-NQ/TW,Ban Chấp hành Trung ương khóa XI,2013-06-03,về chủ động ứng phó với biến đổi khí hậu,Nghị quyết số 24-NQ/TW,,yes,',
  'nq24-2026,Nghị quyết,24-NQ/TW,Bộ Chính trị khóa XIV,2026-08-22,về tính tiên phong,Nghị quyết số 24-NQ/TW ngày 22/8/2026,,yes,',
  'kl81-2024,Kết luận,81-KL/TW,Bộ Chính trị khóa XIII,2024-06-04,về tiếp tục thực hiện Nghị quyết,Kết luận số 81-KL/TW,,yes,',
  'nd06-2022,Nghị định,06/2022/NĐ-CP,Chính phủ,2022-01-07,quy định giảm nhẹ phát thải,Nghị định số 06/2022/NĐ-CP,,yes,',
  'qd796-2023,Quyết định,796/QĐ-TTg,Thủ tướng Chính phủ,2023-07-04,về việc thành lập Ban Chỉ đạo,Quyết định số 796/QĐ-TTg,,yes,',
  'luat-kttv-2015,Luật,90/2015/QH13,Quốc hội khóa XIII,2015-11-23,Luật Khí tượng thủy văn,Luật Khí tượng thủy văn năm 2015,,yes,',
  'luat-bvmt-2020,Luật,72/2020/QH14,Quốc hội khóa XIV,2020-11-17,Luật Bảo vệ môi trường,Luật Bảo vệ môi trường năm 2020,,yes,',
].join('\n');
const BODIES = [
  'id,name,short,alias,kind,valid_from,valid_to,successors,verified,note',
  'bo-tnmt,Bộ Tài nguyên và Môi trường,Bộ TN&MT,,state,2002-08-05,2025-02-28,bo-nnmt,yes,',
  'bo-nnptnt,Bộ Nông nghiệp và Phát triển nông thôn,,,state,,2025-02-28,bo-nnmt,yes,',
  'bo-nnmt,Bộ Nông nghiệp và Môi trường,,,state,2025-03-01,,,yes,',
  'lam-nghiep,Ban Lâm nghiệp minh họa,,,state,,2022-12-31,bo-nnptnt,yes,',
  'ban-kttw,Ban Kinh tế Trung ương,,,party,,2025-02-02,ban-cscl,yes,',
  'ban-cscl,"Ban Chính sách, chiến lược Trung ương",,,party,2025-02-03,,,yes,',
].join('\n');

/** 63 provinces until mid-2025, 34 after. */
const AREAS = [
  ...Array.from({ length: 52 }, (_, at) => `cu-${at},Tỉnh cũ ${at},province,all,,2025-06-30,,`),
  ...Array.from({ length: 23 }, (_, at) => `moi-${at},Tỉnh mới ${at},province,all,2025-07-01,,,`),
  ...Array.from({ length: 11 }, (_, at) => `giu-${at},Tỉnh ${at},province,all,,,,`),
]
  .map((line) => `${line}\n`)
  .join('');

/** The small review with one more section: `text` below a head of its own (results, unless a head is given). */
export function proseInput(text: string): {
  readonly input: ProseRuleInput;
  readonly lines: readonly string[];
} {
  const body = text.startsWith('---\n')
    ? text
    : `---\nrole: results\ntitle: Phần thử\ntheme: land\n---\n\n${text}\n`;
  const { parsed } = parseReview(
    withFiles(miniReview(), {
      [SAMPLE_FILE]: body,
      [`${DATA}/documents.csv`]: `${miniText(`${DATA}/documents.csv`)}${DOCUMENTS}\n`,
      [`${DATA}/bodies.csv`]: `${BODIES}\n`,
      [`${DATA}/areas.csv`]: `${miniText(`${DATA}/areas.csv`)}${AREAS}`,
    }),
  );
  if (parsed.head === undefined) throw new Error('the small review has no head');
  return {
    input: {
      head: parsed.head,
      sections: parsed.sections,
      documents: parsed.documents,
      bodies: parsed.bodies,
      areas: parsed.areas,
    },
    lines: body.split('\n'),
  };
}
