import { isCapitalised, isSign, isWord } from './scan.ts';
import type { Token } from './tokens.ts';

/** Tokens `first` to `last`, both included. */
export type Span = { readonly first: number; readonly last: number };

const ABBREVIATIONS = ['tp', 'ts', 'ths', 'pgs', 'gs', 'ubnd', 'đ', 'tr', 'st', 'no', 'v', 'vv'] as const;

/** Sentences of a block: they end with a full stop that another sentence or nothing follows. */
export function sentencesOf(tokens: readonly Token[]): readonly Span[] {
  return split(tokens, { first: 0, last: tokens.length - 1 }, (at) => {
    const token = tokens[at]!;
    if (isSign(token, '!', '?', '…')) return true;
    if (!isSign(token, '.') || tokens[at + 1]?.gap === false) return false;
    const next = tokens[at + 1];
    const abbreviated = at > 0 && isWord(tokens[at - 1], ...ABBREVIATIONS) && !tokens[at]!.gap;
    const numbered = at === 1 && tokens[0]!.kind !== 'object';
    return !abbreviated && !numbered && (next === undefined || next.kind !== 'word' || isCapitalised(next));
  });
}

const TURNS: readonly (readonly string[])[] = [['nhưng'], ['song'], ['tuy', 'nhiên'], ['trong', 'khi'], ['mặc', 'dù'], ['dù'], ['tuy'], ['còn'], ['riêng'], ['trong', 'đó'], ['ngược', 'lại'], ['đồng', 'thời'], ['do', 'đó'], ['vì', 'vậy'], ['trừ']];

/** Clauses of a sentence: parted by semicolons, colons and words of contrast. A plain comma parts nothing. */
export function clausesOf(tokens: readonly Token[], sentence: Span): readonly Span[] {
  return split(tokens, sentence, (at) => {
    if (isSign(tokens[at], ';', ':', '\n')) return true;
    const turn = TURNS.some((words) => words.every((word, index) => isWord(tokens[at + 1 + index], word)));
    return turn && at + 1 <= sentence.last && (isSign(tokens[at], ',', '(') || isWord(tokens[at + 1], 'nhưng', 'song'));
  });
}

function split(tokens: readonly Token[], { first, last }: Span, ends: (at: number) => boolean): readonly Span[] {
  const spans: Span[] = [];
  let from = first;
  for (let at = first; at <= last; at += 1) {
    if (at < last && !ends(at)) continue;
    if (tokens[at] !== undefined) spans.push({ first: from, last: at });
    from = at + 1;
  }
  return spans;
}

/** The span that holds a token; spans are in order and without holes. */
export const spanAt = (spans: readonly Span[], token: number): Span | undefined => spans.find(({ last }) => token <= last);
