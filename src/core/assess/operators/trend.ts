import { add, type Decimal, decimal, divide, ZERO } from '../../decimal.ts';
import {
  differenceOf,
  type Interval,
  intervalOf,
  ordersOf,
  settled,
  sumOf,
} from '../../interval.ts';
import type { Indicator, Refusal, SeriesPoint, UsedValue, Verdict } from '../../model.ts';
import { isSpan, type Period } from '../../period.ts';
import type { Ask, Conclusion } from '../ask.ts';
import { tooLoose } from '../too-loose.ts';
import { type YearGap, yearRefusals } from '../year-gaps.ts';

type TrendResult = {
  readonly conclusion: Conclusion | undefined;
  readonly refusals: readonly Refusal[];
  readonly observed: UsedValue | undefined;
};

/**
 * «Giảm dần» without a number: the second half of the period against the first, by yearly mean,
 * both halves complete and equally long (an odd year in the middle belongs to neither).
 * An indicator that itself measures change is read by its sign.
 */
export function trend(ask: Ask, indicator: Indicator, points: readonly SeriesPoint[]): TrendResult {
  const direction = ask.target.operator === 'trend-up' ? 'up' : 'down';
  return indicator.measure === 'change'
    ? bySign(ask, indicator, points, direction)
    : byHalves(ask, indicator, direction);
}

function bySign(
  ask: Ask,
  indicator: Indicator,
  points: readonly SeriesPoint[],
  direction: 'down' | 'up',
): TrendResult {
  const newest = points.at(-1);
  if (newest === undefined)
    return { conclusion: undefined, refusals: [{ kind: 'noObservation' }], observed: undefined };
  const { horizon } = ask.target;
  if (typeof horizon === 'number' && newest.period.to < horizon) {
    return {
      conclusion: undefined,
      refusals: [{ kind: 'noObservationAtHorizon', horizon, latest: newest.period }],
      observed: undefined,
    };
  }
  const observed = ask.usedValue(indicator.id, newest);
  if (observed === undefined) {
    return {
      conclusion: undefined,
      refusals: [{ kind: 'conflict', period: newest.period }],
      observed: undefined,
    };
  }
  const wanted = direction === 'down' ? -1 : 1;
  const verdict = settledDirection(intervalOf(observed), wanted);
  if (verdict === undefined)
    return { conclusion: undefined, refusals: tooLoose([observed]), observed: undefined };
  return {
    conclusion: {
      verdict,
      formula: { kind: 'change', direction, observed },
      distance: undefined,
    },
    refusals: [],
    observed,
  };
}

function byHalves(ask: Ask, indicator: Indicator, direction: 'down' | 'up'): TrendResult {
  const period = ask.target.period ?? ask.evidence.reviewYears;
  const half = Math.floor((period.to - period.from + 1) / 2);
  if (half === 0)
    return {
      conclusion: undefined,
      refusals: [{ kind: 'periodTooShort', period }],
      observed: undefined,
    };
  const firstPeriod: Period = { from: period.from, to: period.from + half - 1 };
  const secondPeriod: Period = { from: period.to - half + 1, to: period.to };
  const first = mean(ask, indicator.id, firstPeriod);
  const second = mean(ask, indicator.id, secondPeriod);
  if (first.value === undefined || second.value === undefined || second.last === undefined) {
    return {
      conclusion: undefined,
      refusals: yearRefusals([...first.gaps, ...second.gaps]),
      observed: undefined,
    };
  }
  const taken = [...first.taken, ...second.taken];
  // Both halves are equally long, so their sums compare as their means do.
  const change = differenceOf(
    sumOf(second.taken.map(intervalOf)),
    sumOf(first.taken.map(intervalOf)),
  );
  const verdict = settledDirection(change, direction === 'down' ? -1 : 1);
  if (verdict === undefined)
    return { conclusion: undefined, refusals: tooLoose(taken), observed: undefined };
  return {
    conclusion: {
      verdict,
      formula: {
        kind: 'trend',
        direction,
        first: first.value,
        second: second.value,
        firstPeriod,
        secondPeriod,
        unit: second.last.unit,
        observed: second.last,
        years: taken,
      },
      // A direction names no level, so there is no distance to one.
      distance: undefined,
    },
    refusals: [],
    observed: second.last,
  };
}

/** Whether a change goes the way asked for, whatever it is exactly; undefined where it may go either way. */
const settledDirection = (change: Interval, wanted: -1 | 1): Verdict | undefined =>
  settled(ordersOf(change, ZERO).map((order) => (order === wanted ? 'met' : 'notMet')));

/** Yearly mean over a period; a span reported as a whole counts when it is exactly that period. */
function mean(
  ask: Ask,
  indicator: string,
  period: Period,
): {
  readonly value: Decimal | undefined;
  readonly gaps: readonly YearGap[];
  readonly taken: readonly UsedValue[];
  readonly last: UsedValue | undefined;
} {
  const length = period.to - period.from + 1;
  const whole = ask.evidence.series
    .get(indicator)
    ?.points.find(
      (point) =>
        isSpan(point.period) && point.period.from === period.from && point.period.to === period.to,
    );
  const spanValue = whole === undefined ? undefined : ask.usedValue(indicator, whole);
  if (whole !== undefined && spanValue === undefined)
    return { value: undefined, gaps: [{ period, why: 'conflict' }], taken: [], last: undefined };
  if (spanValue !== undefined)
    return {
      value: divide(spanValue.value, decimal(String(length))),
      gaps: [],
      taken: [spanValue],
      last: spanValue,
    };
  let sum: Decimal = ZERO;
  const taken: UsedValue[] = [];
  const gaps: YearGap[] = [];
  for (let year = period.from; year <= period.to; year += 1) {
    const value = ask.inYear(indicator, year);
    if (typeof value === 'string') gaps.push({ period: { from: year, to: year }, why: value });
    else {
      sum = add(sum, value.value);
      taken.push(value);
    }
  }
  return {
    value: gaps.length > 0 ? undefined : divide(sum, decimal(String(length))),
    gaps,
    taken,
    last: taken.at(-1),
  };
}
