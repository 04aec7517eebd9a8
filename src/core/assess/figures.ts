import type {
  Assessment,
  Indicator,
  Refusal,
  Remark,
  SeriesPoint,
  Target,
  UsedValue,
  Verdict,
} from '../model.ts';
import { isIncomplete } from '../period.ts';
import { samePlace } from '../place.ts';
import { convert, isConvertible } from '../unit.ts';
import type { Ask, Conclusion, Evidence } from './ask.ts';
import { incomparable } from './comparable.ts';
import { comparison, isComparison } from './operators/comparison.ts';
import { range } from './operators/range.ts';
import { reduction } from './operators/reduction.ts';
import { trend } from './operators/trend.ts';
import { yearly } from './operators/yearly.ts';
import { zeroNew } from './operators/zero-new.ts';
import { tooLoose } from './too-loose.ts';

/** Assesses a target by its operator and primary indicator; refuses with every reason found. */
export function assessFigures(target: Target, evidence: Evidence): Assessment {
  const indicator =
    target.indicator === undefined ? undefined : evidence.indicators.get(target.indicator);
  const refusals: Refusal[] = [];
  if (indicator === undefined) return refused(target, [{ kind: 'noIndicator' }]);
  if (indicator.definition_gaps.length > 0) {
    refusals.push({ kind: 'definitionUnclear', gaps: indicator.definition_gaps });
  }
  const unit = targetUnit(target, indicator);
  if (!isConvertible(indicator.unit, unit)) {
    refusals.push({ kind: 'unitDiffers', found: indicator.unit, expected: unit });
    return refused(target, refusals);
  }

  const usedValue: Ask['usedValue'] = (id, point) => toUsed(id, point, evidence, target, unit);
  const ask: Ask = {
    target,
    evidence,
    usedValue,
    inYear: (id, year) => {
      const point = evidence.series
        .get(id)
        ?.points.find((one) => one.period.from === year && one.period.to === year);
      return point === undefined ? 'missing' : (usedValue(id, point) ?? 'conflict');
    },
  };
  const points = evidence.series.get(indicator.id)?.points ?? [];
  const newest = points.at(-1);
  const latest = newest === undefined ? undefined : usedValue(indicator.id, newest);

  const asWhole = ofWholeSeries(ask, indicator, points);
  if (asWhole !== undefined) {
    const { conclusion, observed } = asWhole;
    refusals.push(...asWhole.refusals, ...notComparable(conclusion));
    return finish(target, conclusion, refusals, scopeOf(target), observed, latest);
  }

  const year = typeof target.horizon === 'number' ? target.horizon : undefined;
  const { point, refusal } = atHorizon(points, year);
  if (refusal !== undefined) refusals.push(refusal);
  const observed = point === undefined ? undefined : usedValue(indicator.id, point);
  if (point !== undefined && observed === undefined)
    refusals.push({ kind: 'conflict', period: point.period });
  const judge = (value: UsedValue): ReturnType<typeof reduction> => conclude(ask, value);
  const laterFigures = (id: string): readonly UsedValue[] =>
    points.slice(points.indexOf(point!) + 1).flatMap((later) => usedValue(id, later) ?? []);
  if (observed === undefined) {
    // A missing baseline is worth saying even when there is nothing to compare with it yet.
    refusals.push(...reduction.missingReference(ask));
    return finish(target, undefined, refusals, [], undefined, latest);
  }
  const result = judge(observed);
  refusals.push(...result.refusals, ...notComparable(result.conclusion));
  const remarks =
    result.conclusion === undefined
      ? []
      : [
          ...remarksOn(target, observed),
          ...turnsLater(observed, result.conclusion.verdict, laterFigures(indicator.id), judge),
        ];
  return finish(target, result.conclusion, refusals, remarks, observed, latest);
}

/** What targets that look at every year conclude; undefined for those that look at one. */
function ofWholeSeries(
  ask: Ask,
  indicator: Indicator,
  points: readonly SeriesPoint[],
): ReturnType<typeof trend> | undefined {
  const { horizon, operator } = ask.target;
  if (horizon === 'yearly') return { ...yearly(ask, indicator.id), observed: undefined };
  if (operator === 'trend-down' || operator === 'trend-up') return trend(ask, indicator, points);
  return undefined;
}

const notComparable = (conclusion: Conclusion | undefined): readonly Refusal[] =>
  conclusion === undefined ? [] : incomparable(conclusion.formula);

/** A target's figures are in its own unit, except where the figure is a percentage of change. */
function targetUnit(target: Target, indicator: Indicator): string {
  const relative = target.operator === 'reduce-baseline' || target.operator === 'reduce-scenario';
  return relative || target.unit === undefined ? indicator.unit : target.unit;
}

function conclude(
  ask: Ask,
  observed: UsedValue,
): { readonly conclusion: Conclusion | undefined; readonly refusals: readonly Refusal[] } {
  const { operator } = ask.target;
  if (isComparison(operator))
    return orTooLoose(comparison(ask.target, operator, observed), observed);
  if (operator === 'range') return orTooLoose(range(ask.target, observed), observed);
  if (operator === 'zero-new') return orTooLoose(zeroNew(observed), observed);
  return reduction(ask, observed);
}

const orTooLoose = (
  conclusion: Conclusion | undefined,
  observed: UsedValue,
): ReturnType<typeof reduction> => ({
  conclusion,
  refusals: conclusion === undefined ? tooLoose([observed]) : [],
});

/** The figure of the deadline year, else of the first year after it, else the refusal. */
function atHorizon(
  points: readonly SeriesPoint[],
  horizon: number | undefined,
): { readonly point?: SeriesPoint; readonly refusal?: Refusal } {
  const newest = points.at(-1);
  if (newest === undefined) return { refusal: { kind: 'noObservation' } };
  if (horizon === undefined) return { point: newest };
  const point =
    points.find(({ period }) => period.from === horizon && period.to === horizon) ??
    points.find(({ period }) => period.to >= horizon);
  return point === undefined
    ? { refusal: { kind: 'noObservationAtHorizon', horizon, latest: newest.period } }
    : { point };
}

const scopeOf = ({ indicator_scope: scope }: Target): readonly Remark[] =>
  scope === undefined ? [] : [{ kind: 'scope', scope }];

function remarksOn(target: Target, observed: UsedValue): Remark[] {
  const remarks: Remark[] = [];
  if (typeof target.horizon === 'number' && observed.period.from > target.horizon) {
    remarks.push({ kind: 'laterYearUsed', horizon: target.horizon, used: observed.period });
  }
  remarks.push(...scopeOf(target));
  const { qualifier, method, period: year, asOf } = observed;
  if (qualifier !== undefined) remarks.push({ kind: 'qualified', qualifier });
  if (method !== undefined) remarks.push({ kind: 'otherMethod', method });
  if (asOf !== undefined && isIncomplete(year, asOf))
    remarks.push({ kind: 'beforeYearEnd', period: year, asOf });
  return remarks;
}

/**
 * Whether the newest figure turns the verdict. Only one reckoned as the figure judged can say so: of the
 * others it is said that they cannot.
 */
function turnsLater(
  observed: UsedValue,
  verdict: Verdict,
  later: readonly UsedValue[],
  judge: (value: UsedValue) => { readonly conclusion: Conclusion | undefined },
): readonly Remark[] {
  const holds = (one: Verdict): boolean => one === 'met' || one === 'exceeded';
  const turns = (figure: UsedValue): boolean => {
    const { conclusion } = judge(figure);
    return conclusion !== undefined && holds(conclusion.verdict) !== holds(verdict);
  };
  const newest = later.at(-1);
  const alike = later.findLast(({ method }) => method === observed.method);
  const remarks: Remark[] = [];
  if (alike !== undefined && turns(alike))
    remarks.push({ kind: holds(verdict) ? 'lostLater' : 'reachedLater', ...figureIn(alike) });
  if (newest !== undefined && newest !== alike && turns(newest))
    remarks.push({
      kind: 'laterOtherMethod',
      ...figureIn(newest),
      methods: [observed.method, newest.method],
    });
  return remarks;
}

const figureIn = ({ period, value, unit, qualifier }: UsedValue) => ({
  period,
  value,
  unit,
  ...(qualifier === undefined ? {} : { qualifier }),
});

function toUsed(
  indicator: string,
  point: SeriesPoint,
  evidence: Evidence,
  target: Target,
  unit: string,
): UsedValue | undefined {
  const own = evidence.indicators.get(indicator)?.unit;
  if (point.used === undefined || point.value === undefined || own === undefined) return undefined;
  const shown = indicator === target.indicator ? unit : own;
  return {
    indicator,
    area: point.used.area,
    period: point.period,
    value: convert(point.value, own, shown),
    unit: shown,
    qualifier: point.used.qualifier,
    method: point.used.method,
    ...(indicator === target.indicator && target.indicator_scope !== undefined
      ? { scope: target.indicator_scope }
      : {}),
    asOf: point.used.as_of,
    ...(point.cut === undefined ? {} : { cut: point.cut }),
    source: point.used.source,
    place: point.used.place,
  };
}

const refused = (target: Target, refusals: readonly Refusal[]): Assessment =>
  finish(target, undefined, refusals, [], undefined, undefined);

/** Missing figures make «no data»; a question the figures cannot answer makes «not assessable». */
const UNANSWERABLE: ReadonlySet<Refusal['kind']> = new Set([
  'definitionUnclear',
  'unitDiffers',
  'referenceNotPositive',
  'periodTooShort',
  'methodsDiffer',
  'otherNotion',
]);

function finish(
  target: Target,
  conclusion: Conclusion | undefined,
  refusals: readonly Refusal[],
  remarks: readonly Remark[],
  used: UsedValue | undefined,
  latest: UsedValue | undefined,
): Assessment {
  const refusedVerdict: Verdict = refusals.some(({ kind }) => UNANSWERABLE.has(kind))
    ? 'notAssessable'
    : 'noData';
  const stands = refusals.length === 0 && conclusion !== undefined;
  return {
    target: target.id,
    verdict: stands ? conclusion.verdict : refusedVerdict,
    basis: 'computed',
    used: stands ? used : undefined,
    formula: stands ? conclusion.formula : undefined,
    distance: stands ? conclusion.distance : undefined,
    refusals,
    remarks: [
      ...remarks.filter(() => stands),
      ...(target.conditional === undefined
        ? []
        : [{ kind: 'conditional' as const, condition: target.conditional }]),
    ],
    judgement: undefined,
    latest:
      latest !== undefined &&
      (!stands || used === undefined || !samePlace(latest.place, used.place))
        ? latest
        : undefined,
    parts: [],
  };
}
