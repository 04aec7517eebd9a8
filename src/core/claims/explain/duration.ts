import { places } from '../../decimal.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import { isWord } from '../../text/tokens.ts';
import { DATA_NOUNS, MEASURING_BEFORE, PASSING_AFTER, PASSING_BEFORE } from '../lexicon/time.ts';
import type { Explanation } from './explain.ts';

const MEASURING = phrases(MEASURING_BEFORE);
const BEFORE = phrases(PASSING_BEFORE);
const AFTER = phrases(PASSING_AFTER);
const NOUNS = phrases(DATA_NOUNS);
const AVERAGE = phrases(['bình quân', 'trung bình']);
/** Tokens before a figure within which a measuring word governs it. */
const REACH = 3;

/**
 * A length of time tells when something was done («10 năm thực hiện», «trong 3 tháng»); it is data
 * only where time itself is measured («thời gian chờ giảm từ 95 phút xuống 40 phút», «73,6 năm»).
 */
export const duration: Explanation = (
  { scan: { tokens }, sentence, numerals, index },
  { first, last, quantity },
) => {
  // «1 lần/năm», «2 lần mỗi tháng»: how often, not how much.
  if (
    quantity?.unit?.startsWith('lần/') === true ||
    (isWord(tokens[last + 1], 'lần') && isWord(tokens[last + 2], 'mỗi', 'một', 'hằng'))
  )
    return 'duration';
  // «hai năm 2020 và 2021»: the years themselves are told next.
  if (
    quantity?.small === true &&
    isWord(tokens[last + 1], 'năm') &&
    /^(?:19|20)\d\d$/.test(tokens[last + 2]?.text ?? '')
  )
    return 'duration';
  if (
    quantity?.unitKind !== 'time' &&
    !(quantity?.form === 'range' && isWord(tokens[last + 1], 'năm', 'tháng', 'ngày'))
  )
    return undefined;
  if (quantity.form === 'fraction' && quantity.step !== '1') return undefined;
  if (places(quantity.low) > 0 && quantity.form !== 'fraction') return undefined;
  // «giải quyết trong 3 ngày», «5 năm liên tiếp» are never measurements, whatever stands before.
  if (
    startsAt(tokens, last + 2, AFTER) > 0 ||
    startsAt(tokens, last + 3, AFTER) > 0 ||
    endsBefore(tokens, first, BEFORE) > 0
  )
    return 'duration';
  // «bình quân 12 ngày.» is measured, «bình quân 6 tháng tăng 3%» is not.
  if (endsBefore(tokens, first, AVERAGE) > 0 && tokens[last + 2]?.kind === 'word')
    return 'duration';
  const measured = Array.from({ length: REACH }, (_, back) => first - back).some(
    (at) => at >= sentence.first && endsBefore(tokens, at, MEASURING) > 0,
  );
  if (measured) return undefined;
  // The first of «từ 95 phút xuống còn 40 phút» is measured when the second is.
  const next = numerals[index + 1];
  if (
    isWord(tokens[first - 1], 'từ') &&
    next?.quantity?.unitKind === 'time' &&
    endsBefore(tokens, next.first, MEASURING) > 0
  )
    return undefined;
  for (let at = sentence.first; at < first; at += 1)
    if (startsAt(tokens, at, NOUNS) > 0) return undefined;
  return 'duration';
};
