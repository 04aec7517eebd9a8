import { readWords } from '../../text/number-words.ts';
import { endsBefore, phrases } from '../../text/phrases.ts';
import { isInteger, isRoman, isSign, isWord } from '../../text/tokens.ts';
import { ORDINAL_NOUNS, RANK_WORDS } from '../lexicon/labels.ts';
import type { Numeral } from '../numeral.ts';
import { numeral, type Reader } from '../scan.ts';
import { quantityFollows, readQuantity } from './quantity.ts';

const NOUNS = phrases(ORDINAL_NOUNS);
const RANKS = phrases(RANK_WORDS);

/** `lần thứ 7`, `khóa XI`, `thứ hai`, `Đại hội XIII`; a rank («xếp thứ 12») is a figure. */
export const readOrdinal: Reader = (scan, at) => {
  const { tokens } = scan;
  const token = tokens[at]!;
  const roman = isRoman(token);
  if (isWord(tokens[at - 1], 'thứ')) {
    const words = isWord(token, 'nhất', 'nhì', 'tư', 'ba', 'năm')
      ? { last: at }
      : readWords(tokens, at);
    const last = roman || isInteger(token, 4) ? at : words?.last;
    if (last === undefined) return undefined;
    const ranked = endsBefore(tokens, at - 1, RANKS) > 0;
    const spread =
      isSign(tokens[last + 1], '/') && isInteger(tokens[last + 2], 4) ? last + 2 : last;
    return ranked || spread > last
      ? numeral(scan, 'figure', at, spread, amount(readQuantity(scan, at)))
      : numeral(scan, 'ordinal', at, last);
  }
  if (endsBefore(tokens, at, NOUNS) === 0) return undefined;
  if (roman) return numeral(scan, 'ordinal', at, at);
  if (isInteger(token, 3) && !quantityFollows(scan, at) && !isSign(tokens[at + 1], '/', '%'))
    return numeral(scan, 'ordinal', at, at);
  // «lần hai», «kỳ họp một».
  const words =
    isWord(tokens[at - 1], 'lần', 'khóa') && !isWord(token, 'năm')
      ? readWords(tokens, at)
      : undefined;
  return words?.small === true && !quantityFollows(scan, words.last)
    ? numeral(scan, 'ordinal', at, words.last)
    : undefined;
};

const amount = (found: ReturnType<typeof readQuantity>): Pick<Numeral, 'quantity'> =>
  found === undefined ? {} : { quantity: found.quantity };
