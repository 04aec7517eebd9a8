import { compare } from '../../decimal.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { Indicator, Series, SeriesPoint } from '../../model.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../../period.ts';
import { placeIn } from '../../prose.ts';
import { keyOf } from '../../text/orthography.ts';
import { phrases, startsAt } from '../../text/phrases.ts';
import { isWord } from '../../text/tokens.ts';
import { formatNumber, withUnit } from '../../view/format.ts';
import { isSameUnit, subjectAmong, subjectsOf, syllablesOf } from '../figure-subject.ts';
import { AMONG_OTHERS, FIRST_TIME, GREATEST, LEAST, ONLY, STATING } from '../lexicon/claims.ts';
import { modalityAt } from '../modality.ts';
import type { Numeral } from '../numeral.ts';
import type { Clause } from '../passage.ts';
import { claimRule, type Finding } from '../rule.ts';
import { isElsewhere, subjectAt } from '../subject.ts';
import { type Threshold, thresholdOf } from '../threshold.ts';
import { leadOf } from '../year-lead.ts';

const TOP = phrases(GREATEST);
const BOTTOM = phrases(LEAST);
const FIRST = phrases(FIRST_TIME);
const SINGLE = phrases(ONLY);
const OTHERS = phrases(AMONG_OTHERS);
const STATED = phrases(STATING);
/** Part of a name that is enough for a rank among the years of its series. */
const NAMED = 0.5;

/** A claim of rank found at a token. */
type Claim = {
  readonly kind: 'greatest' | 'least' | 'first' | 'only';
  readonly at: number;
  readonly end: number;
};
/** The series a claim is about, and the point it singles out. */
type Subject = {
  readonly series: Series;
  readonly indicator: Indicator;
  readonly own: SeriesPoint & { readonly value: NonNullable<SeriesPoint['value']> };
};

/** TK314: «cao nhất», «kỷ lục», «lần đầu vượt», «duy nhất» against the whole series of the figure it is said of. */
export const superlativeRule = claimRule({
  code: 'TK314',
  about:
    'Lời nói «cao nhất», «thấp nhất», «kỷ lục» đúng với cả chuỗi số liệu, hoặc với giai đoạn mà câu nêu; «lần đầu vượt» đúng khi trước đó chưa năm nào vượt, «duy nhất» đúng khi không năm nào khác như vậy.',
  look(clause): readonly Finding[] {
    return rankClaims(clause).flatMap((claim) => {
      if (modalityAt(clause, claim.at) !== 'asserted') return [];
      const subject = subjectOf(clause, claim);
      if (subject === undefined) return [];
      return claim.kind === 'first' || claim.kind === 'only'
        ? againstThreshold(clause, claim, subject)
        : againstOthers(clause, claim, subject);
    });
  },
  examples: {
    ok: [
      'Năm 2017 có <Value indicator="dead-missing" year="2017"/> chết và mất tích, cao nhất trong nhiều năm.',
      'Khó khăn lớn nhất là vốn; ít nhất phải giữ được đê.',
      'Năm 2020 là một trong những năm thiệt hại lớn nhất, ước <Value indicator="loss" year="2020"/>.',
    ],
    notOk: [
      {
        text: 'Năm 2020 thiệt hại nặng nhất, ước <Value indicator="loss" year="2020"/>.',
        at: 'nặng nhất',
        part: '«nặng nhất» không đúng với số liệu: năm 2017 là 60.000 tỷ đồng, năm 2020 là 39.100 tỷ đồng.',
      },
    ],
  },
});

function rankClaims(clause: Clause): readonly Claim[] {
  const {
    scan: { tokens },
    first,
    last,
  } = clause;
  const found: Claim[] = [];
  for (let at = first; at <= last; at += 1) {
    const kinds = [
      ['greatest', startsAt(tokens, at, TOP)],
      ['least', startsAt(tokens, at, BOTTOM)],
      ['first', startsAt(tokens, at, FIRST)],
      ['only', startsAt(tokens, at, SINGLE)],
    ] as const;
    const match = kinds.find(([, length]) => length > 0);
    if (match === undefined) continue;
    const [kind, length] = match;
    if (!amongOthers(clause, at + length)) found.push({ kind, at, end: at + length });
    at += length - 1;
  }
  return found;
}

/** Another year that is higher or lower than the one said to be first. */
function againstOthers(
  clause: Clause,
  claim: Claim,
  { series, indicator, own }: Subject,
): readonly Finding[] {
  const range = rangeOf(clause, claim.at);
  const rival = comparable(series, own, range).find(({ value }) =>
    claim.kind === 'greatest' ? compare(value, own.value) > 0 : compare(value, own.value) < 0,
  );
  return rival === undefined
    ? []
    : [found(clause, claim, `${valueText(indicator, rival)}, ${valueText(indicator, own)}`)];
}

/** «lần đầu vượt 42%», «năm duy nhất dưới 35%»: the years of which that is true. */
function againstThreshold(
  clause: Clause,
  claim: Claim,
  { series, indicator, own }: Subject,
): readonly Finding[] {
  const { label } = clause.facts.unitOf(indicator.unit);
  const levels = clause.numerals.flatMap((figure): (Threshold & { figure: Numeral })[] => {
    const threshold = isSameUnit(figure.quantity?.unit, label)
      ? thresholdOf(clause, figure, indicator.unit)
      : undefined;
    return threshold === undefined ? [] : [{ ...threshold, figure }];
  });
  const [level, ...more] = levels;
  if (level === undefined || more.length > 0) return [];
  const years = comparable(series, own, rangeOf(clause, claim.at)).filter(({ value }) =>
    level.isPassed(value),
  );
  const others = years.filter(
    ({ period }) =>
      !samePeriod(period, own.period) && (claim.kind === 'only' || period.to < own.period.to),
  );
  const judged: Finding = { figure: level.figure.first };
  if (!level.isPassed(own.value)) return [judged, found(clause, claim, valueText(indicator, own))];
  if (others.length === 0) return [judged];
  const shown = others.slice(0, 3).map((point) => valueText(indicator, point));
  return [judged, found(clause, claim, shown.join(', '))];
}

/** The points of the same kind within a range that have a value. */
const comparable = (
  { points }: Series,
  own: SeriesPoint,
  range: Period,
): readonly Subject['own'][] =>
  points.filter(
    (point): point is Subject['own'] =>
      point.value !== undefined &&
      isSpan(point.period) === isSpan(own.period) &&
      point.period.from >= range.from &&
      point.period.to <= range.to,
  );

const valueText = ({ decimals, unit }: Indicator, { period, value }: Subject['own']): string =>
  `năm ${periodKey(period)} là ${withUnit(formatNumber(value, decimals), unit)}`;

function found(clause: Clause, { at, end }: Claim, told: string): Finding {
  const { tokens } = clause.scan;
  const said = clause.block.text.slice(tokens[at]!.from, tokens[end - 1]!.to);
  return {
    diagnostic: diagnostic(
      'TK314',
      `«${said}» không đúng với số liệu: ${told}.`,
      placeIn(clause.block, tokens[at]!.from),
    ),
  };
}

/** «một trong những năm … lớn nhất», «cao nhất cả nước», «lớn thứ hai»: not a claim about the series. */
function amongOthers({ scan: { tokens }, first }: Clause, end: number): boolean {
  const length = startsAt(tokens, end, OTHERS);
  // «lớn nhất trong các năm có số liệu» stays within the series.
  if (length > 0 && !isWord(tokens[end + length], 'năm')) return true;
  for (let at = end - 1; at > first; at -= 1)
    if (isWord(tokens[at], 'trong') && isWord(tokens[at - 1], 'một')) return true;
  return false;
}

/** What a claim of rank is said of: the bound figure nearest to it, else the series named, in the one year told. */
function subjectOf(clause: Clause, claim: Claim): Subject | undefined {
  const { facts } = clause;
  const bound = boundNear(clause, claim.at);
  const series =
    bound === undefined ? seriesNamed(clause, claim) : facts.seriesOf(bound.indicator, bound.area);
  const period = bound?.period ?? yearSaid(clause, claim);
  const indicator = facts.indicatorOf.get(series?.indicator ?? '');
  const own =
    period === undefined
      ? undefined
      : series?.points.find((point) => samePeriod(point.period, period));
  return series === undefined || indicator === undefined || own?.value === undefined
    ? undefined
    : { series, indicator, own: { ...own, value: own.value } };
}

function boundNear({ values }: Clause, at: number): Clause['values'][number] | undefined {
  const [nearest, second] = [...values].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  const isOpen =
    nearest !== undefined &&
    second !== undefined &&
    second.indicator !== nearest.indicator &&
    Math.abs(second.at - at) <= Math.abs(nearest.at - at);
  return isOpen ? undefined : nearest;
}

function seriesNamed(clause: Clause, { kind, at }: Claim): Series | undefined {
  if (clause.values.length > 0 || isElsewhere(clause)) return undefined;
  const subject = subjectAmong(
    subjectsOf(clause, at),
    ({ series, certainty }) =>
      certainty >= NAMED && (kind === 'first' || kind === 'only' || saysOf(clause, at, series)),
  );
  if (subject !== undefined) return subject.series;
  // A caption without a subject speaks of what its chart shows.
  const charted = clause.block.of === undefined ? undefined : subjectAt(clause, at);
  return charted === undefined ? undefined : clause.facts.seriesOf(charted.indicator, charted.area);
}

/** «thiệt hại lớn nhất»: the word that is ranked belongs to the indicator; «khó khăn lớn nhất» does not. */
function saysOf(
  { scan: { tokens }, facts, first, around: { areas } }: Clause,
  at: number,
  { indicator }: Series,
): boolean {
  const own = syllablesOf(facts, indicator);
  const isArea = (token: number): boolean =>
    areas.some((area) => token >= area.first && token <= area.last) ||
    AREA_NOUNS.has(tokens[token]!.key);
  for (let back = at - 1; back >= first; back -= 1) {
    const token = tokens[back]!;
    if (token.kind === 'number' || startsAt(tokens, back, STATED) > 0 || isArea(back)) continue;
    return token.kind === 'word' && own.has(token.key);
  }
  return false;
}

const AREA_NOUNS = new Set(['tỉnh', 'thành', 'phố', 'vùng'].map(keyOf));

/** The one year of which something is said: none that only bounds what it is compared with. */
function yearSaid(clause: Clause, claim: Claim): Period | undefined {
  const {
    scan: { tokens },
    years,
  } = clause;
  const said = years.filter(({ at, period }) => !isSpan(period) && !isBound(tokens, at, claim.at));
  const [year, ...others] = said;
  return others.some(({ period }) => !samePeriod(period, year!.period)) ? undefined : year?.period;
}

/** «kể từ năm 2011», «so với năm 2011», and after the claim «đến năm 2024». */
function isBound(tokens: Clause['scan']['tokens'], at: number, claim: number): boolean {
  const lead = tokens[leadOf(tokens, at)];
  return isWord(lead, 'từ', 'với', 'sau', 'trước') || (at > claim && isWord(lead, 'đến', 'tới'));
}

/** The years a superlative is said over: a period named, «từ năm …», «kể từ năm …», «đến năm …»; else all. */
function rangeOf(clause: Clause, claim: number): Period {
  const {
    scan: { tokens },
    years,
  } = clause;
  const span = years.find(({ period }) => isSpan(period));
  if (span !== undefined) return span.period;
  const since = years.find(({ at }) => at > claim && isWord(tokens[leadOf(tokens, at)], 'từ'));
  const until =
    years.find(({ at }) => at > claim && isWord(tokens[leadOf(tokens, at)], 'đến', 'tới')) ??
    years.find(({ at }) => since !== undefined && at < claim);
  return { from: since?.period.from ?? 0, to: until?.period.to ?? Number.MAX_SAFE_INTEGER };
}
