import { type Decimal, toDrawing } from '../decimal.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Indicator, Series, SeriesBreak, Target } from '../model.ts';
import { comparePeriods, isSpan, type Period, periodKey } from '../period.ts';
import { convert, isConvertible } from '../unit.ts';
import { targetBound } from './assessment.ts';
import { formatNumber, formatPeriod, qualified, unitName } from './format.ts';
import { type Named, named, quoted, unquoted } from './quotation.ts';
import { joinUnit } from './with-unit.ts';

/** A chart as plain data: the drawing, the table beside it and the interactive twin all come from this. */
export type ChartSpec = {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** By its printed name. */
  readonly unit: string;
  readonly decimals: number;
  /** One per category: every year from first to last, or the spans reported. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Levels to reach, drawn as dashed lines with their words. */
  readonly bounds: readonly { readonly value: number; readonly label: string }[];
  /** Where the method or the bounds of an area change between two categories. */
  readonly breaks: readonly ChartBreak[];
  /** Says what the picture shows, for those who cannot see it. */
  readonly alternative: string;
  /** The same chart in the report's language, whose drawing serves this one with its texts exchanged. */
  readonly drawn?: ChartSpec;
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
export type ChartBreak = {
  readonly series: number;
  readonly before: number;
  readonly after: number;
  readonly label: string;
};

export function chartSpec(
  chart: {
    readonly title: Named;
    readonly kind: 'line' | 'bar';
    readonly series: readonly Series[];
    readonly targets: readonly Target[];
  },
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = 'vi',
): ChartSpec {
  const title = named(chart.title, language);
  const first = indicators.get(chart.series[0]?.indicator ?? '');
  const unit = first?.unit ?? '';
  const decimals = Math.max(
    0,
    ...chart.series.map(({ indicator }) => indicators.get(indicator)?.decimals ?? 0),
  );
  const categories = categoriesOf(chart.series);
  const series = chart.series.map((one): ChartSeries => {
    const own = indicators.get(one.indicator);
    const points = new Map(one.points.map((point) => [periodKey(point.period), point]));
    const inUnit = (value: Decimal): Decimal => convert(value, own?.unit ?? unit, unit);
    return {
      indicator: one.indicator,
      label: named(own ?? { name: one.indicator }, language),
      values: categories.map((period) => {
        const value = points.get(periodKey(period))?.value;
        return value === undefined ? null : toDrawing(inUnit(value));
      }),
      texts: categories.map((period) => {
        const point = points.get(periodKey(period));
        if (point === undefined) return undefined;
        if (point.value !== undefined)
          return qualified(
            formatNumber(inUnit(point.value), own?.decimals ?? 0, language),
            point.used?.qualifier,
            language,
          );
        return point.candidates
          .map((one) => formatNumber(inUnit(one.value), own?.decimals ?? 0, language))
          .join(' / ');
      }),
    };
  });
  const breaks = breaksOf(chart.series, categories, language);
  const bounds = chart.targets.flatMap((target) =>
    target.value === undefined ||
    target.unit === undefined ||
    !LEVELS.has(target.operator) ||
    !isConvertible(target.unit, unit)
      ? []
      : [
          {
            value: toDrawing(convert(target.value, target.unit, unit)),
            label: messagesIn(language).sentences.chart.target(targetBound(target, language)),
          },
        ],
  );
  const labels = categories.map((period) => formatPeriod(period, language));
  const unitLabel = unitName(unit, language);
  return {
    kind: chart.kind,
    title,
    unit: unitLabel,
    decimals,
    labels,
    series,
    bounds,
    breaks,
    alternative: unquoted(
      alternative({ title, unit: unitLabel, labels, series, bounds, breaks }, language),
    ),
    ...(language === 'vi' ? {} : { drawn: chartSpec(chart, indicators) }),
  };
}

function breaksOf(
  series: readonly Series[],
  categories: readonly Period[],
  language: Language,
): readonly ChartBreak[] {
  const position = new Map(categories.map((period, index) => [periodKey(period), index]));
  return series.flatMap((one, index) =>
    one.breaks.flatMap((change): ChartBreak[] => {
      const [left, right] = [
        position.get(periodKey(change.before)),
        position.get(periodKey(change.after)),
      ];
      return left === undefined || right === undefined
        ? []
        : [{ series: index, before: left, after: right, label: breakLabel(change, language) }];
    }),
  );
}

const LEVELS: ReadonlySet<string> = new Set(['>=', '>', '<=', '<', '=', 'keep']);

function categoriesOf(series: readonly Series[]): readonly Period[] {
  const periods = series.flatMap(({ points }) => points.map(({ period }) => period));
  if (periods.some(isSpan)) {
    return [...new Map(periods.map((period) => [periodKey(period), period])).values()].sort(
      comparePeriods,
    );
  }
  const years = periods.map(({ from }) => from);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    from: first + index,
    to: first + index,
  }));
}

/** What changes at a break, in a few words. */
export function breakLabel({ from, to, bounds }: SeriesBreak, language: Language = 'vi'): string {
  const words = messagesIn(language).sentences.chart;
  const method = (name: string | undefined): string =>
    name === undefined ? words.commonMethod : quoted(name, language);
  return bounds === true ? words.newBounds : words.newMethod(method(from), method(to));
}

function alternative(
  {
    title,
    unit,
    labels,
    series,
    bounds,
    breaks,
  }: Omit<ChartSpec, 'kind' | 'decimals' | 'alternative'>,
  language: Language,
): string {
  const words = messagesIn(language).sentences.chart;
  const lines = series.map(({ label, texts }) => {
    const known = texts.flatMap((text, index) =>
      text === undefined ? [] : [`${joinUnit(text, unit)} (${labels[index] ?? ''})`],
    );
    const [start] = known;
    const end = known.at(-1);
    if (start === undefined || end === undefined) return words.none(label);
    return known.length === 1
      ? words.one(label, start)
      : words.many(label, start, end, known.length);
  });
  return [
    words.whole(title),
    ...lines,
    ...bounds.map(({ label }) => `${label}.`),
    ...breaks.map(({ before, after, label }) =>
      words.broken(labels[before] ?? '', labels[after] ?? '', label),
    ),
  ].join(' ');
}
