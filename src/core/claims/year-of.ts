import type { Period } from '../period.ts';
import { isSign, isWord } from '../text/tokens.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';
import { leadOf } from './year-lead.ts';

/** Tokens after a figure within which «năm 2022» still dates it. */
const REACH = 8;

/**
 * The year or period a figure is told for: the one right after it, else the nearest before it in the
 * clause, else in the sentence; `own` is false where it had to be looked for outside the clause.
 */
export function yearOf(
  clause: Clause,
  figure: Numeral,
): { readonly period: Period; readonly own: boolean } | undefined {
  const {
    scan: { tokens },
    years,
    numerals,
    around,
  } = clause;
  const after = years.find(({ at }) => at > figure.last && at - figure.last <= REACH);
  if (after !== undefined) {
    const between = tokens.slice(figure.last + 1, after.at);
    const apart = between.some(
      (token) => isSign(token, ',', ';') || isWord(token, 'lên', 'xuống', 'còn', 'so', 'và'),
    );
    const other = numerals.some(
      ({ first, kind }) => first > figure.last && first < after.at && kind === 'figure',
    );
    const within = !apart && !other;
    if (
      within &&
      (isWord(tokens[after.at - 1], 'năm', 'đoạn', 'kỳ') || isSign(tokens[after.at - 1], '('))
    )
      return { period: after.period, own: true };
  }
  const before = years.findLast(({ at }) => at < figure.first);
  if (before !== undefined) return { period: before.period, own: true };
  const outside =
    around.years.findLast(({ at }) => at < figure.first) ??
    (around.years.length === 1 && !isBase(tokens, around.years[0]!.at)
      ? around.years[0]
      : undefined);
  return outside === undefined ? undefined : { period: outside.period, own: outside.at < 0 };
}

/** «so với năm 2012»: that year is of what is compared with. */
const isBase = (tokens: Clause['scan']['tokens'], at: number): boolean =>
  isWord(tokens[leadOf(tokens, at)], 'với');
