import { endsBefore, phrases, startsAt } from '../text/phrases.ts';
import { isWord } from '../text/tokens.ts';
import {
  COMPOUND_AFTER,
  FALLING,
  HIGHER,
  LOWER,
  NOUN_BEFORE,
  RISING,
  STEADY,
} from './lexicon/claims.ts';
import type { Clause } from './passage.ts';

/** A word of direction: `1` up, `-1` down, `0` unchanged. */
export type ChangeVerb = {
  readonly at: number;
  readonly end: number;
  readonly direction: -1 | 0 | 1;
  readonly noun: boolean /** «cao hơn», «thấp hơn»: what stands before it beside what stands after. */;
  readonly comparative: boolean;
};

const LISTS = [
  [phrases(STEADY), 0, false],
  [phrases(RISING), 1, false],
  [phrases(FALLING), -1, false],
  [phrases(HIGHER), 1, true],
  [phrases(LOWER), -1, true],
] as const;
const AFTER = phrases(COMPOUND_AFTER);
const BEFORE = phrases(NOUN_BEFORE);
/** «giảm nhẹ so với năm trước» is a small fall, «giảm nhẹ thiên tai» a task. */
const SLIGHTLY = [
  'so',
  'xuống',
  'còn',
  'trong',
  'từ',
  'hơn',
  'khoảng',
  'ở',
  'vào',
  'qua',
  'và',
  'do',
] as const;

/** Words of direction among the tokens of a clause; compounds such as «tăng cường» are none. */
export function changeVerbs({ scan: { tokens }, first, last }: Clause): readonly ChangeVerb[] {
  const found: ChangeVerb[] = [];
  for (let at = first; at <= last; ) {
    const match = LISTS.map(([list, direction, comparative]) => ({
      length: startsAt(tokens, at, list),
      direction,
      comparative,
    })).find(({ length }) => length > 0);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const end = at + match.length;
    const compound =
      startsAt(tokens, end, AFTER) > 0 ||
      (isWord(tokens[end], 'nhẹ') &&
        !isWord(tokens[end + 1], ...SLIGHTLY) &&
        tokens[end + 1]?.kind === 'word');
    if (!compound)
      found.push({
        at,
        end,
        direction: match.direction,
        comparative: match.comparative,
        noun: match.direction !== 0 && endsBefore(tokens, at, BEFORE) > 0,
      });
    at = end;
  }
  return found;
}
