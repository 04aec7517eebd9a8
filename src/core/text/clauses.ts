import { TURNS } from './lexicon/turns.ts';
import { phrases, startsAt } from './phrases.ts';
import { type Span, split } from './spans.ts';
import { isSign, isWord, type Token } from './tokens.ts';

const TURN = phrases(TURNS);

/** Clauses of a sentence: parted by semicolons, colons and words of contrast. A plain comma parts nothing. */
export function clausesOf(tokens: readonly Token[], sentence: Span): readonly Span[] {
  return split(tokens, sentence, (at) => {
    if (isSign(tokens[at], ';', ':', '\n')) return true;
    const turn = startsAt(tokens, at + 1, TURN) > 0;
    return (
      turn &&
      at + 1 <= sentence.last &&
      (isSign(tokens[at], ',', '(') || isWord(tokens[at + 1], 'nhưng', 'song'))
    );
  });
}
