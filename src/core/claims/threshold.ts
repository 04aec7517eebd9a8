import { compare, type Decimal, multiply } from '../decimal.ts';
import { isWord } from '../text/tokens.ts';
import { hedgeBefore } from './hedge.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';

/** A level that values are said to pass: «vượt 42%», «xuống dưới 35%», «đạt 40%». */
export type Threshold = { readonly isPassed: (value: Decimal) => boolean };

/** The level a figure sets for values of a unit, by the word before it; undefined where it sets none. */
export function thresholdOf(
  { scan: { tokens }, facts }: Clause,
  { first, quantity }: Numeral,
  unit: string,
): Threshold | undefined {
  if (quantity?.form !== 'plain') return undefined;
  const { scale } = facts.unitOf(unit);
  const at = isWord(tokens[first - 1], 'mức', 'ngưỡng', 'mốc') ? first - 1 : first;
  const hedge = hedgeBefore(tokens, at);
  const by = (test: (order: number) => boolean): Threshold => ({
    isPassed: (value) => test(compare(multiply(value, scale), quantity.low)),
  });
  if (hedge === 'over') return by((order) => order > 0);
  if (hedge === 'under') return by((order) => order < 0);
  return isWord(tokens[at - 1], 'đạt', 'lên', 'tới', 'cán') ? by((order) => order >= 0) : undefined;
}
