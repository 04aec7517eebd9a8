import { isSpan, type Period } from '../period.ts';
import { findStart, phrases } from '../text/phrases.ts';
import { isWord } from '../text/tokens.ts';
import { COMPARED_WITH } from './lexicon/comparison.ts';
import type { Clause } from './passage.ts';
import { leadOf } from './year-lead.ts';

const COMPARED = phrases(COMPARED_WITH);

/** What a statement of change compares: an earlier and a later year, or the run between them. */
export type Compared = {
  readonly from: number;
  readonly to: number;
  readonly named: 'both' | 'run' | 'after' | 'single';
};

/** Token at which «so với» begins, if the clause has one. */
export const comparisonAt = ({ scan: { tokens }, first, last }: Clause): number | undefined =>
  findStart(tokens, first, last, COMPARED);

/**
 * The years a change is told between: «từ năm A đến năm B», «giai đoạn A - B», «năm B so với năm A»,
 * «sau năm A» (then up to `latest`). `subject` is the year of a bound figure the change belongs to.
 */
export function comparedYears(
  clause: Clause,
  subject: Period | undefined,
  latest: number | undefined,
): Compared | undefined {
  const {
    scan: { tokens },
    years,
  } = clause;
  const spans = years.filter(({ period }) => isSpan(period));
  const single = years.filter(({ period }) => !isSpan(period));
  const base = comparisonAt(clause);
  if (base !== undefined) {
    const after = single.find(({ at }) => at > base)?.period.from;
    const before =
      single.find(({ at }) => at < base)?.period.from ??
      subject?.from ??
      single.filter(({ at }) => at > base)[1]?.period.from;
    return after === undefined || before === undefined || after === before
      ? undefined
      : { from: Math.min(after, before), to: Math.max(after, before), named: 'both' };
  }
  if (spans.length === 1 && single.length === 0)
    return { from: spans[0]!.period.from, to: spans[0]!.period.to, named: 'run' };
  if (spans.length > 0) return undefined;
  const distinct = [...new Set([...single.map(({ period }) => period.from)])];
  if (distinct.length === 2) {
    const [first] = single;
    const run = isWord(tokens[first!.at - 1], 'năm')
      ? isWord(tokens[first!.at - 2], 'từ')
      : isWord(tokens[first!.at - 1], 'từ');
    return { from: Math.min(...distinct), to: Math.max(...distinct), named: run ? 'run' : 'both' };
  }
  if (distinct.length !== 1) return undefined;
  const [one] = single;
  const lead = leadOf(tokens, one!.at);
  if (
    latest !== undefined &&
    latest > one!.period.from &&
    (isWord(tokens[lead], 'sau', 'từ') ||
      (isWord(tokens[lead], 'kể') && isWord(tokens[lead + 1], 'từ')))
  ) {
    return { from: one!.period.from, to: latest, named: 'after' };
  }
  return { from: one!.period.from - 1, to: one!.period.from, named: 'single' };
}
