import { isCapitalised, isSign, isWord } from './scan.ts';
import type { Token } from './tokens.ts';

/** Tokens `first` to `last`, both included. */
export type Span = { readonly first: number; readonly last: number };

/** Longer than any sentence people write; what goes on beyond is cut, so that time grows with the text only. */
const LONGEST = 400;

const ABBREVIATIONS = [
  'tp',
  'ts',
  'ths',
  'pgs',
  'gs',
  'ubnd',
  'đ',
  'tr',
  'st',
  'no',
  'v',
  'vv',
] as const;

/** Sentences of a block: they end with a full stop that another sentence or nothing follows. */
export function sentencesOf(tokens: readonly Token[]): readonly Span[] {
  return split(tokens, { first: 0, last: tokens.length - 1 }, (at) => {
    const token = tokens[at]!;
    if (isSign(token, '!', '?', '…')) return true;
    if (!isSign(token, '.') || tokens[at + 1]?.gap === false) return false;
    const next = tokens[at + 1];
    const abbreviated = at > 0 && isWord(tokens[at - 1], ...ABBREVIATIONS) && !tokens[at]!.gap;
    const numbered = at === 1 && tokens[0]!.kind !== 'object';
    return (
      !abbreviated &&
      !numbered &&
      (next === undefined || next.kind !== 'word' || isCapitalised(next))
    );
  });
}

const TURNS: readonly (readonly string[])[] = [
  ['nhưng'],
  ['song'],
  ['tuy', 'nhiên'],
  ['trong', 'khi'],
  ['mặc', 'dù'],
  ['dù'],
  ['tuy'],
  ['còn'],
  ['riêng'],
  ['trong', 'đó'],
  ['ngược', 'lại'],
  ['đồng', 'thời'],
  ['do', 'đó'],
  ['vì', 'vậy'],
  ['trừ'],
];

/** Clauses of a sentence: parted by semicolons, colons and words of contrast. A plain comma parts nothing. */
export function clausesOf(tokens: readonly Token[], sentence: Span): readonly Span[] {
  return split(tokens, sentence, (at) => {
    if (isSign(tokens[at], ';', ':', '\n')) return true;
    const turn = TURNS.some((words) =>
      words.every((word, index) => isWord(tokens[at + 1 + index], word)),
    );
    return (
      turn &&
      at + 1 <= sentence.last &&
      (isSign(tokens[at], ',', '(') || isWord(tokens[at + 1], 'nhưng', 'song'))
    );
  });
}

function split(
  tokens: readonly Token[],
  { first, last }: Span,
  ends: (at: number) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  let from = first;
  for (let at = first; at <= last; at += 1) {
    if (at < last && at - from < LONGEST && !ends(at)) continue;
    if (tokens[at] !== undefined) spans.push({ first: from, last: at });
    from = at + 1;
  }
  return spans;
}

/** The span that holds a token; spans are in order and without holes. */
export function spanAt(spans: readonly Span[], token: number): Span | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  return spans[low];
}

/** The part of a list in token order that stands within a span. */
export function partOf<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  { first, last }: Span,
): readonly Item[] {
  const from = lowerBound(items, at, first);
  return items.slice(from, lowerBound(items, at, last + 1));
}

function lowerBound<Item>(
  items: readonly Item[],
  at: (item: Item) => number,
  token: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(items[middle]!) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
