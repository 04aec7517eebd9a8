import type { Series } from '../model.ts';
import { keyOf } from '../text/orthography.ts';
import { phrases, startsAt } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { STATING } from './lexicon/claims.ts';
import { COMMON_SYLLABLES } from './lexicon/subject.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';
import { areaNamed } from './subject.ts';

/** The series a figure is said of, and how surely the words name it, from 0 to 1. */
export type FigureSubject = { readonly series: Series; readonly certainty: number };

/** Two names nearer than this to the words leave open which is meant. */
const MARGIN = 0.08;
/** A name told only after the figure, or only elsewhere in the sentence, speaks less surely for it. */
const BEHIND = 0.9;
const ELSEWHERE = 0.9;
const BOUND = 0.8;

/** How surely the words round a figure name an indicator, from 0 to 1. */
export function certaintyOf(clause: Clause, figure: Numeral, indicator: string): number {
  const wide = clause.around.mentions.filter(({ topic }) => topic.id === indicator);
  const bound = clause.values.some((value) => value.indicator === indicator) ? BOUND : 0;
  return Math.max(
    bound,
    ...wide.map(({ score, first, last }) => {
      const isNear = first >= clause.first && last <= clause.last;
      return score * (first < figure.first ? 1 : BEHIND) * (isNear ? 1 : ELSEWHERE);
    }),
  );
}

/** The series of an indicator that a clause speaks of: of the area it names, of the whole, or the only one. */
export function seriesFor(clause: Clause, indicator: string): Series | undefined {
  const { facts } = clause;
  const area = areaNamed(clause);
  if (area !== undefined) return facts.seriesOf(indicator, area);
  const whole = facts.seriesOf(indicator, facts.area);
  if (whole !== undefined) return whole;
  const [only, ...others] = facts.series.filter((series) => series.indicator === indicator);
  return others.length === 0 ? only : undefined;
}

/** Every series that the sentence may mean by its words, the likeliest first. */
export function subjectsOf(clause: Clause, figure: Numeral): readonly FigureSubject[] {
  const indicators = new Set([
    ...clause.around.mentions.map(({ topic }) => topic.id),
    ...clause.values.map(({ indicator }) => indicator),
  ]);
  return [...indicators]
    .flatMap((indicator) => {
      const series = seriesFor(clause, indicator);
      return series === undefined
        ? []
        : [{ series, certainty: certaintyOf(clause, figure, indicator) }];
    })
    .sort((a, b) => b.certainty - a.certainty);
}

/** The one series that the words mean, among those that a test lets through; undefined when two are as likely. */
export function subjectAmong(
  subjects: readonly FigureSubject[],
  isPossible: (subject: FigureSubject) => boolean,
): FigureSubject | undefined {
  const [first, second] = subjects.filter(isPossible);
  return first !== undefined && second !== undefined && first.certainty - second.certainty < MARGIN
    ? undefined
    : first;
}

/** Whether units name one thing, one of them perhaps in short: «trạm» and «trạm quan trắc». */
export const isSameUnit = (a: string | undefined, b: string): boolean =>
  a !== undefined && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));

const STATED = phrases(STATING);
const COMMON = new Set(COMMON_SYLLABLES.map(keyOf));

/** Whether what is counted right behind a figure is part of the indicator's name: «412 người bị thương» is not of the dead. */
export function countsSubject(clause: Clause, figure: Numeral, series: Series): boolean {
  const { scan, facts, last } = clause;
  const indicator = facts.indicatorOf.get(series.indicator);
  const names = [
    indicator?.name ?? '',
    indicator?.unit ?? '',
    ...facts.targets.filter((target) => target.indicator === indicator?.id).map(({ name }) => name),
  ];
  const own = new Set(names.flatMap((name) => tokenise(name).map(({ key }) => key)));
  const { quantity } = figure;
  const from = figure.last + 1;
  const start = quantity?.unitKind === 'measure' ? from : from + unitLength(quantity?.unit);
  for (let at = start; at <= last; at += 1) {
    const token = scan.tokens[at]!;
    if (token.kind !== 'word' || startsAt(scan.tokens, at, STATED) > 0) return true;
    if (!COMMON.has(token.key)) return own.has(token.key);
  }
  return true;
}

const unitLength = (unit: string | undefined): number =>
  unit === undefined ? 0 : unit.split(/[ /]/).length;
