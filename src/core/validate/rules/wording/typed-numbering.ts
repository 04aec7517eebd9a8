import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { ProseBlock } from '../../../model.ts';
import { placeIn } from '../../../prose.ts';
import { ownWords } from '../../own-words.ts';
import { proseRule } from '../../prose-rule.ts';

/** Numbers typed by hand come out of step when a part is moved or taken away. */
export const typedNumbering = proseRule({
  code: 'TK327',
  about:
    'Tiêu đề không tự đánh số, vì phần mềm đã đánh số và hai số sẽ cùng hiện ra; thứ tự gõ tay trong lời văn («1.», «a)», «Thứ nhất», «Một là») phải liền mạch, không nhảy như «III» rồi «V».',
  examples: {
    ok: [
      '## Về rừng\n\nRừng tăng.\n\nThứ nhất, giữ rừng.\n\nThứ hai, giữ đất.\n\nThứ ba, giữ nước.',
      'Một là, giữ rừng.\n\nHai là, giữ đất.\n\n**1) Rừng.** Giữ.\n\n**a) Tự nhiên.** Giữ.\n\n**b) Trồng.** Giữ.\n\n**2) Đất.** Giữ.',
    ],
    notOk: [
      {
        text: '## I. Về rừng\n\nRừng tăng.',
        at: 'I. Về rừng',
        part: 'Tiêu đề tự đánh số «I.»; phần mềm đã đánh số tiêu đề.',
      },
      {
        text: '## III. Về rừng\n\nRừng tăng.\n\n## V. Về đất\n\nĐất còn.',
        at: 'V. Về đất',
        part: 'Đánh số nhảy từ «III.» sang «V.».',
      },
      {
        text: '**1. Rừng.** Giữ.\n\n**3. Đất.** Giữ.',
        at: '3. Đất',
        part: 'Đánh số nhảy từ «1.» sang «3.».',
      },
      {
        text: 'Thứ nhất, giữ rừng.\n\nThứ ba, giữ đất.',
        at: 'Thứ ba',
        part: 'nhảy từ «Thứ nhất» sang «Thứ ba»',
      },
      {
        text: 'Một là, giữ rừng.\n\nHai là, giữ đất.\n\nBốn là, giữ nước.',
        at: 'Bốn là',
        part: 'nhảy từ «Hai là» sang «Bốn là»',
      },
    ],
  },
  look: (input) => {
    const sequences = new Map<string, Step[]>();
    return [...Map.groupBy(ownWords(input), ({ section }) => section).values()].flatMap(
      (blocks) => {
        const headed: Step[] = [];
        const gaps = blocks.flatMap(({ block, text }): Diagnostic[] => {
          const step = stepOf(block, text);
          if (step === undefined) return [];
          if (isHeading(block)) headed.push(step);
          // A text begins anew in each file; parts, which have Roman numbers, go on across files.
          const last = follow(
            sequences,
            `${step.kind.startsWith(ROMAN) || (block.kind === 'title' && block.finding === undefined) ? '' : block.place.file} ${step.kind}`,
            step,
          );
          return last === undefined
            ? []
            : [
                diagnostic(
                  'TK327',
                  `Đánh số nhảy từ «${last.written}» sang «${step.written}».`,
                  step.place,
                  { cause: last.place },
                ),
              ];
        });
        const [first] = headed;
        if (first === undefined) return gaps;
        return [
          diagnostic(
            'TK327',
            `Tiêu đề tự đánh số «${first.written}»${headed.length > 1 ? ` và ${headed.length - 1} tiêu đề khác trong tệp` : ''}; phần mềm đã đánh số tiêu đề.`,
            first.place,
          ),
          ...gaps,
        ];
      },
    );
  },
});

const ROMAN = 'La Mã';

/** A number typed at the head of a block. */
type Step = {
  readonly kind: string;
  readonly value: number;
  readonly written: string;
  readonly place: Place;
};

const isHeading = ({ kind }: ProseBlock): boolean => kind === 'heading' || kind === 'title';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const CARDINALS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** Letters of points as Nghị định số 30/2020/NĐ-CP orders them. */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

const HEADS: readonly {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly value: (written: string) => number;
}[] = [
  { kind: ROMAN, pattern: /^(?<number>[IVX]{1,5})(?<sign>[.-])\s/u, value: roman },
  { kind: 'số', pattern: /^(?<number>\d{1,2})(?<sign>[.)])\s/u, value: Number },
  {
    kind: 'chữ',
    pattern: /^(?<number>[a-zđ])(?<sign>\))\s/u,
    value: (letter) => POINTS.indexOf(letter) + 1,
  },
  {
    kind: 'thứ',
    pattern: new RegExp(`^Thứ (?<number>${ORDINALS.join('|')})(?<sign>)(?!\\p{L})`, 'u'),
    value: (word) => ORDINALS.indexOf(word) + 1,
  },
  {
    kind: 'là',
    pattern: new RegExp(`^(?<number>${CARDINALS.join('|')})(?<sign>) là(?!\\p{L})`, 'iu'),
    value: (word) => CARDINALS.indexOf(word.toLowerCase()) + 1,
  },
];
/** «1.2.» counts within «1.»; a year or an amount is no such number. */
const NESTED = /^(?<stem>\d{1,2}(?:\.\d{1,2}){0,2})\.(?<last>\d{1,2})\.?\s+(?=\p{Lu})/u;

function stepOf(block: ProseBlock, text: string): Step | undefined {
  if (block.kind === 'cell' || block.kind === 'summary' || block.kind === 'caption')
    return undefined;
  const place = placeIn(block, 0);
  const nested = NESTED.exec(text)?.groups;
  if (nested !== undefined)
    return {
      kind: `${nested['stem'] ?? ''}.`,
      value: Number(nested['last']),
      written: `${nested['stem'] ?? ''}.${nested['last'] ?? ''}.`,
      place,
    };
  for (const { kind, pattern, value } of HEADS) {
    const found = pattern.exec(text);
    if (found !== null)
      return {
        kind: `${kind}${found.groups?.['sign'] ?? ''}`,
        value: value(found.groups?.['number'] ?? ''),
        written: found[0].trim(),
        place,
      };
  }
  return undefined;
}

function roman(written: string): number {
  const values = [...written].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/**
 * Puts a step in its sequence; the step before it when one was left out. A list within a list of the
 * same kind begins at one again, and the outer one goes on where it stood.
 */
function follow(sequences: Map<string, Step[]>, key: string, step: Step): Step | undefined {
  const open = step.value === 1 ? [...(sequences.get(key) ?? [])] : (sequences.get(key) ?? []);
  const outer = step.value === 1 ? -1 : open.findLastIndex(({ value }) => value + 1 === step.value);
  const last = open.at(-1);
  sequences.set(
    key,
    outer >= 0
      ? [...open.slice(0, outer), step]
      : [...(step.value === 1 ? open : open.slice(0, -1)), step],
  );
  return step.value > 1 && outer < 0 && last !== undefined && step.value > last.value + 1
    ? last
    : undefined;
}
