import { type Decimal, HUNDRED, multiply, sign, subtract } from '../decimal.ts';
import { endsBefore, phrases } from '../text/phrases.ts';
import { isWord } from '../text/tokens.ts';
import { PERCENT } from '../unit.ts';
import { formatNumber } from '../view/format.ts';
import { TOTALS } from './lexicon/claims.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';

/** What a figure must be by the other figures of its own sentence. */
export type Reckoned = { readonly amount: Decimal; readonly told: string };

const TOTAL = phrases(TOTALS);
/** Tokens between «07/12 huyện» and the percentage that tells it again. */
const REACH = 10;

/** «07/12 huyện, đạt 58,3%», «trong số 439 cơ sở, đã xử lý 384, còn lại 55 cơ sở»: the sentence reckons by itself. */
export const reckonedInSentence = (clause: Clause, figure: Numeral): Reckoned | undefined =>
  shareOfFraction(clause, figure) ?? remainder(clause, figure);

function shareOfFraction(
  { around: { numerals }, scan: { tokens }, block }: Clause,
  { first, quantity }: Numeral,
): Reckoned | undefined {
  if (quantity?.form !== 'plain' || quantity.unit !== PERCENT) return undefined;
  const before = numerals.findLast((other) => other.first < first);
  const isFraction =
    before?.kind === 'figure' &&
    before.quantity?.form === 'fraction' &&
    tokens[before.first]?.kind === 'number' &&
    first - before.last <= REACH;
  const isRetold =
    isWord(tokens[first - 1], 'đạt', 'chiếm', 'bằng', 'đương', 'tức') ||
    tokens[first - 1]?.text === '(';
  if (!isFraction || !isRetold) return undefined;
  const amount = multiply(before.quantity.low, HUNDRED);
  const said = block.text.slice(before.from, tokens[before.first + 2]?.to);
  return { amount, told: `${said} là ${formatNumber(amount, 1)}%` };
}

function remainder(
  { around: { numerals }, scan: { tokens } }: Clause,
  { first, quantity }: Numeral,
): Reckoned | undefined {
  const isRest =
    isWord(tokens[first - 1], 'còn') ||
    (isWord(tokens[first - 1], 'lại') && isWord(tokens[first - 2], 'còn'));
  if (quantity?.form !== 'plain' || quantity.unit === undefined || !isRest) return undefined;
  const [total, part, ...more] = numerals.filter(
    (other) =>
      other.kind === 'figure' &&
      other.first < first &&
      other.quantity?.form === 'plain' &&
      other.quantity.unit === quantity.unit,
  );
  if (total?.quantity === undefined || part?.quantity === undefined || more.length > 0)
    return undefined;
  if (endsBefore(tokens, total.first, TOTAL) === 0) return undefined;
  const amount = subtract(total.quantity.low, part.quantity.low);
  return sign(amount) < 0
    ? undefined
    : {
        amount,
        told: `${formatNumber(total.quantity.low, 0)} trừ ${formatNumber(part.quantity.low, 0)} là ${formatNumber(amount, 0)}`,
      };
}
