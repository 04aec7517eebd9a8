import { absolute, type Decimal, divide, isZero, multiply, sign, subtract } from '../decimal.ts';
import type { Indicator, Series, Verdict } from '../model.ts';
import { isSpan, type Period, periodKey, samePeriod } from '../period.ts';
import { isWord } from '../text/tokens.ts';
import { PERCENT, PERCENTAGE_POINT } from '../unit.ts';
import { formatChange, formatCount, formatNumber, withUnit } from '../view/format.ts';
import { isShortFor, isWritten } from './closeness.ts';
import { isTelling } from './digits.ts';
import { pointIn } from './facts.ts';
import { certaintyOf } from './figure-subject.ts';
import { isChange } from './is-change.ts';
import type { Numeral } from './numeral.ts';
import type { Clause } from './passage.ts';
import { comparedYears } from './periods.ts';
import { areaNamed } from './subject.ts';
import { yearOf } from './year-of.ts';

/** A component that shows the figure, ready to paste, and how sure it is the one meant. */
export type Proposal = {
  readonly snippet: string;
  readonly certainty: number;
  /** What it prints within a sentence. */
  readonly printed: string;
};

const HUNDRED = '100' as Decimal;
const LEAST_CERTAIN = 2;
/** Part of a name without which nothing but the unit would speak for an indicator. */
const NAMED = 0.3;
const MOST_PROPOSED = 3;

/** Components that would show a typed figure, the likeliest first; none when the data does not hold it. */
export function propose(clause: Clause, figure: Numeral): readonly Proposal[] {
  const found = [
    ...counts(clause, figure),
    ...(isChange(clause, figure.first) ? changes(clause, figure) : values(clause, figure)),
  ];
  const best = Math.max(0, ...found.map(({ certainty }) => certainty));
  const likely = found
    .filter(({ certainty }) => certainty >= LEAST_CERTAIN && certainty > best - 1)
    .sort((a, b) => b.certainty - a.certainty);
  return likely.length > MOST_PROPOSED ? [] : likely;
}

function values(clause: Clause, figure: Numeral): readonly Proposal[] {
  const { facts } = clause;
  const { quantity } = figure;
  if (quantity?.form !== 'plain') return [];
  const area = areaNamed(clause, figure.first);
  return facts.series.flatMap((series) => {
    const known = facts.indicatorOf.get(series.indicator);
    if (known === undefined || (area !== undefined && series.area !== area)) return [];
    const base = facts.unitOf(known.unit);
    const isSameUnit = quantity.unit === base.label;
    if (!isSameUnit && quantity.unit !== undefined && !isShortFor(quantity.unit, base.label))
      return [];
    const topic = certaintyOf(clause, figure.first, series.indicator);
    if (!isSameUnit && topic < NAMED) return [];
    const ofDigits = isTelling(quantity) ? 0.7 : 0;
    const ofArea = series.area === (area ?? facts.area) ? 0.3 : -1;
    const where = series.area === facts.area ? '' : ` area="${series.area}"`;
    return series.points.flatMap(({ value, period }): Proposal[] => {
      if (value === undefined || !isWritten(quantity, multiply(value, base.scale))) return [];
      const ofTime = certaintyOfTime(clause, figure, series, period);
      const snippet = `<Value indicator="${series.indicator}" year="${periodKey(period)}"${where} />`;
      return ofTime === undefined
        ? []
        : [
            {
              snippet,
              certainty: topic * 2 + ofTime + ofDigits + ofArea,
              printed: withUnit(formatNumber(value, known.decimals), known.unit),
            },
          ];
    });
  });
}

/** How much the time of a point speaks for it; undefined where the figure is told of another. */
function certaintyOfTime(
  clause: Clause,
  figure: Numeral,
  { points }: Series,
  period: Period,
): number | undefined {
  const told = yearOf(clause, figure);
  const latest = points.findLast(({ value }) => value !== undefined)?.period;
  const isDated = told !== undefined && samePeriod(told.period, period);
  const isClosing =
    told !== undefined && isSpan(told.period) && !isSpan(period) && told.period.to === period.to;
  if (told?.own && !isDated && !isClosing) return undefined;
  const isNear =
    isDated || isClosing || clause.around.years.some((year) => samePeriod(year.period, period));
  const isLast = told === undefined && latest !== undefined && samePeriod(latest, period);
  return timeCertainty(isDated, isNear, isLast);
}

/** How much the time told speaks for a point. */
function timeCertainty(dated: boolean, near: boolean, last: boolean): number {
  if (dated) return 1.5;
  if (near) return 1;
  return last ? 0.5 : 0;
}

/** What a change would be by the data: one of an indicator the words name, between years they name. */
export type ExpectedChange = {
  readonly indicator: string;
  readonly snippet: string;
  readonly amount: Decimal;
  readonly unit: string;
  readonly topic: number;
  readonly dated: boolean;
};

const changes = (clause: Clause, figure: Numeral): readonly Proposal[] => {
  const said = isWord(clause.scan.tokens[figure.first - 1], 'giảm') ? -1 : 1;
  const verb = isWord(clause.scan.tokens[figure.first - 1], 'tăng', 'giảm');
  return expectedChanges(clause, figure)
    .filter(
      ({ amount, unit }) =>
        figure.quantity?.unit === unit &&
        isWritten(figure.quantity, absolute(amount)) &&
        (!verb || sign(amount) === said),
    )
    .map(({ snippet, topic, dated, amount, unit, indicator }) => ({
      snippet,
      certainty: topic * 2 + (dated ? 1.5 : 0.5),
      printed: formatChange(
        amount,
        unit,
        decimalsOfChange(clause.facts.indicatorOf.get(indicator), unit),
        verb ? 'verb' : 'amount',
      ),
    }));
};

/** Percentages of change are printed with one decimal at most. */
const decimalsOfChange = (indicator: Indicator | undefined, unit: string): number =>
  unit === PERCENT && indicator?.measure !== 'change' ? 1 : (indicator?.decimals ?? 0);

/** What the data makes of the changes a figure can mean. */
export function expectedChanges(clause: Clause, figure: Numeral): readonly ExpectedChange[] {
  const { facts, scan } = clause;
  if (figure.quantity === undefined || figure.quantity.form === 'fraction') return [];
  const isVerbBefore = isWord(scan.tokens[figure.first - 1], 'tăng', 'giảm');
  const form = isVerbBefore ? '' : ' form="amount"';
  return facts.series.flatMap((series): readonly ExpectedChange[] => {
    const { indicator, area } = series;
    const known = facts.indicatorOf.get(indicator);
    const topic = certaintyOf(clause, figure.first, indicator);
    if (
      known === undefined ||
      area !== (areaNamed(clause, figure.first) ?? facts.area) ||
      topic < NAMED
    )
      return [];
    const attributes = `${area === facts.area ? '' : ` area="${area}"`}${form}`;
    return known.measure === 'change'
      ? measuredChanges(clause, series, known.unit, topic, attributes)
      : [computedChange(clause, series, known.unit, topic, attributes)].flatMap(
          (change) => change ?? [],
        );
  });
}

/** An indicator that is itself a change has one at each of its points. */
const measuredChanges = (
  clause: Clause,
  { indicator, points }: Series,
  unit: string,
  topic: number,
  attributes: string,
): readonly ExpectedChange[] =>
  points.flatMap(({ value, period }): ExpectedChange[] => {
    const snippet = `<Change indicator="${indicator}" to="${periodKey(period)}"${attributes} />`;
    const dated = named(clause, period);
    return value === undefined ? [] : [{ indicator, snippet, amount: value, unit, topic, dated }];
  });

/** The change between the two years that the clause, or what stands before it, compares. */
function computedChange(
  clause: Clause,
  series: Series,
  ownUnit: string,
  topic: number,
  attributes: string,
): ExpectedChange | undefined {
  const { indicator } = series;
  const years = yearsCompared(clause, indicator);
  if (years === undefined) return undefined;
  const from = pointIn(series, years.from)?.value;
  const to = pointIn(series, years.to)?.value;
  if (from === undefined || to === undefined) return undefined;
  const isPercent = ownUnit === PERCENT;
  if (!isPercent && isZero(from)) return undefined;
  const difference = subtract(to, from);
  return {
    indicator,
    snippet: `<Change indicator="${indicator}" from="${years.from}" to="${years.to}"${attributes} />`,
    amount: isPercent ? difference : divide(multiply(difference, HUNDRED), from),
    unit: isPercent ? PERCENTAGE_POINT : PERCENT,
    topic,
    dated: true,
  };
}

/** Between which years a change is told: of the bound figures, of the clause, of what stands before it. */
function yearsCompared(clause: Clause, indicator: string): Pick<Period, 'from' | 'to'> | undefined {
  const [first, second, ...more] = clause.values
    .filter((value) => value.indicator === indicator && !isSpan(value.period))
    .map(({ period }) => period.from);
  if (first !== undefined && second !== undefined && more.length === 0)
    return { from: Math.min(first, second), to: Math.max(first, second) };
  const subject = first === undefined ? undefined : { from: first, to: first };
  return comparedYears(clause, subject, undefined) ?? yearsAround(clause);
}

/** The two years or the period told last before a clause that names none. */
function yearsAround({
  around,
  first,
}: Clause): { readonly from: number; readonly to: number } | undefined {
  const before = around.years.filter(({ at }) => at < first);
  const span = before.findLast(({ period }) => isSpan(period))?.period;
  const single = [
    ...new Set(
      before
        .slice(-2)
        .filter(({ period }) => !isSpan(period))
        .map(({ period }) => period.from),
    ),
  ];
  return single.length === 2 ? { from: Math.min(...single), to: Math.max(...single) } : span;
}

/** «12 mục tiêu chưa đạt», where so many have that verdict, in the theme of the section or in all. */
function counts(
  { facts, section, scan: { tokens }, last }: Clause,
  figure: Numeral,
): readonly Proposal[] {
  const goals =
    isWord(tokens[figure.last + 1], 'mục', 'chỉ') && isWord(tokens[figure.last + 2], 'tiêu');
  if (!goals || figure.quantity?.form !== 'plain') return [];
  const tail = tokens.slice(figure.last + 3, Math.min(last + 1, figure.last + 12));
  const until = tail.findIndex((token) => token.kind !== 'word');
  const words = (until < 0 ? tail : tail.slice(0, until))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const { theme } = section;
  const scopes = theme === undefined ? [undefined] : [theme, undefined];
  return verdictsSaid(words)
    .flatMap((verdicts) => scopes.map((scope) => ({ verdicts, scope })))
    .flatMap(({ verdicts, scope }): Proposal[] => {
      const count = facts.assessments.filter(
        ({ verdict, target }) =>
          (verdicts === undefined || verdicts.includes(verdict)) &&
          (scope === undefined || facts.targetOf.get(target)?.theme === scope),
      ).length;
      if (String(count) !== figure.quantity?.low) return [];
      const attributes = [
        ...(scope === undefined ? [] : [` theme="${scope}"`]),
        ...(verdicts === undefined ? [] : [` verdict="${verdicts.join('|')}"`]),
      ].join('');
      return [
        {
          snippet: `<Count${attributes} />`,
          certainty: scope === undefined && theme !== undefined ? 2.5 : 3.5,
          printed: formatCount(count),
        },
      ];
    });
}

/** The sets of verdicts the words after «mục tiêu» can mean; undefined is every verdict. */
function verdictsSaid(words: string): readonly (readonly Verdict[] | undefined)[] {
  if (/đạt một phần|cơ bản đạt/.test(words)) return [['partlyMet']];
  if (
    /(?:chưa|không) (?:đủ|có)|thiếu (?:số liệu|căn cứ)|(?:không|chưa) (?:kết luận|đánh giá)/.test(
      words,
    )
  )
    return [['noData', 'notAssessable'], ['noData'], ['notAssessable']];
  if (/chưa (?:đến|tới) hạn/.test(words)) return [['notDue']];
  if (/(?:chưa|không) (?:đạt|hoàn thành)/.test(words)) return [['notMet']];
  if (/đạt (?:và|hoặc) vượt/.test(words)) return [['exceeded', 'met']];
  if (/vượt/.test(words)) return [['exceeded']];
  return /đạt|hoàn thành/.test(words) ? [['met'], ['exceeded', 'met']] : [undefined];
}

const named = (clause: Clause, period: Period): boolean =>
  clause.around.years.some((one) => samePeriod(one.period, period));
