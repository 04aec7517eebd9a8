import { type Span, split } from './spans.ts';
import { isSign, isWord, type Token } from './tokens.ts';

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
