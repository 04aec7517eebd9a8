import { diagnostic } from '../../../diagnostic.ts';
import { placeIn } from '../../../prose.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** What is opened is closed within the same paragraph. */
export const unbalanced = proseRule({
  code: 'TK333',
  about:
    'Dấu ngoặc và dấu trích dẫn mở trong đoạn thì đóng trong đoạn ấy, bằng dấu cùng kiểu; chữ đánh thứ tự «a)», «1)» không tính.',
  examples: {
    ok: [
      'Rừng (kể cả rừng trồng) “tăng đều”, đất [1] «còn» và "giữ".',
      'Gồm: 1) rừng; 2) đất; a) lúa (gồm b) màu).',
      'Theo điểm (a) và (ii).',
    ],
    notOk: [
      { text: 'Rừng (kể cả rừng trồng tăng.', at: '(kể', part: 'Dấu «(» mở mà không đóng.' },
      { text: 'Rừng tự nhiên) tăng.', at: ') tăng', part: 'Dấu «)» đóng mà không mở.' },
      {
        text: 'Nguyên tắc “chuyển đổi công bằng là nền tảng.',
        at: '“chuyển',
        part: 'Dấu «“» mở mà không đóng.',
      },
      { text: 'Phát thải ròng bằng "0 vào năm 2050.', at: '"0', part: '«"» mở mà không đóng' },
    ],
  },
  look: (input) =>
    ownWords(input).flatMap(({ block, text }) => {
      const odd = oddSign(text);
      if (odd === undefined) return [];
      const sign = text[odd.at] ?? '';
      return [
        diagnostic(
          'TK333',
          `Dấu «${sign}» ${odd.isOpen ? 'mở mà không đóng' : 'đóng mà không mở'}.`,
          placeIn(block, odd.at),
        ),
      ];
    }),
});

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
/** The letter or number of a point, with what stands before it. */
const POINT = /(?:^|[\s;,:.])(?:\d{1,2}|\p{Ll}{1,3})$/u;
const LOOK_BACK = 5;

/** The first sign without its partner. */
function oddSign(text: string): { readonly at: number; readonly isOpen: boolean } | undefined {
  const open = new Map<string, number[]>(Object.values(CLOSING).map((closing) => [closing, []]));
  let straight: number | undefined;
  /** Closing brackets of points met while a bracket stood open, any of which may have been meant for it. */
  let points = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    const waiting = open.get(sign);
    if (sign === '"') straight = straight === undefined ? at : undefined;
    else if (waiting === undefined) open.get(CLOSING[sign] ?? '')?.push(at);
    else if (sign === ')' && POINT.test(text.slice(Math.max(0, at - LOOK_BACK), at)))
      points += waiting.length > 0 ? 1 : 0;
    else if (waiting.pop() === undefined) return { at, isOpen: false };
  }
  open.get(')')?.splice(0, points);
  const first = Math.min(...[...open.values()].map(([at]) => at ?? Infinity), straight ?? Infinity);
  return first === Infinity ? undefined : { at: first, isOpen: true };
}
