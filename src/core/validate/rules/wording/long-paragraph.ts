import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { countWords } from '../../../text/sentences.ts';
import { LIMITS } from '../../lexicon/limits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

const paragraph = (words: number): string =>
  Array.from({ length: words / 5 }, () => 'Giữ rừng, giữ đất lúa.').join(' ');

/** A paragraph says one thing; a page without a break says too many. */
export const longParagraph = proseRule({
  code: 'TK322',
  about: `Đoạn văn ngắn gọn, mỗi đoạn một ý: không quá ${LIMITS.paragraph} chữ, không kể lời trích và tên văn bản.`,
  examples: {
    ok: [
      'Giữ rừng, giữ đất lúa.',
      `${paragraph(LIMITS.paragraph - 50)}\n\n${paragraph(LIMITS.paragraph - 50)}`,
    ],
    notOk: [
      {
        text: paragraph(LIMITS.paragraph + 5),
        at: 'Giữ rừng',
        part: `Đoạn này dài ${LIMITS.paragraph + 5} chữ; nên không quá ${LIMITS.paragraph} chữ.`,
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      const words = countWords(text);
      if (words <= LIMITS.paragraph) return [];
      return [
        diagnostic(
          'TK322',
          `Đoạn này dài ${words} chữ; nên không quá ${LIMITS.paragraph} chữ.`,
          placeIn(block, 0),
        ),
      ];
    }),
});
