import { toDrawing, type Decimal } from '../decimal.ts';
import type { Indicator, Series, SeriesBreak, Target } from '../model.ts';
import { comparePeriods, isSpan, periodKey, type Period } from '../period.ts';
import { convert, isConvertible } from '../unit.ts';
import { targetBound } from './assessment.ts';
import { formatNumber, formatPeriod, qualified, withUnit } from './format.ts';

/** A chart as plain data: the drawing, the table beside it and the interactive twin all come from this. */
export type ChartSpec = {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** One per category: every year from first to last, or the spans reported. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Levels to reach, drawn as dashed lines with their words. */
  readonly bounds: readonly { readonly value: number; readonly label: string }[];
  /** Where the way of reckoning or the bounds of an area change between two categories. */
  readonly breaks: readonly ChartBreak[];
  /** Says what the picture shows, for those who cannot see it. */
  readonly alternative: string;
};

export type ChartSeries = {
  readonly indicator: string;
  readonly label: string;
  /** One per category; null where there is no figure, so that gaps stay gaps. */
  readonly values: readonly (number | null)[];
  /** The same as printed text; conflicting reports appear together. */
  readonly texts: readonly (string | undefined)[];
};

/** Positions of the categories on either side; the line of `series` is not drawn between them. */
export type ChartBreak = { readonly series: number; readonly before: number; readonly after: number; readonly label: string };

export function chartSpec(
  chart: { readonly title: string; readonly kind: 'line' | 'bar'; readonly series: readonly Series[]; readonly targets: readonly Target[] },
  indicators: ReadonlyMap<string, Indicator>,
): ChartSpec {
  const first = indicators.get(chart.series[0]?.indicator ?? '');
  const unit = first?.unit ?? '';
  const decimals = Math.max(0, ...chart.series.map(({ indicator }) => indicators.get(indicator)?.decimals ?? 0));
  const categories = categoriesOf(chart.series);
  const series = chart.series.map((one): ChartSeries => {
    const own = indicators.get(one.indicator);
    const points = new Map(one.points.map((point) => [periodKey(point.period), point]));
    const inUnit = (value: Decimal): Decimal => convert(value, own?.unit ?? unit, unit);
    return {
      indicator: one.indicator,
      label: own?.name ?? one.indicator,
      values: categories.map((period) => {
        const value = points.get(periodKey(period))?.value;
        return value === undefined ? null : toDrawing(inUnit(value));
      }),
      texts: categories.map((period) => {
        const point = points.get(periodKey(period));
        if (point === undefined) return undefined;
        if (point.value !== undefined) return qualified(formatNumber(inUnit(point.value), own?.decimals ?? 0), point.used?.qualifier);
        return point.candidates.map((one) => formatNumber(inUnit(one.value), own?.decimals ?? 0)).join(' / ');
      }),
    };
  });
  const position = new Map(categories.map((period, index) => [periodKey(period), index]));
  const breaks = chart.series.flatMap((one, index) =>
    one.breaks.flatMap((change): ChartBreak[] => {
      const [left, right] = [position.get(periodKey(change.before)), position.get(periodKey(change.after))];
      return left === undefined || right === undefined ? [] : [{ series: index, before: left, after: right, label: breakLabel(change) }];
    }),
  );
  const bounds = chart.targets.flatMap((target) =>
    target.value === undefined || target.unit === undefined || !LEVELS.has(target.operator) || !isConvertible(target.unit, unit)
      ? []
      : [{ value: toDrawing(convert(target.value, target.unit, unit)), label: `Mục tiêu: ${targetBound(target)}` }],
  );
  const labels = categories.map(formatPeriod);
  return {
    kind: chart.kind, title: chart.title, unit, decimals, labels, series, bounds, breaks,
    alternative: alternative(chart.title, unit, labels, series, bounds, breaks),
  };
}

const LEVELS: ReadonlySet<string> = new Set(['>=', '>', '<=', '<', '=', 'keep']);

function categoriesOf(series: readonly Series[]): readonly Period[] {
  const periods = series.flatMap(({ points }) => points.map(({ period }) => period));
  if (periods.some(isSpan)) {
    return [...new Map(periods.map((period) => [periodKey(period), period])).values()].sort(comparePeriods);
  }
  const years = periods.map(({ from }) => from);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({ from: first + index, to: first + index }));
}

/** What changes at a break, in a few words. */
export const breakLabel = ({ from, to, bounds }: SeriesBreak): string =>
  bounds === true ? 'đổi địa giới' : `đổi cách tính (${from ?? 'định nghĩa chung'} → ${to ?? 'định nghĩa chung'})`;

function alternative(
  title: string,
  unit: string,
  labels: readonly string[],
  series: readonly ChartSeries[],
  bounds: ChartSpec['bounds'],
  breaks: ChartSpec['breaks'],
): string {
  const lines = series.map(({ label, texts }) => {
    const known = texts.flatMap((text, index) => (text === undefined ? [] : [{ text, label: labels[index] ?? '' }]));
    const [start] = known;
    const end = known.at(-1);
    if (start === undefined || end === undefined) return `${label}: chưa có số liệu.`;
    const from = `${withUnit(start.text, unit)} (${start.label})`;
    return known.length === 1 ? `${label}: ${from}.` : `${label}: từ ${from} đến ${withUnit(end.text, unit)} (${end.label}), ${known.length} số liệu.`;
  });
  return [`Biểu đồ: ${title}.`, ...lines, ...bounds.map(({ label }) => `${label}.`), ...breaks.map(({ before, after, label }) => `Giữa ${labels[before]} và ${labels[after]} ${label}: không so được.`)].join(' ');
}
