import { compare } from '../../decimal.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import { isSign, isWord } from '../../text/tokens.ts';
import { OVER, UNDER } from '../lexicon/claims.ts';
import { TARGET_AFTER, TARGET_BEFORE, TOLD_AFTER } from '../lexicon/targets.ts';
import type { Numeral } from '../numeral.ts';
import type { Explanation, Level } from './setting.ts';

const BEFORE = phrases(TARGET_BEFORE);
const AFTER = phrases(TARGET_AFTER);
const TOLD = phrases(TOLD_AFTER);
const BOUNDS = phrases([...OVER, ...UNDER, 'từ']);
/** Tokens before and after a figure within which a word of purpose speaks of it. */
const REACH_BEFORE = 10;
const REACH_AFTER = 14;

/** «mục tiêu 45%», «15.000 tỷ đồng mà Nghị quyết đề ra»: the level of a target of this review, quoted as one. */
export const targetLevel: Explanation = ({ scan: { tokens }, sentence, levels }, figure) => {
  if (!levels.some((level) => isLevel(level, figure))) return undefined;
  // «mức dưới 10%», «mức từ 95% trở lên»: a bound, not a measurement.
  const bound = endsBefore(tokens, figure.first, BOUNDS);
  if (bound > 0 && isWord(tokens[figure.first - bound - 1], 'mức', 'ngưỡng')) return 'target';
  for (let at = figure.first; at > Math.max(sentence.first, figure.first - REACH_BEFORE); at -= 1) {
    // A level stands in the same breath as its word; after a comma something else is told.
    if (isSign(tokens[at - 1], ',', ';', ':', '(')) break;
    if (endsBefore(tokens, at, BEFORE) > 0) return 'target';
  }
  for (
    let at = figure.last + 1;
    at <= Math.min(sentence.last, figure.last + REACH_AFTER);
    at += 1
  ) {
    if (
      isSign(tokens[at], ';', ':', ')') ||
      (isSign(tokens[at], ',') && startsAt(tokens, at + 1, TOLD) > 0)
    )
      break;
    if (startsAt(tokens, at, AFTER) > 0) return 'target';
  }
  return undefined;
};

function isLevel({ value, unit }: Level, { quantity }: Numeral): boolean {
  if (quantity === undefined || quantity.form === 'fraction' || quantity.form === 'multiple')
    return false;
  if (quantity.unit !== undefined && quantity.unit !== unit) return false;
  return compare(quantity.low, value) === 0 || compare(quantity.high, value) === 0;
}
