import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { TERMS } from '../../lexicon/terms.ts';
import { ownWords } from '../../own-words.ts';
import { phrases, spoken } from '../../phrases.ts';
import type { ProseRule } from '../../prose-rule.ts';

/** One thing has one name, so that a reader who searches finds all of it. */
export const houseTerms: ProseRule = {
  code: 'TK330',
  about: 'Mỗi thuật ngữ viết một cách trong cả kỳ tổng kết, theo danh sách thuật ngữ; lời trích và tên văn bản giữ nguyên.',
  examples: {
    ok: [
      'Tỷ lệ hộ nghèo giảm hằng năm; thị trường các-bon, kiểm kê khí nhà kính theo chuỗi.',
      'Theo Global Carbon Project; “tỉ lệ” trong lời trích giữ nguyên. Châu Á là châu lục đông dân nhất.',
    ],
    notOk: [
      { text: 'Thị trường cácbon còn mới.', at: 'cácbon', part: '«các-bon»' },
      { text: 'Tỉ lệ hộ nghèo giảm hàng năm.', at: 'Tỉ lệ', part: '«tỷ lệ»' },
      { text: 'Trình độ các nước tiên tiến của Châu Á.', at: 'Châu Á', part: '«châu Á»' },
      { text: 'Chi ngân sách Nhà nước tăng.', at: 'ngân sách Nhà nước', part: '«ngân sách nhà nước»' },
      { text: 'Quy chuẩn kĩ\nthuật chưa đủ.', at: 'kĩ', part: '«kỹ thuật»' },
      { text: 'Cuộc cách mạng công nghiệp 4.0 làm thay đổi quan trắc.', at: 'cách mạng công nghiệp 4.0', part: 'lần thứ tư' },
    ],
  },
  check: (input) =>
    ownWords(input).flatMap(({ block, text }) =>
      LISTS.flatMap(({ pattern, flags, terms }) =>
        [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
          const term = terms.get(spoken(found, flags));
          if (term === undefined || (term.within === true && opens(text, index))) return [];
          return [diagnostic('TK330', `Viết «${term.use}», không viết «${spoken(found)}»: ${term.why}.`, placeIn(block, index))];
        }),
      ),
    ),
};

const LISTS = (['', 'i'] as const).map((flags) => {
  const chosen = TERMS.filter(({ exact }) => (exact === true) === (flags === ''));
  return {
    flags,
    pattern: phrases(chosen.flatMap(({ not }) => not), flags),
    terms: new Map(chosen.flatMap((term) => term.not.map((form) => [flags === 'i' ? form.toLowerCase() : form, term] as const))),
  };
});

/** Whether a sentence begins here, where any word has a large letter. */
const opens = (text: string, at: number): boolean => /(?:^|[.!?…:]["”»)]*)\s*["“«(-]?\s*$/u.test(text.slice(Math.max(0, at - 6), at));
