import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { type OwnBlock, ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** «hóa» and «hoá» are both read; side by side they look like two hands. */
export const toneMarks = proseRule({
  code: 'TK329',
  about:
    'Dấu thanh ở các vần oa, oe, uy đặt một kiểu trong cả kỳ tổng kết: «hóa, khỏe, thủy» (kiểu của phần mềm này) hoặc «hoá, khoẻ, thuỷ»; tên riêng và lời trích giữ nguyên.',
  examples: {
    ok: [
      'Hiện đại hóa thủy lợi, thể chế hóa các chủ trương.',
      'Quý, quả, quỹ và quá đều đúng; ngoài ra còn khoản, thuyền.',
      'Thể chế hóa “đa dạng hoá nguồn lực” ở Khánh Hoà, Thanh Hoá.',
    ],
    notOk: [
      {
        text: 'Thể chế hóa, hiện đại hóa; đa dạng hoá nguồn lực, thuỷ lợi.',
        at: 'oá nguồn lực',
        part: 'Tệp này có 2 chữ đặt dấu kiểu «hoá», chữ đầu là «hoá»; phần lớn (4 chữ) viết kiểu «hóa».',
      },
      {
        text: 'Cấp uỷ chỉ đạo thể chế hoá.',
        at: 'uỷ chỉ đạo',
        part: 'Tệp này có 2 chữ đặt dấu kiểu «hoá», chữ đầu là «uỷ»; số chữ bằng thế viết kiểu «hóa».',
      },
    ],
  },
  look: (input) => {
    const found = ownWords(input).flatMap(marksIn);
    const modern = found.filter((one) => one.isModern).length;
    const classic = found.length - modern;
    if (modern === 0 || classic === 0) return [];
    // With as many of each, the style of the house is the one to keep.
    const odd = found.filter(({ isModern }) => isModern === modern <= classic);
    const [written, usual] = modern <= classic ? ['hoá', 'hóa'] : ['hóa', 'hoá'];
    const most = Math.max(modern, classic);
    return [...Map.groupBy(odd, ({ block }) => block.place.file).values()].flatMap((marks) => {
      const [first] = marks;
      if (first === undefined) return [];
      return [
        diagnostic(
          'TK329',
          `Tệp này có ${marks.length} chữ đặt dấu kiểu «${written}», chữ đầu là «${first.word}»; ${modern === classic ? 'số chữ bằng thế' : `phần lớn (${most} chữ)`} viết kiểu «${usual}».`,
          placeIn(first.block, first.at),
        ),
      ];
    });
  },
});

type Mark = Pick<OwnBlock, 'block'> & {
  readonly at: number;
  readonly word: string;
  readonly isModern: boolean;
};

/** The two ways of the same syllables; after «q», «u» belongs to the consonant. */
const SYLLABLE =
  /(?<!\p{L})(?<onset>\p{L}*?)(?:(?<modern>o[àáảãạèéẻẽẹ]|(?<![qQ])[uU][ỳýỷỹỵ]|O[àáảãạèéẻẽẹ])|(?<classic>[òóỏõọÒÓỎÕỌ][ae]|[ùúủũụÙÚỦŨỤ]y))(?!\p{L})/gu;
const CAPITALISED_BEFORE = /(?<!\p{L})\p{Lu}\p{Ll}*\s+$/u;
const CAPITALISED_AFTER = /^\s+\p{Lu}/u;
/** Longer than any Vietnamese syllable with the blank after it. */
const LOOK_AROUND = 10;

function marksIn({ block, text }: OwnBlock): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { 0: word, index, groups } of text.matchAll(SYLLABLE)) {
    if (isName(text, index, word)) continue;
    marks.push({
      block,
      at: index + (groups?.['onset']?.length ?? 0),
      word,
      isModern: groups?.['modern'] !== undefined,
    });
  }
  return marks;
}

/** Two large letters in a row make a name, which is written as it is registered: «Khánh Hoà». */
function isName(text: string, at: number, word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return (
    CAPITALISED_BEFORE.test(text.slice(Math.max(0, at - LOOK_AROUND), at)) ||
    CAPITALISED_AFTER.test(text.slice(at + word.length, at + word.length + LOOK_AROUND))
  );
}
