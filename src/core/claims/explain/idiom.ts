import { compare, decimal } from '../../decimal.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import {
  DISCOURSE_NOUNS,
  POINTING_AFTER,
  POINTING_BEFORE,
  WORDED_DISCOURSE_NOUNS,
} from '../lexicon/idioms.ts';
import type { Explanation } from './setting.ts';

const NOUNS = phrases(DISCOURSE_NOUNS);
const WORDED = phrases([...DISCOURSE_NOUNS, ...WORDED_DISCOURSE_NOUNS]);
const BEFORE = phrases(POINTING_BEFORE);
const AFTER = phrases(POINTING_AFTER);
const MOST = decimal('20');
/** How far behind a small number the word stands that points back: «hai mục tiêu này». */
const REACH = 4;

/** «ba trụ cột», «hai giai đoạn», «cả hai tỉnh», «hai việc này»: a manner of speaking, not a count of facts. */
export const idiom: Explanation = ({ scan: { tokens }, sentence }, { first, last, quantity }) => {
  if (quantity?.form !== 'plain' || compare(quantity.low, MOST) > 0 || quantity.step !== '1')
    return undefined;
  if (startsAt(tokens, last + 1, quantity.small ? WORDED : NOUNS) >= longestUnit(quantity.unit))
    return 'idiom';
  if (quantity.small && endsBefore(tokens, first, BEFORE) > 0) return 'idiom';
  for (let at = last + 1; at <= Math.min(last + REACH, sentence.last); at += 1) {
    if (tokens[at]!.kind !== 'word') return undefined;
    if (startsAt(tokens, at, AFTER) > 0) return 'idiom';
  }
  return undefined;
};

/** A longer counted noun wins over the discourse noun it begins with. */
const longestUnit = (unit: string | undefined): number => Math.max(1, unit?.split(' ').length ?? 0);
