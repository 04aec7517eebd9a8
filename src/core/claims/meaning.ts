import {
  absolute,
  compare,
  decimal,
  divide,
  HUNDRED,
  multiply,
  round,
  sign,
  subtract,
} from '../decimal.ts';
import type { Series } from '../model.ts';
import { isSpan, type Period, samePeriod } from '../period.ts';
import { findStart, type Phrases, phrases } from '../text/phrases.ts';
import { changeVerbs } from './change-verbs.ts';
import { isRoughly, isWritten } from './closeness.ts';
import { type Derived, derivedFromTwo } from './derive.ts';
import { digitsOf, isTelling } from './digits.ts';
import { type FigureSubject, isSameUnit, subjectsOf } from './figure-subject.ts';
import { type Hedge, hedgeBefore } from './hedge.ts';
import { isChange } from './is-change.ts';
import { DISTANCES, MEANS, SHARES, SUMS } from './lexicon/claims.ts';
import type { Numeral, Quantity } from './numeral.ts';
import type { Clause } from './passage.ts';
import { yearOf } from './year-of.ts';

/** What a figure says rightly: a value of the data, or what is reckoned from it. */
export type Reading = { readonly series: Series; readonly derived: Derived };

/** Part of a name that is enough where years and digits agree. */
const NAMED = 0.5;
const HINTED = 0.3;
/** How far a part may be off: «một phần ba» is a manner of speaking, «7/12» is not. */
const ROUGH = decimal('0.05');
const EXACT = decimal('0.001');
/** Series whose sums and shares with one another are tried. */
const MOST_COMBINED = 4;

/** Words beside a figure that is the distance of a value from a target, or of two values. */
const DISTANCE = phrases(DISTANCES);
const MEAN = phrases(MEANS);
const SUM = phrases(SUMS);
const SHARE = phrases(SHARES);

const CHANGES: ReadonlySet<Derived['kind']> = new Set([
  'difference',
  'relativeChange',
  'yearlyGrowth',
]);

/** The reading under which a typed figure is right, if the sentence names what it is said of. */
export function rightReading(clause: Clause, figure: Numeral): Reading | undefined {
  const { quantity } = figure;
  if (quantity === undefined) return undefined;
  const hedge = hedgeBefore(clause.scan.tokens, figure.first);
  const said = directionSaid(clause, figure);
  const subjects = subjectsOf(clause, figure.first).filter(({ certainty }) => certainty >= HINTED);
  const mayMean = meanings(clause, figure);
  const fits = (
    derived: Derived,
    { certainty, isOvershadowed, series: { points } }: FigureSubject,
  ): boolean =>
    mayMean.has(derived.kind) &&
    (!isOvershadowed || (derived.kind === 'value' && isTelling(quantity) && hedge === undefined)) &&
    isOfUnit(quantity, derived) &&
    isTrueOf(quantity, derived, hedge) &&
    (said === 0 || !CHANGES.has(derived.kind) || sign(derived.amount) === said) &&
    isInTime(clause, derived, points, isTelling(quantity) || certainty >= 0.9) &&
    (certainty >= NAMED || isTelling(quantity));
  for (const subject of subjects) {
    const { series } = subject;
    const derived = clause.facts.derivedFrom(series).find((candidate) => fits(candidate, subject));
    if (derived !== undefined) return { series, derived };
  }
  return ofTwo(clause, subjects, fits);
}

/** The series whose value for the year told is the figure, among those that the sentence may mean. */
export function seriesHolding(clause: Clause, figure: Numeral): readonly Series[] {
  const { quantity } = figure;
  const year = yearOf(clause, figure);
  if (quantity?.form !== 'plain' || year === undefined) return [];
  return subjectsOf(clause, figure.first)
    .filter(({ certainty }) => certainty >= NAMED)
    .map(({ series }) => series)
    .filter((series) =>
      clause.facts
        .derivedFrom(series)
        .some(
          ({ kind, amount, unit, periods: [period] }) =>
            kind === 'value' &&
            samePeriod(period!, year.period) &&
            isSameUnit(quantity.unit, unit) &&
            isWritten(quantity, amount),
        ),
    );
}

/** What the words of a clause let a figure be: a mean is called one, a change has a word for it. */
function meanings(clause: Clause, figure: Numeral): ReadonlySet<Derived['kind']> {
  const isMoved = isChange(clause, figure.first);
  const isDistance = isMoved || changeVerbs(clause).length > 0 || has(clause, DISTANCE);
  const isMean = has(clause, MEAN) || figure.quantity?.unit?.endsWith('/năm') === true;
  const found = new Set<Derived['kind']>(['ratio']);
  if (!isMoved) found.add('value');
  if (isDistance)
    for (const kind of ['difference', 'relativeChange', 'gap'] as const) found.add(kind);
  if (isMean) for (const kind of ['average', 'yearlyGrowth'] as const) found.add(kind);
  if (has(clause, SUM)) found.add('sum');
  if (has(clause, SHARE)) found.add('share');
  return found;
}

/** Whether one of the phrases stands in the clause. */
const has = ({ scan: { tokens }, first, last }: Clause, list: Phrases): boolean =>
  findStart(tokens, first, last, list) !== undefined;

/** What is right of two series together. */
function ofTwo(
  { facts }: Clause,
  subjects: readonly FigureSubject[],
  fits: (derived: Derived, subject: FigureSubject) => boolean,
): Reading | undefined {
  const named = subjects.slice(0, MOST_COMBINED);
  for (const one of named)
    for (const other of named) {
      if (one === other) continue;
      const derived = derivedFromTwo(facts, one.series, other.series).find((candidate) =>
        fits(candidate, one.certainty < other.certainty ? one : other),
      );
      if (derived !== undefined) return { series: one.series, derived };
    }
  return undefined;
}

/** Whether the figure's unit is that of a derived value; ratios are told as times, parts and shares. */
function isOfUnit({ unit, form }: Quantity, { unit: own, kind }: Derived): boolean {
  if (form === 'multiple') return kind === 'ratio';
  if (form === 'fraction') return kind === 'share' || kind === 'ratio';
  // «tăng 14,7%/năm»
  return isSameUnit(kind === 'yearlyGrowth' ? unit?.replace(/\/năm$/, '') : unit, own);
}

function isTrueOf(quantity: Quantity, { kind, amount }: Derived, hedge: Hedge | undefined) {
  if (quantity.form === 'fraction') {
    const part = kind === 'share' ? divide(amount, HUNDRED) : amount;
    const off = absolute(subtract(part, quantity.low));
    const room = quantity.isCounted ? EXACT : ROUGH;
    return compare(off, multiply(quantity.low, room)) <= 0;
  }
  if (isRoughly(quantity, absolute(amount), hedge)) return true;
  // Reckoned from the figures as they are printed, the last digit may be one off.
  const off = absolute(subtract(absolute(amount), quantity.low));
  return CHANGES.has(kind) && hedge === undefined && compare(off, quantity.step) <= 0;
}

/** Up or down as the words before the figure have it; 0 where they say neither. */
function directionSaid(clause: Clause, figure: Numeral): -1 | 0 | 1 {
  const verb = changeVerbs(clause).findLast(
    ({ at, comparative }) => at < figure.first && !comparative,
  );
  return verb?.direction ?? 0;
}

const ends = ({ from, to }: Period): readonly number[] => [from, to];

/** Whether the years that the text names let a derived value be meant. */
function isInTime(
  clause: Clause,
  { periods, kind }: Derived,
  points: Series['points'],
  isSure: boolean,
): boolean {
  const { facts, years, around, values } = clause;
  const cutOff = Number(facts.review.as_of.slice(0, 4));
  const past = (period: Period): boolean => period.to <= cutOff;
  const own = years.map(({ period }) => period).filter(past);
  const told = [...own, ...around.years.map(({ period }) => period).filter(past)];
  const used = periods.flatMap(ends);
  const known = new Set([
    ...told.flatMap(ends),
    ...values.flatMap(({ period }) => ends(period)),
    facts.review.period.from,
    facts.review.period.to,
    ...points.slice(-1).map(({ period }) => period.to),
  ]);
  const isSaid = own.every((period) => ends(period).every((year) => used.includes(year)));
  if (kind === 'value') {
    const [period] = periods;
    return told.length === 0
      ? isSure || samePeriod(period!, points.at(-1)!.period)
      : told.some(
          (year) =>
            samePeriod(year, period!) ||
            (isSpan(year) && (year.to === period!.to || year.from === period!.from)),
        );
  }
  const isBetween = own.length > 1 && own.every((period) => !isSpan(period));
  if (!isSaid && (!isSure || isBetween)) return false;
  const isKnown = (year: number): boolean => known.has(year);
  return isSure ? told.length === 0 || used.some(isKnown) : used.every(isKnown);
}

/** Whether a figure looks like a slip of the pen for a value: digits changed about, a point moved, a wrong year, a wrong rounding. */
export function isSlip(
  quantity: Quantity,
  value: Derived['amount'],
  others: readonly Derived['amount'][],
  hedge: Hedge | undefined,
): boolean {
  if (others.some((other) => isWritten(quantity, other))) return true;
  const off = absolute(subtract(value, quantity.low));
  if (compare(off, quantity.step) <= 0) return true;
  if (hedge !== undefined && compare(off, multiply(absolute(value), ROUGH)) <= 0) return true;
  // As far as the text writes it out.
  const shown = round(divide(value, quantity.step), 0);
  const [written, own] = [digitsOf(quantity.low), digitsOf(shown)];
  // The same digits with the point elsewhere.
  if (written === own) return true;
  return isSwapped(written, own);
}

/** One digit another, or two neighbours changed about, in a number of at least three. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first, second] = differing;
  if (differing.length === 1) return true;
  return (
    differing.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}
