import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { findPhrases, phrases } from '../../../text/phrases.ts';
import { BODIES, MINISTRIES, NO_BODY_AFTER } from '../../lexicon/bodies.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** The name of a body has its own large letters. */
export const bodyCapitals = proseRule({
  code: 'TK336',
  about:
    'Tên cơ quan, tổ chức viết hoa theo Nghị định số 30/2020/NĐ-CP, phụ lục II: «Bộ Tài nguyên và Môi trường», «Bộ Chính trị», «Mặt trận Tổ quốc».',
  examples: {
    ok: [
      'Bộ Tài nguyên và Môi trường báo cáo Bộ Chính trị; các ủy ban nhân dân và Ủy ban nhân dân tỉnh phối hợp.',
      'Cán bộ chính trị, cán bộ y tế, toàn bộ tài chính; BỘ CHÍNH TRỊ; các bộ Tài chính, Xây dựng.',
    ],
    notOk: [
      {
        text: 'Theo bộ Tài nguyên và Môi trường, rừng tăng.',
        at: 'bộ Tài nguyên',
        part: 'Viết «Bộ Tài nguyên và Môi trường», không viết «bộ Tài nguyên và Môi trường».',
      },
      {
        text: 'Bộ Tài nguyên và môi trường báo cáo.',
        at: 'Bộ Tài nguyên',
        part: 'Viết «Bộ Tài nguyên và Môi trường», không viết «Bộ Tài nguyên và môi trường».',
      },
      {
        text: 'Bộ chính trị kết luận.',
        at: 'Bộ chính trị',
        part: 'Viết «Bộ Chính trị», không viết «Bộ chính trị».',
      },
      { text: 'Giám sát của mặt trận tổ quốc.', at: 'mặt trận', part: '«Mặt trận Tổ quốc»' },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) =>
      findPhrases(text, NAME).flatMap(({ phrase, written, from }): Diagnostic[] => {
        const body = NAMES.get(phrase);
        if (
          body === undefined ||
          isRight(written, body) ||
          AFTER.test(text.slice(Math.max(0, from - LOOK_BACK), from))
        )
          return [];
        return [
          diagnostic(
            'TK336',
            `Viết «${body.name}», không viết «${written}».`,
            placeIn(block, from),
          ),
        ];
      }),
    ),
});

type Body = (typeof BODIES)[number] & { readonly isMinistry?: true };

const ALL: readonly Body[] = [
  ...BODIES,
  ...MINISTRIES.map((name): Body => ({ name: `Bộ ${name}`, isMinistry: true })),
];
const NAMES = new Map(ALL.map((body) => [body.name.toLowerCase(), body]));
const NAME = phrases([...NAMES.keys()], 'letters');
const AFTER = new RegExp(`(?<!\\p{L})(?:${NO_BODY_AFTER.join('|')})\\s+$`, 'iu');
/** Longer than any of the words looked for. */
const LOOK_BACK = 8;

function isRight(written: string, { name, generic, isMinistry }: Body): boolean {
  if (written === name || written === name.toUpperCase()) return true;
  if (generic === true && written.slice(1) === name.slice(1)) return true;
  // «bộ y tế» is a set of something as often as the ministry.
  return isMinistry === true && written === written.toLowerCase();
}
