import { readWords } from '../../text/number-words.ts';
import { endsBefore, phrases } from '../../text/phrases.ts';
import { isInteger, isRoman, isSign, isWord, type Token } from '../../text/tokens.ts';
import { ORDINAL_NOUNS, RANK_WORDS } from '../lexicon/labels.ts';
import type { Numeral } from '../numeral.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows, readQuantity } from './quantity.ts';

const NOUNS = phrases(ORDINAL_NOUNS);
const RANKS = phrases(RANK_WORDS);

/** `lần thứ 7`, `khóa XI`, `thứ hai`, `Đại hội XIII`; a rank («xếp thứ 12») is a figure. */
export const readOrdinal: Reader = (scan, at) =>
  isWord(scan.tokens[at - 1], 'thứ') ? readAfterOrdinalWord(scan, at) : readAfterNoun(scan, at);

/** «thứ hai», «lần thứ 7»; «xếp thứ 12», «thứ 12/63» say how well something did. */
function readAfterOrdinalWord(scan: Scan, at: number): Numeral | undefined {
  const { tokens } = scan;
  const last = endOfOrdinal(tokens, at);
  if (last === undefined) return undefined;
  const isRanked = endsBefore(tokens, at - 1, RANKS) > 0;
  const spread = isSign(tokens[last + 1], '/') && isInteger(tokens[last + 2], 4) ? last + 2 : last;
  return isRanked || spread > last
    ? numeral(scan, 'figure', at, spread, amount(readQuantity(scan, at)))
    : numeral(scan, 'ordinal', at, last);
}

function endOfOrdinal(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  const isWhole =
    isRoman(token) || isInteger(token, 4) || isWord(token, 'nhất', 'nhì', 'tư', 'ba', 'năm');
  return isWhole ? at : readWords(tokens, at)?.last;
}

/** «khóa XI», «Đại hội 13», «lần hai», «kỳ họp một». */
function readAfterNoun(scan: Scan, at: number): Numeral | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  if (endsBefore(tokens, at, NOUNS) === 0) return undefined;
  if (isRoman(token)) return numeral(scan, 'ordinal', at, at);
  if (isInteger(token, 3) && !quantityFollows(scan, at) && !isSign(tokens[at + 1], '/', '%'))
    return numeral(scan, 'ordinal', at, at);
  if (!isWord(tokens[at - 1], 'lần', 'khóa') || isWord(token, 'năm')) return undefined;
  const words = readWords(tokens, at);
  return words?.small === true && !quantityFollows(scan, words.last)
    ? numeral(scan, 'ordinal', at, words.last)
    : undefined;
}

const amount = (found: ReturnType<typeof readQuantity>): Pick<Numeral, 'quantity'> =>
  found === undefined ? {} : { quantity: found.quantity };
