import { diagnostic } from '../../../diagnostic.ts';
import type { ProseBlock } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { LIMITS } from '../../lexicon/limits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

const VALUE = '<Value indicator="forest-cover" year="2024"/>';
const list = (count: number): string => Array.from({ length: count }, () => VALUE).join(', ');

/** Figures in a row are for a table; the text says what they mean. */
export const crowdedFigures = proseRule({
  code: 'TK324',
  about: `Tránh liệt kê số liệu (Thông báo Phiên họp lần thứ hai của Ban Chỉ đạo): một đoạn không quá ${LIMITS.figures} số, kể cả số lấy từ bảng; năm, ngày, số văn bản không tính.`,
  examples: {
    ok: [
      `Rừng các năm: ${list(LIMITS.figures)}.`,
      'Nghị quyết số 24-NQ/TW, ngày 03/6/2013; Kết luận số 56-KL/TW, ngày 23/8/2019; các năm 2013, 2014, 2015, 2016; khóa 12; Điều 5, Điều 6, Điều 7.',
    ],
    notOk: [
      {
        text: `Rừng các năm: ${list(LIMITS.figures + 1)}.`,
        at: 'Rừng các năm',
        part: `Đoạn này có ${LIMITS.figures + 1} số; nên giữ lại không quá ${LIMITS.figures} số, còn lại chuyển vào bảng hoặc phụ lục.`,
      },
      {
        text: `Có 12 xã, 34 thôn, 5.600 hộ, 7,5% dân số; thêm ${list(LIMITS.figures - 3)}.`,
        at: 'Có 12 xã',
        part: `Đoạn này có ${LIMITS.figures + 1} số; nên giữ lại không quá ${LIMITS.figures} số, còn lại chuyển vào bảng hoặc phụ lục.`,
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
      const figures = bound(block) + typed(text);
      if (figures <= LIMITS.figures) return [];
      return [
        diagnostic(
          'TK324',
          `Đoạn này có ${figures} số; nên giữ lại không quá ${LIMITS.figures} số, còn lại chuyển vào bảng hoặc phụ lục.`,
          placeIn(block, 0),
        ),
      ];
    }),
});

const BOUND: ReadonlySet<string> = new Set(['Value', 'Change', 'Count']);

const bound = (block: ProseBlock): number =>
  block.elements.filter(({ element }) => BOUND.has(element.name)).length;

/** Numbers on their own; parts of dates, of document numbers and of names such as CO2 are not. */
const NUMBER = /(?<![\p{L}\p{N}.,/-])\d+(?:[.,]\d+)*(?![\p{L}\p{N}/-])/gu;
const LABELLED =
  /(?:năm|số|ngày|tháng|khóa|khoá|Điều|điều|khoản|điểm|thứ|lộ|hình|Hình|bảng|Bảng|phụ lục|Phụ lục|loại|cấp|quý)\s+$/u;
const YEAR = /^(?:19|20)\d\d$/;
/** Longer than any label with the blank after it. */
const LOOK_BACK = 10;

function typed(text: string): number {
  let count = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!YEAR.test(number) && !LABELLED.test(text.slice(Math.max(0, index - LOOK_BACK), index)))
      count += 1;
  }
  return count;
}
