import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  round,
  sign,
  subtract,
} from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Indicator, Series, SeriesPoint } from '../../model.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import { isSign, isWord } from '../../text/tokens.ts';
import { formatNumber, withUnit } from '../../view/format.ts';
import { type ChangeVerb, changeVerbs } from '../change-verbs.ts';
import { pointIn, pointOf } from '../facts.ts';
import { hintedSubject } from '../figure-subject.ts';
import { fromTo } from '../from-to.ts';
import { isChange } from '../is-change.ts';
import { ALWAYS, ROUGHLY } from '../lexicon/claims.ts';
import { MEASURE_SYLLABLES } from '../lexicon/subject.ts';
import { modalityAt } from '../modality.ts';
import type { Clause } from '../passage.ts';
import { type Compared, comparedYears } from '../periods.ts';
import { claimRule, type Finding } from '../rule.ts';
import { isElsewhere, type Subject, subjectsAt } from '../subject.ts';

/** What the data says where a text says «tăng», «giảm» or «không đổi». */
type Evidence = { readonly direction: -1 | 0 | 1; readonly told: string };

const STEADILY = phrases(ALWAYS);
const ROUGH = phrases(ROUGHLY);
/** A change this small may be called none when the text says «gần như». */
const SLIGHT = decimal('0.03');
const WORDS = { '1': 'tăng', '-1': 'giảm', '0': 'không đổi' } as const;
const BESIDE = { '1': 'cao hơn', '-1': 'thấp hơn', '0': 'bằng nhau' } as const;

/** TK312: a word of direction against the figures behind its clause. */
export const directionRule = claimRule({
  code: 'TK312',
  about:
    'Lời nói «tăng», «giảm», «không đổi» đúng với số liệu ở hai mốc mà câu so sánh; câu nêu nhiệm vụ hoặc giả định không tính.',
  look(clause): readonly Finding[] {
    const verbs = changeVerbs(clause);
    const findings = verbs.flatMap((verb, index) => {
      const modality = modalityAt(clause, verb.at);
      const shown = modality === 'intended' && boundEnds(clause, verb, verbs[index + 1]);
      if (verb.noun || (modality !== 'asserted' && !shown)) return [];
      const evidence = evidenceFor(clause, verb, verbs[index - 1], verbs[index + 1]);
      if (evidence === undefined || evidence.direction === verb.direction) return [];
      const { tokens } = clause.scan;
      const said = clause.block.text.slice(tokens[verb.at]!.from, tokens[verb.end - 1]!.to);
      const moved = clause.numerals.find(
        ({ first, kind }) =>
          kind === 'figure' &&
          first >= verb.end &&
          first <= verb.end + 1 &&
          isChange(clause, first),
      );
      return [
        {
          ...(moved === undefined ? {} : { figure: moved.first }),
          diagnostic: diagnostic(
            'TK312',
            `Câu viết «${said}» nhưng số liệu cho thấy ${(verb.comparative ? BESIDE : WORDS)[`${evidence.direction}`]}: ${evidence.told}.`,
            placeIn(clause.block, tokens[verb.at]!.from),
          ),
        },
      ];
    });
    return findings;
  },
  examples: {
    ok: [
      'Tỷ lệ che phủ rừng tăng từ <Value indicator="forest-cover" year="2016"/> lên <Value indicator="forest-cover" year="2021"/>.',
      'Cần giảm phát thải khí nhà kính, tăng tỷ lệ che phủ rừng.',
      'Nếu tỷ lệ che phủ rừng giảm thì lũ quét nặng hơn.',
    ],
    notOk: [
      {
        text: 'Tỷ lệ che phủ rừng giảm từ <Value indicator="forest-cover" year="2016"/> xuống <Value indicator="forest-cover" year="2021"/>.',
        at: 'giảm',
        part: 'Câu viết «giảm» nhưng số liệu cho thấy tăng: từ 41,19 đến 42,02.',
      },
      {
        text: 'Trong giai đoạn 2016 - 2021, tỷ lệ che phủ rừng giảm dần.',
        at: 'giảm dần',
        part: 'Câu viết «giảm dần» nhưng số liệu cho thấy tăng: 41,19% (2016), 42,02% (2021).',
      },
    ],
  },
});

/** What the data says of every subject the words may mean; nothing when they differ. */
function unanimous(
  clause: Clause,
  verb: ChangeVerb,
  ask: (subject: Subject | undefined) => Evidence | undefined,
): Evidence | undefined {
  const named = subjectsAt(clause, verb.at);
  const subjects = named.length === 0 ? hinted(clause, verb.at) : named;
  const found = (subjects.length === 0 ? [undefined] : subjects).flatMap(
    (subject) => ask(subject) ?? [],
  );
  return found.every(({ direction }) => direction === found[0]?.direction) ? found[0] : undefined;
}

function hinted(clause: Clause, at: number): readonly Subject[] {
  const subject = clause.values.length > 0 ? undefined : hintedSubject(clause, at);
  if (subject === undefined) return [];
  const { indicator, area } = subject.series;
  return [{ indicator, area, score: subject.certainty, at: clause.first, end: clause.first }];
}

/** Both ends are bound figures: whatever purpose is spoken of before, this has happened. */
function boundEnds(clause: Clause, verb: ChangeVerb, after: ChangeVerb | undefined): boolean {
  const ends = HELD.has(clause.section.role)
    ? undefined
    : fromTo(clause, verb.at, (after?.at ?? clause.last + 1) - 1);
  return ends?.from.bound !== undefined && ends.to.bound !== undefined;
}

const HELD: ReadonlySet<string> = new Set(['tasks', 'implementation']);

function evidenceFor(
  clause: Clause,
  verb: ChangeVerb,
  before: ChangeVerb | undefined,
  after: ChangeVerb | undefined,
): Evidence | undefined {
  const end = (after?.at ?? clause.last + 1) - 1;
  if (verb.comparative)
    return unanimous(clause, verb, (subject) => besides(clause, verb, before, end, subject));
  const shown = shownChange(clause, verb);
  if (shown !== undefined) return shown;
  const ends =
    fromTo(clause, verb.at, end) ??
    (before === undefined ? fromTo(clause, clause.first, end) : undefined);
  if (ends !== undefined && verb.direction !== 0) {
    const same =
      ends.from.bound === undefined ||
      ends.to.bound === undefined ||
      (ends.from.bound.indicator === ends.to.bound.indicator &&
        ends.from.bound.area === ends.to.bound.area);
    if (
      !same ||
      (ends.from.unit !== ends.to.unit &&
        ends.from.unit !== undefined &&
        ends.to.unit !== undefined)
    )
      return undefined;
    return {
      direction: sign(subtract(ends.to.value, ends.from.value)),
      told: `từ ${number(ends.from.value)} đến ${number(ends.to.value)}`,
    };
  }
  return unanimous(clause, verb, (subject) => bySeries(clause, verb, before, end, subject));
}

/** «năm 2020 thấp hơn năm 2018»: the figure named before the words beside the one named after. */
function besides(
  clause: Clause,
  verb: ChangeVerb,
  before: ChangeVerb | undefined,
  end: number,
  subject: Subject | undefined,
): Evidence | undefined {
  const { facts, values, years } = clause;
  const from = before?.end ?? clause.first;
  const left = values.filter(({ at }) => at >= from && at < verb.at);
  const right = values.filter(({ at }) => at > verb.at && at <= end);
  const indicator = left.at(-1)?.indicator ?? right[0]?.indicator ?? subject?.indicator;
  const area = left.at(-1)?.area ?? right[0]?.area ?? subject?.area;
  if (
    indicator === undefined ||
    area === undefined ||
    isElsewhere(clause) ||
    (right[0] !== undefined && right[0].indicator !== indicator)
  )
    return undefined;
  const known = facts.indicatorOf.get(indicator);
  const near = years.filter(({ period }) => !isSpan(period));
  const subjectYear =
    left.at(-1)?.period.from ?? near.findLast(({ at }) => at >= from && at < verb.at)?.period.from;
  const baseYear =
    right[0]?.period.from ?? near.find(({ at }) => at > verb.at && at <= end)?.period.from;
  if (
    known === undefined ||
    known.measure === 'change' ||
    subjectYear === undefined ||
    baseYear === undefined ||
    subjectYear === baseYear
  )
    return undefined;
  const series = facts.seriesOf(indicator, area);
  const own = pointIn(series, subjectYear);
  const base = pointIn(series, baseYear);
  if (own?.value === undefined || base?.value === undefined) return undefined;
  return {
    direction: sign(subtract(own.value, base.value)),
    told: `${figure(own, known.unit, known.decimals)}, ${figure(base, known.unit, known.decimals)}`,
  };
}

/** «tăng <Change form="amount"/>»: the sign of the change itself. */
function shownChange(clause: Clause, verb: ChangeVerb): Evidence | undefined {
  const element = clause.elements.find(
    ({ at, element: { name } }) => name === 'Change' && at >= verb.end && at <= verb.end + 2,
  )?.element;
  const binding = element === undefined ? undefined : clause.facts.bindings[element.key];
  if (binding?.kind !== 'change' || binding.form !== 'amount') return undefined;
  return {
    direction: sign(binding.amount),
    told: `mức thay đổi là ${withUnit(formatNumber(binding.amount, 2), binding.unit)}`,
  };
}

/** What a verb says of a series. */
type Course = {
  readonly clause: Clause;
  readonly verb: ChangeVerb;
  readonly known: Indicator;
  readonly series: Series;
  /** The points of single years that have a value. */
  readonly yearly: readonly SeriesPoint[];
};

/** The series of the clause's subject over the years it names. */
function bySeries(
  clause: Clause,
  verb: ChangeVerb,
  before: ChangeVerb | undefined,
  end: number,
  subject: Subject | undefined,
): Evidence | undefined {
  const { facts } = clause;
  const values = valuesOf(clause, verb, before, end);
  const indicator = subject?.indicator ?? values[0]?.indicator;
  const area = subject?.area ?? values[0]?.area;
  if (indicator === undefined || area === undefined || isElsewhere(clause)) return undefined;
  const series = facts.seriesOf(indicator, area);
  const known = facts.indicatorOf.get(indicator);
  if (series === undefined || known === undefined) return undefined;
  if (known.measure === 'change') return bySign(clause, series);
  const yearly = series.points.filter(
    ({ period, value }) => !isSpan(period) && value !== undefined,
  );
  const course: Course = { clause, verb, known, series, yearly };
  const bound = values.filter((value) => value.indicator === indicator && value.area === area);
  const pair = pairOf(bound);
  if (pair?.every(isSpan)) return betweenSpans(course, pair);
  const only = bound.length === 1 ? bound[0]!.period : undefined;
  const years: Compared | undefined =
    pair === undefined
      ? comparedYears(clause, only, yearly.at(-1)?.period.to)
      : { from: pair[0].from, to: pair[1].to, named: 'both' };
  return years === undefined
    ? withoutYears(course, subject)
    : overYears(course, thenOn(clause, verb, years, yearly.at(-1)?.period.to));
}

/** «đạt đỉnh năm 2020 rồi giảm»: what follows came after the year, up to the last one there is a figure for. */
function thenOn(
  { scan: { tokens } }: Clause,
  { at }: ChangeVerb,
  years: Compared,
  latest: number | undefined,
): Compared {
  const isThen =
    isWord(tokens[at - 1], 'rồi') ||
    (isWord(tokens[at - 1], 'đó') && isWord(tokens[at - 2], 'sau'));
  return isThen && years.named === 'single' && latest !== undefined && latest > years.to
    ? { from: years.to, to: latest, named: 'after' }
    : years;
}

/** The bound figures a verb speaks of: those after it, else those before it where no other verb stands. */
function valuesOf(
  { values }: Clause,
  verb: ChangeVerb,
  before: ChangeVerb | undefined,
  end: number,
): Clause['values'] {
  const after = values.filter(({ at }) => at > verb.at && at <= end);
  return after.length > 0 || before !== undefined ? after : values.filter(({ at }) => at <= end);
}

/** Two different periods in order of time, where there are just two figures. */
function pairOf(bound: Clause['values']): readonly [Period, Period] | undefined {
  const [a, b] = bound.map(({ period }) => period);
  if (bound.length !== 2 || a === undefined || b === undefined || samePeriod(a, b))
    return undefined;
  return a.to <= b.to ? [a, b] : [b, a];
}

function betweenSpans(course: Course, [early, late]: readonly [Period, Period]) {
  const [from, to] = [pointOf(course.series, early), pointOf(course.series, late)];
  return from?.value === undefined || to?.value === undefined
    ? undefined
    : compared(course, from, to);
}

/** No year is named: the years under review tell. */
function withoutYears(course: Course, subject: Subject | undefined): Evidence | undefined {
  const { clause, verb, known, yearly } = course;
  if (clause.years.length > 0) return undefined;
  const { from, to } = clause.facts.review.period;
  const reviewed = within(yearly, from, to);
  return nearby(clause, verb, STEADILY)
    ? steps(reviewed, verb, known.unit, known.decimals)
    : overall(clause, verb, subject, reviewed, known.decimals, known.unit);
}

function overYears(course: Course, years: Compared): Evidence | undefined {
  const { clause, verb, known, series, yearly } = course;
  const isRun = years.named === 'run' || years.named === 'after';
  const run = isRun
    ? within(yearly, years.from, years.to)
    : [
        pointIn(series, years.from) ??
          // «năm 2022 tăng»: looked back on from the last year there is a figure for.
          (years.named === 'single'
            ? yearly.findLast(({ period }) => period.to < years.to)
            : undefined),
        pointIn(series, years.to),
      ].flatMap((point) => point ?? []);
  const [start, end] = [run[0], run.at(-1)];
  if (run.length < 2 || start === undefined || end === undefined) return undefined;
  // A period that the series does not span from end to end may be compared with the one before it.
  const isSpanned = start.period.from === years.from && end.period.to === years.to;
  if (years.named === 'run' && !isSpanned) return undefined;
  if (nearby(clause, verb, STEADILY)) return steps(run, verb, known.unit, known.decimals);
  const found = compared(course, start, end);
  if (years.named !== 'single') return found;
  // «năm 2022 tăng» usually looks back one year, but the base may be another: only what is false either way is false.
  const whole = yearly[0] === undefined ? found : compared(course, yearly[0], end);
  return found?.direction === whole?.direction ? found : undefined;
}

const compared = (
  { clause, verb, known }: Course,
  from: SeriesPoint,
  to: SeriesPoint,
): Evidence | undefined => between(from, to, known.decimals, known.unit, verb, clause);

/** «Độ che phủ rừng giảm», no year named: false when both the whole run and its last step say otherwise. */
function overall(
  clause: Clause,
  verb: ChangeVerb,
  subject: Subject | undefined,
  run: readonly SeriesPoint[],
  decimals: number,
  unit: string,
): Evidence | undefined {
  const near =
    subject !== undefined &&
    subject.score >= NAMED &&
    subject.at < verb.at &&
    verb.at - subject.end <= 3 &&
    opensPhrase(clause, subject.at);
  if (!near || verb.direction === 0 || run.length < 2 || clause.around.years.length > 0)
    return undefined;
  const whole = between(run[0]!, run.at(-1)!, decimals, unit, verb, clause);
  const last = between(run.at(-2)!, run.at(-1)!, decimals, unit, verb, clause);
  return whole !== undefined &&
    last !== undefined &&
    whole.direction === -verb.direction &&
    last.direction !== verb.direction
    ? whole
    : undefined;
}

/** Nothing but words for a measure stands between the head of the phrase and its subject. */
function opensPhrase({ scan: { tokens }, first }: Clause, at: number): boolean {
  let from = at;
  while (
    from > first &&
    tokens[from - 1]!.kind === 'word' &&
    startsAt(tokens, from - 1, MEASURES) > 0
  )
    from -= 1;
  return from === first || isSign(tokens[from - 1], ',', ';', ':');
}

const MEASURES = phrases(MEASURE_SYLLABLES);

/** Certainty of a subject's name where no year tells what is compared. */
const NAMED = 0.9;

/** An indicator that is itself a change is read by its sign, over the period named or its only one. */
function bySign({ years }: Clause, { points }: Series): Evidence | undefined {
  const named = points.filter(({ period }) =>
    years.some((year) => samePeriod(year.period, period)),
  );
  const only = points.length === 1 && years.length === 0 ? points : [];
  const [point] = named.length > 0 ? named : only;
  return point?.value === undefined
    ? undefined
    : { direction: sign(point.value), told: `${periodKey(point.period)}: ${number(point.value)}` };
}

function between(
  from: SeriesPoint,
  to: SeriesPoint,
  decimals: number,
  unit: string,
  verb: ChangeVerb,
  clause: Clause,
): Evidence | undefined {
  if (from.value === undefined || to.value === undefined) return undefined;
  const difference = subtract(to.value, from.value);
  const told = `${figure(from, unit, decimals)}, ${figure(to, unit, decimals)}`;
  if (verb.direction !== 0) return { direction: sign(difference), told };
  const equal =
    compare(round(from.value, decimals) as Decimal, round(to.value, decimals) as Decimal) === 0;
  const rough = nearby(clause, verb, ROUGH);
  const slight =
    !isZero(from.value) && compare(absolute(divide(difference, from.value)), SLIGHT) <= 0;
  return { direction: equal || (rough && slight) ? 0 : sign(difference), told };
}

/** A steady course is broken by one step the other way. */
function steps(
  points: readonly SeriesPoint[],
  verb: ChangeVerb,
  unit: string,
  decimals: number,
): Evidence | undefined {
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1]!;
    const to = points[index]!;
    if (from.value === undefined || to.value === undefined) return undefined;
    const direction = sign(subtract(to.value, from.value));
    if (direction !== verb.direction)
      return { direction, told: `${figure(from, unit, decimals)}, ${figure(to, unit, decimals)}` };
  }
  return undefined;
}

/** Whether one of the words stands within a few tokens of the verb, or is part of it. */
function nearby(
  { scan: { tokens }, first, last }: Clause,
  verb: ChangeVerb,
  list: Parameters<typeof startsAt>[2],
): boolean {
  for (let at = Math.max(first, verb.at - 3); at <= Math.min(last, verb.end + 3); at += 1) {
    if (at > verb.end && isSign(tokens[at], ',')) return false;
    if (startsAt(tokens, at, list) > 0) return true;
  }
  return endsBefore(tokens, verb.at, list) > 0;
}

const within = (points: readonly SeriesPoint[], from: number, to: number): readonly SeriesPoint[] =>
  points.filter(({ period }) => period.from >= from && period.to <= to);
const number = (value: Decimal): string =>
  formatNumber(value, Math.min(2, value.split('.')[1]?.length ?? 0));
const figure = ({ value, period }: SeriesPoint, unit: string, decimals: number): string =>
  `${withUnit(formatNumber(value!, decimals), unit)} (${periodKey(period)})`;
