import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { findPhrases, phrases } from '../../../text/phrases.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { SLIPS } from '../../lexicon/slips.ts';
import { TERMS } from '../../lexicon/terms.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** Spelling that no reader would take for intended. */
export const misspelt = proseRule({
  code: 'TK338',
  about:
    'Viết đúng chính tả: không có chữ không thể là tiếng Việt («đuợc», «kết qủa», «thưc hiện»), không có cụm hay viết sai («bổ xung», «giai đoan»); tên riêng và chữ nước ngoài không tính.',
  examples: {
    ok: [
      'Giếng nước, khuếch tán, ngoằn ngoèo, quỹ, thuở xưa, gìn giữ, khuỷu sông, nguyên liệu.',
      'Đắk Lắk, Kon Tum, các-bon, ô-dôn; CO₂tđ; “kết qủa” trong lời trích.',
    ],
    notOk: [
      {
        text: 'Môi truờng đuợc cải thiện.',
        at: 'truờng',
        part: '«truờng» không phải chữ tiếng Việt.',
      },
      { text: 'Kết qủa còn thấp.', at: 'qủa', part: '«qủa» không phải chữ tiếng Việt.' },
      { text: 'Tiếp tục thưc hiện.', at: 'thưc', part: '«thưc» không phải chữ tiếng Việt.' },
      { text: 'Đến giai đoan mới, bổ xung vốn.', at: 'giai đoan', part: '«giai đoạn»' },
      { text: 'Đến giai đoạn mới, bổ xung vốn.', at: 'bổ xung', part: '«bổ sung»' },
    ],
  },
  look: (input) => {
    /** A language has few syllables and a text repeats them. */
    const judged = new Map<string, boolean>();
    const isFaulty = (word: string): boolean => {
      let faulty = judged.get(word);
      if (faulty === undefined)
        judged.set(
          word,
          (faulty = word !== word.normalize('NFD') && !isSyllable(word) && !OF_TERMS.has(word)),
        );
      return faulty;
    };
    return ownWords(input).flatMap(({ block, text }): Diagnostic[] => {
      const slips = findPhrases(text, SLIP).map(({ phrase, written, from }) =>
        diagnostic(
          'TK338',
          `«${written}» là chữ viết sai của «${SLIPS.get(phrase) ?? ''}».`,
          placeIn(block, from),
        ),
      );
      const impossible = [...text.matchAll(MARKED)]
        .filter(({ 0: word }) => isFaulty(word))
        .map(({ 0: word, index }) =>
          diagnostic('TK338', `«${word}» không phải chữ tiếng Việt.`, placeIn(block, index)),
        );
      return [...slips, ...impossible];
    });
  },
});

const SLIP = phrases([...SLIPS.keys()], 'letters');
/** A word of small letters on its own; names, units and words with a hyphen have spelling of their own. */
const MARKED = /(?<![\p{L}\p{N}&/.-])\p{Ll}{2,}(?![\p{L}\p{N}&/-])/gu;
/** Said by the list of terms already, with what to write. */
const OF_TERMS: ReadonlySet<string> = new Set(TERMS.flatMap(({ not }) => not));
