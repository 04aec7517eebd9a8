import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { anyOf, singleBlanks } from '../../../text/phrases.ts';
import { MEASURES } from '../../lexicon/measures.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** A number and its unit are read together, so they stay on one line. */
export const numberAndUnit = proseRule({
  code: 'TK337',
  about:
    'Dấu «%» viết liền số; số gõ tay và đơn vị đo khác cách nhau bằng dấu cách không ngắt dòng (&nbsp;). Số lấy bằng <Value> luôn đúng kiểu này.',
  examples: {
    ok: [
      'Độ che phủ đạt 42%, giữ 3,8&nbsp;triệu ha.',
      'Trong 10 năm có 5 hạn chế; năm 2020 tỷ lệ tăng.',
    ],
    notOk: [
      { text: 'Độ che phủ đạt 42 %.', at: '42 %', part: 'Viết liền «42%».' },
      {
        text: 'Tưới cho 3.150ha cây trồng.',
        at: '3.150ha',
        part: 'Thiếu dấu cách giữa số và đơn vị ở «3.150ha».',
      },
      {
        text: 'Giữ 3,8 triệu ha và trồng 5 nghìn ha.',
        at: '3,8 triệu',
        part: '«3,8 triệu ha» và 1 chỗ khác trong đoạn có thể bị tách khỏi đơn vị khi xuống dòng.',
      },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      const percents = [...text.matchAll(PERCENT)].map(
        ({ 0: found, index }): Diagnostic =>
          diagnostic('TK337', `Viết liền «${found.replace(/\s+/g, '')}».`, placeIn(block, index)),
      );
      const glued = [...text.matchAll(GLUED)].map(({ 0: found, index }) =>
        diagnostic(
          'TK337',
          `Thiếu dấu cách giữa số và đơn vị ở «${found}».`,
          placeIn(block, index),
        ),
      );
      const [first, ...rest] = text.matchAll(MEASURE);
      if (first === undefined) return [...percents, ...glued];
      const found = singleBlanks(first[0]);
      const held = found.replace(' ', '&nbsp;');
      return [
        ...percents,
        ...glued,
        diagnostic(
          'TK337',
          `«${found}»${rest.length > 0 ? ` và ${rest.length} chỗ khác trong đoạn` : ''} có thể bị tách khỏi đơn vị khi xuống dòng.`,
          placeIn(block, first.index),
          {
            severity: 'info',
            hint: `Viết «${held}», hoặc lấy số từ bảng bằng <Value>.`,
          },
        ),
      ];
    }),
});

const PERCENT = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)*\s+%/gu;
const measured = (between: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])\\d+(?:[.,]\\d+)*${between}(?:${anyOf(MEASURES)})(?![\\p{L}\\p{N}])`,
    'gu',
  );
const MEASURE = measured('[ \\n]');
const GLUED = measured('');
