import {
  add,
  type Decimal,
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  subtract,
  toDrawing,
} from '../decimal.ts';
import type { Indicator, Series, SeriesPoint, Target } from '../model.ts';
import { isSpan, type Period, samePeriod } from '../period.ts';
import { PERCENT, PERCENTAGE_POINT } from '../unit.ts';

/** A unit taken apart: `triệu ha` is a million times `ha`. */
export type BaseUnit = { readonly scale: Decimal; readonly label: string };

/** What derived values are made with. */
type Facts = {
  readonly targets: readonly Target[];
  readonly indicatorOf: ReadonlyMap<string, Indicator>;
  readonly unitOf: (unit: string) => BaseUnit;
  readonly unitOfIndicator: (indicator: string) => BaseUnit;
};

/** What can be reckoned from the data and may stand in a text as a figure. */
export type Derived = {
  readonly kind:
    | 'value'
    | 'difference'
    | 'relativeChange'
    | 'ratio'
    | 'yearlyGrowth'
    | 'sum'
    | 'average'
    | 'gap'
    | 'share';
  /** In the base of its unit; a change has its sign. */
  readonly amount: Decimal;
  /** As units of the text are called; `lần` for a ratio. */
  readonly unit: string;
  /** The periods it is made from, in order of time. */
  readonly periods: readonly Period[];
};

/** A series and a text choose so many periods at most: pairs grow with their square. */
const MOST_PERIODS = 40;
const TIMES = 'lần';

type Valued = { readonly period: Period; readonly value: Decimal };

/** Points with a value in the base of the series' unit. */
export function valuedPoints(facts: Facts, series: Series): readonly Valued[] {
  const { scale } = facts.unitOfIndicator(series.indicator);
  return series.points.flatMap(({ period, value }: SeriesPoint) =>
    value === undefined ? [] : [{ period, value: multiply(value, scale) }],
  );
}

/** Every value of a series, and what is reckoned from two or more of them or from them and a target. */
export function derivedFrom(facts: Facts, series: Series): readonly Derived[] {
  const indicator = facts.indicatorOf.get(series.indicator);
  if (indicator === undefined) return [];
  const unit = facts.unitOf(indicator.unit).label;
  const points = valuedPoints(facts, series).slice(-MOST_PERIODS);
  const values = points.map(
    ({ period, value }): Derived => ({ kind: 'value', amount: value, unit, periods: [period] }),
  );
  if (indicator.measure === 'change') return values;
  const pairs = points.flatMap((late, index) =>
    points.slice(0, index).map((early) => [early, late] as const),
  );
  return [
    ...values,
    ...pairs.flatMap(([early, late]) => ofPair(early, late, unit)),
    ...(unit === PERCENT ? [] : sums(points, unit)),
    ...gaps(facts, series.indicator, points, unit),
  ];
}

function ofPair(early: Valued, late: Valued, unit: string): readonly Derived[] {
  if (isSpan(early.period) !== isSpan(late.period)) return [];
  const periods = [early.period, late.period];
  const difference = subtract(late.value, early.value);
  const absoluteUnit = unit === PERCENT ? PERCENTAGE_POINT : unit;
  const found: Derived[] = [
    { kind: 'difference', amount: difference, unit: absoluteUnit, periods },
  ];
  if (!isZero(early.value)) {
    found.push(
      {
        kind: 'relativeChange',
        amount: divide(multiply(difference, HUNDRED), early.value),
        unit: PERCENT,
        periods,
      },
      { kind: 'ratio', amount: divide(late.value, early.value), unit: TIMES, periods },
    );
  }
  if (!isZero(late.value))
    found.push({ kind: 'ratio', amount: divide(early.value, late.value), unit: TIMES, periods });
  return [...found, ...yearly(early, late, difference, absoluteUnit)];
}

/** Growth a year between two years: by compound interest, and in the unit itself. */
function yearly(
  early: Valued,
  late: Valued,
  difference: Decimal,
  unit: string,
): readonly Derived[] {
  const years = late.period.to - early.period.to;
  if (isSpan(early.period) || years < 2) return [];
  const periods = [early.period, late.period];
  const each: Derived = {
    kind: 'yearlyGrowth',
    amount: divide(difference, decimal(String(years))),
    unit,
    periods,
  };
  const [from, to] = [toDrawing(early.value), toDrawing(late.value)];
  if (from <= 0 || to <= 0) return [each];
  const rate = ((to / from) ** (1 / years) - 1) * 100;
  return [each, { kind: 'yearlyGrowth', amount: decimal(rate.toFixed(6)), unit: PERCENT, periods }];
}

/** Sums and averages over runs of neighbouring years. */
function sums(points: readonly Valued[], unit: string): readonly Derived[] {
  const years = points.filter(({ period }) => !isSpan(period));
  return years.flatMap((first, start): readonly Derived[] => {
    const found: Derived[] = [];
    let sum = first.value;
    for (let end = start + 1; end < years.length; end += 1) {
      const { period, value } = years[end]!;
      if (period.to !== years[end - 1]!.period.to + 1) break;
      sum = add(sum, value);
      const periods = [first.period, period];
      const count = decimal(String(end - start + 1));
      found.push(
        { kind: 'sum', amount: sum, unit, periods },
        { kind: 'average', amount: divide(sum, count), unit, periods },
      );
    }
    return found;
  });
}

/** How far each value is from what its targets ask for, and which part of that it is. */
function gaps(
  facts: Facts,
  indicator: string,
  points: readonly Valued[],
  unit: string,
): readonly Derived[] {
  return facts.targets
    .filter((target) => target.indicator === indicator)
    .flatMap(({ value, value_to, unit: own }) => {
      const { scale, label } =
        own === undefined ? facts.unitOfIndicator(indicator) : facts.unitOf(own);
      if (label !== unit) return [];
      return [value, value_to].flatMap((level): readonly Derived[] => {
        if (level === undefined) return [];
        const aim = multiply(level, scale);
        return points.flatMap((point): readonly Derived[] => [
          {
            kind: 'gap',
            amount: subtract(point.value, aim),
            unit: unit === PERCENT ? PERCENTAGE_POINT : unit,
            periods: [point.period],
          },
          ...(isZero(aim)
            ? []
            : ([
                {
                  kind: 'share',
                  amount: divide(multiply(point.value, HUNDRED), aim),
                  unit: PERCENT,
                  periods: [point.period],
                },
                {
                  kind: 'ratio',
                  amount: divide(point.value, aim),
                  unit: TIMES,
                  periods: [point.period],
                },
              ] as const)),
        ]);
      });
    });
}

/** What is reckoned from two series at one time: sum, difference, and which part one is of the other. */
export function derivedFromTwo(facts: Facts, one: Series, other: Series): readonly Derived[] {
  const [unit, otherUnit] = [one, other].map(
    ({ indicator }) => facts.unitOfIndicator(indicator).label,
  );
  if (unit === undefined || unit !== otherUnit) return [];
  const others = valuedPoints(facts, other);
  return valuedPoints(facts, one).flatMap(({ period, value }): readonly Derived[] => {
    const same = others.find((point) => samePeriod(point.period, period));
    if (same === undefined) return [];
    const periods = [period];
    const isShare = unit !== PERCENT && !isZero(same.value);
    return [
      { kind: 'sum', amount: add(value, same.value), unit, periods },
      {
        kind: 'difference',
        amount: subtract(value, same.value),
        unit: unit === PERCENT ? PERCENTAGE_POINT : unit,
        periods,
      },
      ...(isZero(same.value)
        ? []
        : ([{ kind: 'ratio', amount: divide(value, same.value), unit: TIMES, periods }] as const)),
      ...(isShare
        ? ([
            {
              kind: 'share',
              amount: divide(multiply(value, HUNDRED), same.value),
              unit: PERCENT,
              periods,
            },
          ] as const)
        : []),
    ];
  });
}
