import { byId } from '../by-id.ts';
import type { Language } from '../language.ts';
import type { Assessment, Indicator, Report, Series, Target } from '../model.ts';
import { isConvertible } from '../unit.ts';
import { type ChartSpec, chartSpec } from './chart.ts';

/** One target with everything a reader asks of it. */
export type TargetFactsheet = {
  readonly target: Target;
  readonly assessment: Assessment;
  /** Its parts, each a factsheet of its own, when it has several. */
  readonly parts: readonly TargetFactsheet[];
  readonly primary: Indicator | undefined;
  readonly others: readonly Indicator[];
  readonly series: readonly Series[];
  /** The primary series with those of other definitions in the same unit; absent below two figures. */
  readonly chart: ChartSpec | undefined;
};

/** A factsheet for every target without a parent, in table order. */
export function targetFactsheets(
  report: Report,
  language: Language = 'vi',
): readonly TargetFactsheet[] {
  const targets = byId(report.targets);
  const indicators = byId(report.indicators);
  const factsheet = (assessment: Assessment): TargetFactsheet => {
    const target = targets.get(assessment.target)!;
    const primary = target.indicator === undefined ? undefined : indicators.get(target.indicator);
    const others = target.other_indicators.flatMap((id) => indicators.get(id) ?? []);
    const wanted = [...(primary === undefined ? [] : [primary]), ...others];
    const series = wanted.flatMap(({ id }) => report.series.filter((one) => one.indicator === id));
    return {
      target,
      assessment,
      primary,
      others,
      series,
      parts: assessment.parts.map(factsheet),
      chart: sheetChart(
        target,
        primary ?? others[0],
        series,
        indicators,
        report.review.area,
        language,
      ),
    };
  };
  return report.assessments.map(factsheet);
}

/** At most five lines keep a picture readable; the rest stands in the tables below it. */
const MOST_LINES = 5;

function sheetChart(
  target: Target,
  leading: Indicator | undefined,
  series: readonly Series[],
  indicators: ReadonlyMap<string, Indicator>,
  area: string | undefined,
  language: Language,
): ChartSpec | undefined {
  if (leading === undefined) return undefined;
  const unit =
    series.map((one) => indicators.get(one.indicator)?.unit).find((one) => one !== undefined) ??
    leading.unit;
  const drawn = series
    .filter(
      (one) => one.area === area && isConvertible(indicators.get(one.indicator)?.unit ?? '', unit),
    )
    .filter((one) => one.points.some((point) => point.value !== undefined))
    .slice(0, MOST_LINES);
  if (drawn.reduce((sum, one) => sum + one.points.length, 0) < 2) return undefined;
  return chartSpec(
    { title: target, kind: 'line', series: drawn, targets: [target] },
    indicators,
    language,
  );
}
