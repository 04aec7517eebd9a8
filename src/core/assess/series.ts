import { byId } from '../by-id.ts';
import { compareText } from '../compare-text.ts';
import { cutShort, type KnownDates } from '../counted-until.ts';
import type { Indicator, Observation, Series, SeriesBreak, SeriesPoint } from '../model.ts';
import { isSameValue } from '../one-paper.ts';
import { comparePeriods, samePeriod } from '../period.ts';
import { revises } from '../revision.ts';
import { convert } from '../unit.ts';

/**
 * Groups observations into series, one per indicator and area. Every report of a point is kept;
 * one is used only when it is clear which one holds. Values are in the indicator's unit. `dates` tell until
 * when a figure can have been counted whose row does not say.
 */
export function buildSeries(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  dates: KnownDates,
): readonly Series[] {
  const known = byId(indicators);
  const groups = new Map<string, Map<string, Group>>();
  for (const observation of observations) {
    let areas = groups.get(observation.indicator);
    if (areas === undefined) groups.set(observation.indicator, (areas = new Map()));
    let group = areas.get(observation.area);
    if (group === undefined) areas.set(observation.area, (group = { reports: [], plans: [] }));
    (observation.status === 'plan' ? group.plans : group.reports).push(observation);
  }
  const all: Series[] = [];
  for (const [indicator, areas] of groups) {
    const own = known.get(indicator);
    for (const [area, group] of areas) {
      const points = pointsOf(group.reports, own, dates);
      all.push({ indicator, area, points, breaks: breaksIn(points), plans: group.plans });
    }
  }
  return all;
}

type Group = { readonly reports: Observation[]; readonly plans: Observation[] };

/** Reports of one series, put in order in place, as its points. */
function pointsOf(
  reports: Observation[],
  indicator: Indicator | undefined,
  dates: KnownDates,
): readonly SeriesPoint[] {
  reports.sort((a, b) => comparePeriods(a.year, b.year));
  const points: SeriesPoint[] = [];
  for (let from = 0, to = 0; from < reports.length; from = to) {
    while (to < reports.length && samePeriod(reports[to]!.year, reports[from]!.year)) to += 1;
    points.push(resolve(reports.slice(from, to), indicator, dates));
  }
  return points;
}

function resolve(
  candidates: readonly Observation[],
  indicator: Indicator | undefined,
  dates: KnownDates,
): SeriesPoint {
  const used = candidates.length === 1 ? candidates[0] : choose(candidates);
  const cut =
    used === undefined || indicator === undefined
      ? undefined
      : cutShort(used, indicator.measure, dates);
  return {
    period: candidates[0]!.year,
    used,
    value: used === undefined ? undefined : convert(used.value, used.unit, indicator?.unit ?? ''),
    ...(cut === undefined ? {} : { cut }),
    candidates,
  };
}

/** Where the method changes from one used figure to the next. */
function breaksIn(points: readonly SeriesPoint[]): readonly SeriesBreak[] {
  const breaks: SeriesBreak[] = [];
  let earlier: SeriesPoint | undefined;
  for (const point of points) {
    if (point.used === undefined) continue;
    const from = earlier?.used?.method;
    const to = point.used.method;
    if (earlier !== undefined && from !== to)
      breaks.push({ before: earlier.period, after: point.period, from, to });
    earlier = point;
  }
  return breaks;
}

const AUTHORITY = { estimate: 0, preliminary: 1, final: 2, revised: 3, plan: -1 } as const;

/**
 * The report that holds: of those that no other declares to revise, the only one; of several equal
 * ones the newest; of several different ones the newest of the highest status, provided no other
 * report of that status differs on the same or an unknown date. Anything else is a conflict and
 * nothing is chosen, and so are two figures reckoned in different ways.
 */
function choose(candidates: readonly Observation[]): Observation | undefined {
  const revising = candidates.filter((one) => one.revises !== undefined);
  const standing =
    revising.length === 0
      ? candidates
      : candidates.filter((one) => !revising.some((other) => revises(other, one)));
  const newest = [...standing].sort((a, b) => compareText(b.as_of ?? '', a.as_of ?? ''));
  const [first] = newest;
  if (first === undefined || newest.some(({ method }) => method !== first.method)) return undefined;
  if (standing.every((one) => isSameValue(one, first))) return first;
  const highest = Math.max(...standing.map((one) => AUTHORITY[one.status]));
  const authoritative = newest.filter((one) => AUTHORITY[one.status] === highest);
  const [best, ...others] = authoritative;
  if (best === undefined) return undefined;
  if (others.every((one) => isSameValue(one, best))) return best;
  // Only a report that says it revises an earlier one replaces it; a later date alone does not.
  return best.status === 'revised' && others.every((one) => (one.as_of ?? '') < (best.as_of ?? ''))
    ? best
    : undefined;
}
