import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { countWords, sentencesOf } from '../../../text/sentences.ts';
import { LIMITS } from '../../lexicon/limits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

const clause = (count: number): string =>
  `${Array.from({ length: count }, () => 'giữ rừng').join(', ')}.`;

/** A sentence that cannot be read in one breath hides what it says. */
export const longSentence = proseRule({
  code: 'TK321',
  about: `Câu ngắn gọn, mạch lạc: không quá ${LIMITS.sentence} chữ, không kể lời trích và tên văn bản.`,
  examples: {
    ok: ['Rừng được giữ. Đất lúa được giữ.', clause(LIMITS.sentence / 2)],
    notOk: [
      {
        text: `Rừng được giữ. Muốn vậy phải ${clause(LIMITS.sentence / 2)}`,
        at: 'Muốn vậy',
        part: `Câu này dài ${LIMITS.sentence + 3} chữ; nên không quá ${LIMITS.sentence} chữ.`,
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) =>
      sentencesOf(text).flatMap(({ from, to }) => {
        const words = countWords(text.slice(from, to));
        if (words <= LIMITS.sentence) return [];
        return [
          diagnostic(
            'TK321',
            `Câu này dài ${words} chữ; nên không quá ${LIMITS.sentence} chữ.`,
            placeIn(block, from),
          ),
        ];
      }),
    ),
});
