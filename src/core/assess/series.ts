import { compare } from '../decimal.ts';
import type { Indicator, Observation, Series, SeriesPoint } from '../model.ts';
import { comparePeriods, periodKey } from '../period.ts';
import { convert } from '../unit.ts';

/**
 * Groups observations into series, one per indicator and area. Every report of a point is kept;
 * one is used only when it is clear which one holds. Values are in the indicator's unit.
 */
export function buildSeries(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): readonly Series[] {
  const units = new Map(indicators.map((indicator) => [indicator.id, indicator.unit]));
  const groups = new Map<string, Map<string, Observation[]>>();
  for (const observation of observations) {
    const seriesKey = `${observation.indicator}\u0000${observation.area}`;
    let points = groups.get(seriesKey);
    if (points === undefined) groups.set(seriesKey, (points = new Map()));
    const pointKey = periodKey(observation.year);
    const point = points.get(pointKey);
    if (point === undefined) points.set(pointKey, [observation]);
    else point.push(observation);
  }
  return [...groups].map(([key, points]) => {
    const [indicator = '', area = ''] = key.split('\u0000');
    const unit = units.get(indicator) ?? '';
    return {
      indicator,
      area,
      points: [...points.values()]
        .map((candidates) => resolve(candidates, unit))
        .sort((a, b) => comparePeriods(a.period, b.period)),
    };
  });
}

function resolve(candidates: readonly Observation[], unit: string): SeriesPoint {
  const used = choose(candidates);
  return {
    period: candidates[0]!.year,
    used,
    value: used === undefined ? undefined : convert(used.value, used.unit, unit),
    candidates,
  };
}

const AUTHORITY = { estimate: 0, preliminary: 1, final: 2, revised: 3 } as const;

/**
 * The report that holds: the only one; of several equal ones the newest; of several different
 * ones the newest of the highest status, provided no other report of that status differs on
 * the same or an unknown date. Anything else is a conflict and nothing is chosen.
 */
function choose(candidates: readonly Observation[]): Observation | undefined {
  const newest = [...candidates].sort((a, b) => compareText(b.as_of ?? '', a.as_of ?? ''));
  const [first] = newest;
  if (first === undefined) return undefined;
  if (candidates.every((one) => sameValue(one, first))) return first;
  const highest = Math.max(...candidates.map((one) => AUTHORITY[one.status]));
  const authoritative = newest.filter((one) => AUTHORITY[one.status] === highest);
  const [best, ...others] = authoritative;
  if (best === undefined) return undefined;
  if (others.every((one) => sameValue(one, best))) return best;
  // Only a report that says it revises an earlier one replaces it; a later date alone does not.
  return best.status === 'revised' && others.every((one) => (one.as_of ?? '') < (best.as_of ?? ''))
    ? best
    : undefined;
}

const sameValue = (a: Observation, b: Observation): boolean =>
  compare(convert(a.value, a.unit, b.unit), b.value) === 0;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
