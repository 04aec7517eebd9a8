import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { ProseBlock } from '../../../model.ts';
import { OBJECT, placeIn } from '../../../prose.ts';
import { slug } from '../../../slug.ts';
import { countWords, sentencesOf } from '../../../text/sentences.ts';
import { LIMITS } from '../../lexicon/limits.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** What has been said once is not said again, in the same words or nearly. */
export const repeatedSentence = proseRule({
  code: 'TK323',
  about: `Không lặp lại một câu ở hai nơi: câu từ ${LIMITS.sentenceLeast} chữ trở lên giống câu đã viết, không kể dấu câu, chữ hoa và cách đặt dấu thanh.`,
  examples: {
    ok: [
      'Các cơ quan lưu trữ báo cáo hằng năm.',
      'Rừng tăng đều. Rừng tăng đều.',
      'Các cơ quan của tỉnh có trách nhiệm chỉ đạo:\n\n- Giữ rừng.\n\nCác cơ quan của tỉnh có trách nhiệm chỉ đạo:\n\n- Giữ đất.',
      'Độ che phủ rừng của năm ấy là <Value indicator="forest-cover" year="2020"/>. Độ che phủ rừng của năm ấy là <Value indicator="forest-cover" year="2024"/>.',
    ],
    notOk: [
      {
        text: 'Rừng còn. Các cơ quan theo dõi, và báo cáo hằng năm!',
        at: 'Các cơ quan',
        part: 'Câu này đã viết ở phần «Tổ chức thực hiện».',
      },
      {
        text: 'Chủ trương thể chế hóa còn chậm và chưa đầy đủ.\n\n- Chủ trương thể chế hoá còn chậm và chưa đầy đủ',
        at: 'Chủ trương thể chế hoá',
        part: 'Câu này đã viết ở phần «Phần thử».',
      },
    ],
  },
  look: (input) => {
    const first = new Map<string, { readonly place: Place; readonly title: string }>();
    return ownWords(input).flatMap(({ section, block, text }) => {
      if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
      return sentencesOf(text).flatMap(({ from, to }): Diagnostic[] => {
        // Words that lead to a list are the same for each list.
        if (text[to - 1] === ':' || countWords(text.slice(from, to)) < LIMITS.sentenceLeast)
          return [];
        const key = gist(block, from, to);
        const place = placeIn(block, from);
        const earlier = first.get(key);
        if (earlier !== undefined)
          return [
            diagnostic('TK323', `Câu này đã viết ở phần «${earlier.title}».`, place, {
              cause: earlier.place,
            }),
          ];
        first.set(key, { place, title: section.title });
        return [];
      });
    });
  },
});

/** The words of a sentence without signs and tones, each component by what it shows. */
function gist(block: ProseBlock, from: number, to: number): string {
  const shown = block.elements
    .filter(({ at }) => at >= from && at < to)
    .map(({ element }) => `${element.name} ${JSON.stringify(element.attributes)}`);
  return `${block.text.slice(from, to).split(OBJECT).map(slug).join('|')} ${shown.join(' ')}`;
}
