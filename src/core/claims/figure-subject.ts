import type { Series } from '../model.ts';
import { keyOf } from '../text/orthography.ts';
import { phrases, startsAt } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { PERCENT } from '../unit.ts';
import type { Facts } from './facts.ts';
import { STATING } from './lexicon/claims.ts';
import { COMMON_SYLLABLES } from './lexicon/subject.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';
import { areaNamed } from './subject.ts';

/** The series a figure is said of, and how surely the words name it, from 0 to 1. */
export type FigureSubject = {
  readonly series: Series;
  readonly certainty: number;
  /** How much of a name the words have: of «diện tích rừng» and «diện tích rừng trồng» the longer one is meant. */
  readonly worth: number;
  /** Of indicators named alike the plain one is meant: lower comes first. */
  readonly rank: number;
  /** Its words belong to a name that the text has more of. */
  readonly isOvershadowed: boolean;
};

/** Two names nearer than this to the words leave open which is meant. */
const MARGIN = 0.08;
/** A name told only after the figure, or only elsewhere in the sentence, speaks less surely for it. */
const BEHIND = 0.9;
const ELSEWHERE = 0.9;
const BOUND = 0.8;

/** How surely the words round a token name an indicator, from 0 to 1. */
export function certaintyOf(clause: Clause, at: number, indicator: string): number {
  const wide = clause.around.mentions.filter(({ topic }) => topic.id === indicator);
  const bound = clause.values.some((value) => value.indicator === indicator) ? BOUND : 0;
  return Math.max(
    bound,
    ...wide.map(({ score, first, last }) => {
      const isNear = first >= clause.first && last <= clause.last;
      return score * (first < at ? 1 : BEHIND) * (isNear ? 1 : ELSEWHERE);
    }),
  );
}

/**
 * The series of an indicator that a clause may speak of: of the area it names; else of the whole and of the
 * area that the sentence before was about; else the only one.
 */
function seriesFor(clause: Clause, at: number, indicator: string): readonly Series[] {
  const { facts, around } = clause;
  const area = areaNamed(clause, at);
  const of = (id: string | undefined): readonly Series[] =>
    id === undefined ? [] : [facts.seriesOf(indicator, id) ?? []].flat();
  if (area !== undefined) return of(area);
  if (around.pointsBack && around.areaBefore !== undefined) return of(around.areaBefore);
  const found = [...new Set([...of(around.areaBefore), ...of(facts.area)])];
  if (found.length > 0) return found;
  const all = facts.series.filter((series) => series.indicator === indicator);
  return all.length === 1 ? all : [];
}

/** Every series that the sentence may mean by its words, the likeliest first. */
export function subjectsOf(clause: Clause, at: number): readonly FigureSubject[] {
  const indicators = new Set([
    ...clause.around.mentions.map(({ topic }) => topic.id),
    ...clause.values.map(({ indicator }) => indicator),
  ]);
  return [...indicators]
    .flatMap((indicator) => {
      const told = {
        certainty: certaintyOf(clause, at, indicator),
        ...mentionsOf(clause, indicator),
      };
      return seriesFor(clause, at, indicator).map((series) => ({ series, ...told }));
    })
    .sort((a, b) => b.certainty - a.certainty);
}

/** What the mentions of an indicator in a sentence tell of it. */
function mentionsOf(
  { around: { mentions } }: Clause,
  indicator: string,
): Pick<FigureSubject, 'worth' | 'rank' | 'isOvershadowed'> {
  const own = mentions.filter(({ topic }) => topic.id === indicator);
  return {
    worth: Math.max(0, ...own.map(({ worth, score }) => worth * score)),
    rank: Math.min(MOST_RANK, ...own.map(({ topic }) => topic.rank)),
    isOvershadowed:
      own.length > 0 &&
      own.every(({ score, first, last }) =>
        mentions.some(
          (other) =>
            other.topic.id !== indicator &&
            other.score > score + DOMINANT &&
            other.first <= last &&
            other.last >= first,
        ),
      ),
  };
}

const MOST_RANK = 9;
/** So much more of a name, and the words belong to it. */
const DOMINANT = 0.1;

/** How much longer one of two names must be to be meant when the words have both in full. */
const LONGER = 1.1;

/** The one series that the words mean, among those that a test lets through; undefined when two are as likely. */
export function subjectAmong(
  subjects: readonly FigureSubject[],
  isPossible: (subject: FigureSubject) => boolean,
): FigureSubject | undefined {
  const possible = subjects.filter(isPossible);
  const [first] = possible;
  if (first === undefined) return undefined;
  const near = possible.filter(({ certainty }) => first.certainty - certainty < MARGIN);
  const [best, next] = near.sort((a, b) => b.worth - a.worth || a.rank - b.rank);
  const isMeant =
    next === undefined ||
    best!.worth >= next.worth * LONGER ||
    (best!.worth === next.worth && best!.rank < next.rank);
  return isMeant ? best : undefined;
}

/** Part of a name that is enough where no other name comes near and a statement is tested by its figures. */
const HINTED = 0.65;

/** The one series that the words before a token hint at, where they do not name it in full. */
export function hintedSubject(clause: Clause, at: number): FigureSubject | undefined {
  const hinted = subjectAmong(subjectsOf(clause, at), ({ certainty }) => certainty >= HINTED);
  const isBefore = clause.around.mentions.some(
    ({ topic, first, last }) =>
      topic.id === hinted?.series.indicator && first >= clause.first && last < at,
  );
  return isBefore ? hinted : undefined;
}

/** Whether units name one thing, one of them perhaps in short: «trạm» and «trạm quan trắc». */
export const isSameUnit = (a: string | undefined, b: string): boolean =>
  a !== undefined && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));

const STATED = phrases(STATING);
const COMMON = new Set(COMMON_SYLLABLES.map(keyOf));

/** Whether what is counted right behind a figure is part of the indicator's name: «412 người bị thương» is not of the dead. */
export function countsSubject(clause: Clause, figure: Numeral, series: Series): boolean {
  const { scan, facts, last } = clause;
  const own = syllablesOf(facts, series.indicator);
  const { quantity } = figure;
  // «đạt 4,2% tổng sản lượng»: behind a share stands what it is a share of.
  if (quantity?.unit === PERCENT) return true;
  const from = figure.last + 1;
  const start = from + unitLength(quantity?.unit);
  for (let at = start; at <= last; at += 1) {
    const token = scan.tokens[at]!;
    if (token.kind !== 'word' || startsAt(scan.tokens, at, STATED) > 0) return true;
    if (!COMMON.has(token.key)) return own.has(token.key);
  }
  return true;
}

/** The syllables of all names of an indicator and of its unit. */
export function syllablesOf(facts: Facts, id: string): ReadonlySet<string> {
  const indicator = facts.indicatorOf.get(id);
  const names = [
    indicator?.name ?? '',
    indicator?.unit ?? '',
    ...facts.targets.filter((target) => target.indicator === id).map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => tokenise(name).map(({ key }) => key)));
}

const unitLength = (unit: string | undefined): number =>
  unit === undefined ? 0 : unit.split(/[ /]/).length;
