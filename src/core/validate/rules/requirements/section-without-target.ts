import { diagnostic } from '../../../diagnostic.ts';
import { requirementRule } from '../../requirement-rule.ts';

/** Share of a section's words that may stand outside findings: openings and joints, not a report of its own. */
const MOST_OUTSIDE = 0.6;
/** Shorter sections are not weighed: an introduction of a paragraph says little either way. */
const FEWEST_WORDS = 120;

const PASSAGE = [
  'Việc giữ đất chuyên trồng lúa ở nhiều nơi chưa được coi trọng đúng mức. Một số địa phương chuyển đất lúa sang làm khu công nghiệp khi chưa có phương án bù lại diện tích đã mất.',
  'Hồ sơ địa chính chậm được cập nhật nên khó biết diện tích thật sự còn trồng lúa. Ranh giới vùng chuyên canh chưa được cắm mốc, người dân chưa nắm được phần đất nào phải giữ.',
  'Công tác kiểm tra, xử lý vi phạm còn nể nang. Nhiều trường hợp tự ý lập vườn, đào ao trên đất lúa kéo dài nhiều năm mà không được khôi phục lại như cũ.',
].join('\n\n');

export const sectionWithoutTarget = requirementRule({
  code: 'TK422',
  about:
    'Phần kết quả và hạn chế tập trung đánh giá mục tiêu, nhiệm vụ: ít nhất bốn phần mười lời văn nằm trong các <Result>, <Limitation>.',
  examples: {
    file: '04-han-che.mdx',
    ok: [
      `<Limitation id="HC02" theme="land" targets="T02" title="Quản lý đất lúa còn lỏng lẻo">\n\n${PASSAGE}\n\n</Limitation>`,
    ],
    notOk: [
      {
        text: PASSAGE,
        at: '---',
        part: 'Phần «Hạn chế»: 94% lời văn không gắn với kết quả hay hạn chế nào.',
      },
    ],
  },
  look: ({ sections }) =>
    sections.flatMap((section) => {
      if (section.role !== 'results' && section.role !== 'limitations') return [];
      const words = (text: string): number =>
        text.split(/\s+/).filter((word) => word !== '').length;
      const all = section.prose
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
        .map(({ text, finding }) => ({ words: words(text), within: finding !== undefined }));
      const total = all.reduce((sum, one) => sum + one.words, 0);
      const outside = all.reduce((sum, one) => sum + (one.within ? 0 : one.words), 0);
      if (total < FEWEST_WORDS || outside <= total * MOST_OUTSIDE) return [];
      return [
        diagnostic(
          'TK422',
          `Phần «${section.title}»: ${Math.round((outside / total) * 100)}% lời văn không gắn với kết quả hay hạn chế nào.`,
          section.place,
        ),
      ];
    }),
});
