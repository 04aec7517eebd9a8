import { type Sentence, sentencesOf } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Tokens `first` to `last`, both included. */
export type Span = { readonly first: number; readonly last: number };

/** Longer than any sentence people write; what goes on beyond is cut, so that time grows with the text only. */
const LONGEST = 400;

/** The sentences of a text as spans of its tokens, in order and without holes. */
export function sentenceSpans(text: string, tokens: readonly Token[]): readonly Span[] {
  const sentences = sentencesOf(text);
  let sentence = 0;
  return split(tokens, { first: 0, last: tokens.length - 1 }, (at) => {
    const next = tokens[at + 1];
    const before = sentence;
    while (isPast(sentences[sentence + 1], next)) sentence += 1;
    return sentence > before;
  });
}

const isPast = (sentence: Sentence | undefined, token: Token | undefined): boolean =>
  sentence !== undefined && token !== undefined && token.from >= sentence.from;

/** Parts of a span that each end with a token for which `ends` holds, and with its last. */
export function split(
  tokens: readonly Token[],
  { first, last }: Span,
  ends: (at: number) => boolean,
): readonly Span[] {
  const spans: Span[] = [];
  let from = first;
  for (let at = first; at <= last; at += 1) {
    const isEnd = ends(at);
    if (at < last && at - from < LONGEST && !isEnd) continue;
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
