import { places } from '../../decimal.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import { isWord, type Token } from '../../text/tokens.ts';
import { DATA_NOUNS, MEASURING_BEFORE, PASSING_AFTER, PASSING_BEFORE } from '../lexicon/time.ts';
import type { Numeral } from '../numeral.ts';
import type { Explanation, Setting } from './setting.ts';

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
export const duration: Explanation = (setting, figure) => {
  const { tokens } = setting.scan;
  if (saysHowOften(tokens, figure) || countsYearsNamed(tokens, figure)) return 'duration';
  if (!isLengthOfTime(tokens, figure)) return undefined;
  return isPassing(tokens, figure) || !isMeasured(setting, figure) ? 'duration' : undefined;
};

/** «1 lần/năm», «2 lần mỗi tháng»: how often, not how much. */
const saysHowOften = (tokens: readonly Token[], { last, quantity }: Numeral): boolean =>
  quantity?.unit?.startsWith('lần/') === true ||
  (isWord(tokens[last + 1], 'lần') && isWord(tokens[last + 2], 'mỗi', 'một', 'hằng'));

/** «hai năm 2020 và 2021»: the years themselves are told next. */
const countsYearsNamed = (tokens: readonly Token[], { last, quantity }: Numeral): boolean =>
  quantity?.small === true &&
  isWord(tokens[last + 1], 'năm') &&
  /^(?:19|20)\d\d$/.test(tokens[last + 2]?.text ?? '');

/** Whole units of time, or a part of one in whole numbers. */
function isLengthOfTime(tokens: readonly Token[], { last, quantity }: Numeral): boolean {
  if (quantity === undefined) return false;
  const isRange = quantity.form === 'range' && isWord(tokens[last + 1], 'năm', 'tháng', 'ngày');
  if (quantity.unitKind !== 'time' && !isRange) return false;
  return quantity.form === 'fraction' ? quantity.step === '1' : places(quantity.low) === 0;
}

/**
 * «giải quyết trong 3 ngày», «5 năm liên tiếp» are never measurements, whatever stands before;
 * «bình quân 12 ngày.» is measured, «bình quân 6 tháng tăng 3%» is not.
 */
const isPassing = (tokens: readonly Token[], { first, last }: Numeral): boolean =>
  startsAt(tokens, last + 2, AFTER) > 0 ||
  startsAt(tokens, last + 3, AFTER) > 0 ||
  endsBefore(tokens, first, BEFORE) > 0 ||
  (endsBefore(tokens, first, AVERAGE) > 0 && tokens[last + 2]?.kind === 'word');

/** Whether time itself is what is measured. */
function isMeasured(
  { scan: { tokens }, sentence, numerals, index }: Setting,
  { first }: Numeral,
): boolean {
  const isGoverned = Array.from({ length: REACH }, (_, back) => first - back).some(
    (at) => at >= sentence.first && endsBefore(tokens, at, MEASURING) > 0,
  );
  if (isGoverned) return true;
  // The first of «từ 95 phút xuống còn 40 phút» is measured when the second is.
  const next = numerals[index + 1];
  if (
    isWord(tokens[first - 1], 'từ') &&
    next?.quantity?.unitKind === 'time' &&
    endsBefore(tokens, next.first, MEASURING) > 0
  )
    return true;
  for (let at = sentence.first; at < first; at += 1)
    if (startsAt(tokens, at, NOUNS) > 0) return true;
  return false;
}
