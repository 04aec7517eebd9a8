import { byId } from '../by-id.ts';
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  HUNDRED,
  multiply,
  sign,
  subtract,
} from '../decimal.ts';
import { type Language, REPORT_LANGUAGE } from '../language.ts';
import type { Indicator, Observation, Report, Series, SeriesPoint } from '../model.ts';
import { samePeriod, yearsIn } from '../period.ts';
import { PERCENT, PERCENTAGE_POINT } from '../unit.ts';
import { formatNumber, unitName, withUnit } from './format.ts';

/** The first and last figure of an indicator within the review's period, reckoned in one way. */
export type Moved = {
  readonly indicator: Indicator;
  readonly from: KnownPoint;
  readonly to: KnownPoint;
  /** The part of the series between them. */
  readonly series: Series;
  /** Of a share in percentage points, of all else in percent of the first figure. */
  readonly amount: Decimal;
};

type KnownPoint = SeriesPoint & { readonly used: Observation; readonly value: Decimal };

/**
 * Indicators of the whole area whose figures moved most over the review's period, first the shares,
 * then all else, `most` of either. A figure of a period that was not over, or with a word such as «khoảng» before it, is left out; nothing is
 * reckoned across a break, over less than half of the review's years or from nothing.
 */
export function mostChanged(
  { review, series, indicators }: Report,
  most: number,
): readonly Moved[] {
  const known = byId(indicators);
  const divisors = new Set(indicators.map(({ denominator }) => denominator));
  const moved = series.flatMap((one): Moved[] => {
    const indicator = known.get(one.indicator);
    // A change is told as one already; what others are divided by stands for no result.
    if (
      one.area !== review.area ||
      indicator === undefined ||
      indicator.measure === 'change' ||
      divisors.has(indicator.id)
    )
      return [];
    const told = one.points
      .filter(isKnown)
      .filter(
        ({ period, used, cut }) =>
          period.from >= review.period.from &&
          period.to <= review.period.to &&
          used.qualifier === undefined &&
          cut === undefined,
      );
    const lastBreak = told.findLastIndex(({ period }) =>
      one.breaks.some(({ after }) => samePeriod(after, period)),
    );
    const points = told.slice(Math.max(0, lastBreak));
    const [from, to] = [points[0], points.at(-1)];
    if (
      from === undefined ||
      to === undefined ||
      2 * (to.period.to - from.period.to) < yearsIn(review.period) - 1
    )
      return [];
    // A sum over five years is no figure to hold against one of a year.
    if (yearsIn(from.period) !== yearsIn(to.period) || sign(from.value) <= 0) return [];
    const step = subtract(to.value, from.value);
    const amount = isShare(indicator) ? step : multiply(divide(step, from.value), HUNDRED);
    return sign(amount) === 0 ? [] : [{ indicator, from, to, series: { ...one, points }, amount }];
  });
  const largest = (all: readonly Moved[]): readonly Moved[] =>
    all.toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount))).slice(0, most);
  return [
    ...largest(moved.filter(({ indicator }) => isShare(indicator))),
    ...largest(moved.filter(({ indicator }) => !isShare(indicator))),
  ];
}

const isShare = ({ unit }: Indicator): boolean => unit === PERCENT;
const TEN = decimal('10');

/** `+121%`; of a share `+9,3`, with what that is counted in. A small change would be lost in rounding, a large one in decimals. */
export function amountText(
  { indicator, amount }: Moved,
  language: Language = REPORT_LANGUAGE,
): { readonly figure: string; readonly unit?: string } {
  const percentPlaces = compare(absolute(amount), TEN) < 0 ? 1 : 0;
  const places = isShare(indicator) ? Math.min(indicator.decimals, 1) : percentPlaces;
  const figure = `${sign(amount) > 0 ? '+' : ''}${formatNumber(amount, places, language)}`;
  return isShare(indicator)
    ? { figure, unit: unitName(PERCENTAGE_POINT, language) }
    : { figure: withUnit(figure, PERCENT, language) };
}

const isKnown = (point: SeriesPoint): point is KnownPoint =>
  point.used !== undefined && point.value !== undefined;
