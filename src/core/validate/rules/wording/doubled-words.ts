import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { DOUBLED, DOUBLED_ON_PURPOSE } from '../../lexicon/doubled-words.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** A word or phrase left standing twice after an edit. */
export const doubledWords = proseRule({
  code: 'TK331',
  about:
    'Không viết liền hai lần một hư từ («trong trong») hoặc một cụm hai chữ («thực hiện thực hiện»); từ láy và hai từ ghép kề nhau («hệ thống thống nhất») là đúng.',
  examples: {
    ok: [
      'Luôn luôn dần dần, ngày ngày xanh xanh; năm năm qua, hệ thống thống nhất, giao thông thông minh, tồn tại tại địa phương.',
      'Tín chỉ của các các-bon; từng bước từng bước; trong, trong khi; nhà ở ở nông thôn.',
    ],
    notOk: [
      { text: 'Các đơn vị trong trong tỉnh.', at: 'trong trong', part: 'Viết lặp «trong trong».' },
      { text: 'Kết quả của\ncủa năm nay.', at: 'của', part: 'Viết lặp «của của».' },
      {
        text: 'Tiếp tục thực hiện thực hiện Nghị quyết.',
        at: 'thực hiện',
        part: 'Viết lặp «thực hiện thực hiện».',
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
        word: written.toLowerCase(),
        at: index,
        end: index + written.length,
      }));
      /** Whether nothing but blanks stands between a word and the one before it. */
      const adjoins = words.map(
        ({ at }, index) => index > 0 && text.slice(words[index - 1]!.end, at).trim() === '',
      );
      return words.flatMap(({ word, at }, index): Diagnostic[] => {
        if (adjoins[index + 1] !== true) return [];
        const second = words[index + 1]!.word;
        const isTwice =
          second === word &&
          isSlip(
            word,
            adjoins[index] === true ? words[index - 1]?.word : undefined,
            adjoins[index + 2] === true ? words[index + 2]?.word : undefined,
            text[words[index + 1]!.end],
          );
        const isPhraseTwice =
          second !== word &&
          adjoins[index + 2] === true &&
          adjoins[index + 3] === true &&
          words[index + 2]!.word === word &&
          words[index + 3]!.word === second &&
          !ON_PURPOSE.has(`${word} ${second}`);
        if (!isTwice && !isPhraseTwice) return [];
        const phrase = isTwice ? word : `${word} ${second}`;
        return [diagnostic('TK331', `Viết lặp «${phrase} ${phrase}».`, placeIn(block, at))];
      });
    }),
});

const WORD = /\p{L}+/gu;
const SLIPS = new Map(DOUBLED.map((one) => [one.word, one]));
const ON_PURPOSE = new Set(DOUBLED_ON_PURPOSE);

function isSlip(
  word: string,
  before: string | undefined,
  after: string | undefined,
  sign: string | undefined,
): boolean {
  const slip = SLIPS.get(word);
  if (slip === undefined || sign === '-') return false;
  return !(
    slip.after?.includes(before ?? '') === true || slip.before?.includes(after ?? '') === true
  );
}
