import { endsBefore, phrases } from '../text/phrases.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { ABOUT, NEARLY, OVER, UNDER } from './lexicon/claims.ts';

/** The word of degree before a figure, if any. */
export type Hedge = 'about' | 'nearly' | 'over' | 'under';

const LISTS = [
  ['nearly', phrases(NEARLY)],
  ['over', phrases(OVER)],
  ['under', phrases(UNDER)],
  ['about', phrases(ABOUT)],
] as const;

/** «khoảng», «gần», «hơn» right before a token, «gấp» between them allowed. */
export function hedgeBefore(tokens: readonly Token[], at: number): Hedge | undefined {
  for (const end of [at, isWord(tokens[at - 1], 'gấp', 'một', 'được', 'tới') ? at - 1 : at]) {
    const found = LISTS.find(([, list]) => endsBefore(tokens, end, list) > 0);
    if (found !== undefined) return found[0];
  }
  return undefined;
}
