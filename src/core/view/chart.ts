import { type Decimal, toDrawing } from '../decimal.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Indicator, Series, SeriesBreak, SeriesPoint, Target } from '../model.ts';
import { comparePeriods, isSpan, type Period, periodKey, samePeriod } from '../period.ts';
import { convert, isConvertible } from '../unit.ts';
import { targetBound } from './assessment.ts';
import { type ChartAxis, chartAxis, isBrokenAxis } from './chart-axis.ts';
import { formatNumber, formatPeriod, qualified, unitName } from './format.ts';
import { type Named, named, quoted, unquoted } from './quotation.ts';
import { joinUnit } from './with-unit.ts';

/** A chart as plain data: the drawing, the table beside it and the interactive twin all come from this. */
export type ChartSpec = {
  readonly kind: 'line' | 'bar';
  readonly title: string;
  /** By its printed name. */
  readonly unit: string;
  /** Stands above the axis: the unit, and that the axis does not begin at nought where it doesn't. */
  readonly head: string;
  /** One per category: every year from first to last, then the spans reported. */
  readonly labels: readonly string[];
  /** The same as tables write them. */
  readonly periods: readonly string[];
  /** Position of the first span; as many as there are labels where all are years. */
  readonly spansFrom: number;
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** Levels to reach, each a dashed line with its words in the key; equal levels are one line. */
  readonly bounds: readonly { readonly value: number; readonly label: string }[];
  /** Where the method or the bounds of an area change between two categories. */
  readonly breaks: readonly ChartBreak[];
  /** What the key says of an upright between figures at odds. */
  readonly conflictLabel: string;
  /** What a reader has to know of the drawing, a sentence each. */
  readonly notes: readonly string[];
  /** Says what the picture shows, for those who cannot see it. */
  readonly alternative: string;
};

export type ChartSeries = {
  readonly indicator: string;
  readonly area: string;
  readonly label: string;
  /** One per category; null where there is no figure, so that gaps stay gaps. */
  readonly values: readonly (number | null)[];
  /** Categories whose sources are at odds, with all that they say; their value is null. */
  readonly conflicts: readonly ChartConflict[];
  /** Exact figures that no source states: put together from those of former areas. */
  readonly reckoned: readonly { readonly at: number; readonly value: Decimal }[];
  /** The same as printed text; conflicting reports appear together. */
  readonly texts: readonly (string | undefined)[];
};

export type ChartConflict = { readonly at: number; readonly values: readonly number[] };

/** Positions of the categories on either side; the line of `series` is not drawn between them. */
export type ChartBreak = {
  readonly series: number;
  readonly before: number;
  readonly after: number;
  readonly label: string;
};

type ChartInput = {
  readonly title: Named;
  readonly kind: 'line' | 'bar';
  readonly series: readonly Series[];
  readonly targets: readonly Target[];
};

export function chartSpec(
  chart: ChartInput,
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = 'vi',
): ChartSpec {
  const words = messagesIn(language).sentences.chart;
  const title = named(chart.title, language);
  const unit = indicators.get(chart.series[0]?.indicator ?? '')?.unit ?? '';
  const categories = categoriesOf(chart.series);
  const labels = categories.map((period) => formatPeriod(period, language));
  const firstSpan = categories.findIndex(isSpan);
  const spansFrom = firstSpan < 0 ? categories.length : firstSpan;
  const plotted = chart.series.map((series) =>
    plottedSeries(series, indicators.get(series.indicator), categories, unit, language),
  );
  const levels = levelsOf(chart.targets, unit, language);
  const axis = chartAxis(
    [...plotted.flatMap(({ exact }) => exact), ...levels.map(({ value }) => value)],
    chart.kind === 'bar',
    language,
  );
  const series = plotted.map((one) => one.series);
  const unitLabel = unitName(unit, language);
  const spec = {
    kind: chart.kind,
    title,
    unit: unitLabel,
    head: isBrokenAxis(axis) ? words.brokenAxis(words.unit(unitLabel)) : words.unit(unitLabel),
    labels,
    periods: categories.map(periodKey),
    spansFrom,
    axis,
    series,
    bounds: levels.map(({ value, label }) => ({ value: toDrawing(value), label })),
    breaks: breaksOf(chart.series, categories, language),
    conflictLabel: words.conflictKey,
    notes: notesOf({ labels, spansFrom, series }, language),
  };
  return { ...spec, alternative: unquoted(alternative(spec, language)) };
}

/** For a drawing, which cannot say that a part of it is quoted. */
export const unquotedChart = (spec: ChartSpec): ChartSpec => ({
  ...spec,
  title: unquoted(spec.title),
  unit: unquoted(spec.unit),
  head: unquoted(spec.head),
  series: spec.series.map((series) => ({ ...series, label: unquoted(series.label) })),
  bounds: spec.bounds.map(({ value, label }) => ({ value, label: unquoted(label) })),
  breaks: spec.breaks.map((change) => ({ ...change, label: unquoted(change.label) })),
  notes: spec.notes.map(unquoted),
});

/** One series with a value, or what stands for it, in every category. */
function plottedSeries(
  { indicator: id, area, points }: Series,
  indicator: Indicator | undefined,
  categories: readonly Period[],
  unit: string,
  language: Language,
): { readonly series: ChartSeries; readonly exact: readonly Decimal[] } {
  const pointOf = new Map(points.map((point) => [periodKey(point.period), point]));
  // A point is in the unit of its indicator, a report in that of its row.
  const ownUnit = indicator?.unit ?? unit;
  const printed = (value: Decimal): string =>
    formatNumber(value, indicator?.decimals ?? 0, language);
  type Figure = {
    readonly exact: readonly Decimal[];
    readonly text: string | undefined;
    readonly isConflict?: true;
    readonly isReckoned?: boolean;
  };
  const figures = categories.map((period): Figure => {
    const point = pointOf.get(periodKey(period));
    if (point === undefined) return { exact: [], text: undefined };
    if (point.value === undefined) {
      const reports = point.candidates.map((report) => convert(report.value, report.unit, unit));
      return { exact: reports, text: reports.map(printed).join(' / '), isConflict: true };
    }
    const value = convert(point.value, ownUnit, unit);
    return {
      exact: [value],
      text: qualified(printed(value), point.used?.qualifier, language),
      isReckoned: point.candidates.length === 0,
    };
  });
  return {
    exact: figures.flatMap(({ exact }) => exact),
    series: {
      indicator: id,
      area,
      label: named(indicator ?? { name: id }, language),
      values: figures.map(({ exact: [value], isConflict }) =>
        value === undefined || isConflict === true ? null : toDrawing(value),
      ),
      conflicts: figures.flatMap(({ exact, isConflict }, at) =>
        isConflict === true ? [{ at, values: exact.map(toDrawing) }] : [],
      ),
      reckoned: figures.flatMap(({ exact: [value], isReckoned }, at) =>
        value !== undefined && isReckoned === true ? [{ at, value }] : [],
      ),
      texts: figures.map(({ text }) => text),
    },
  };
}

type Level = { readonly value: Decimal; readonly label: string };

/** Levels that targets ask for, in the chart's unit; targets that ask for the same share a line. */
function levelsOf(targets: readonly Target[], unit: string, language: Language): readonly Level[] {
  const labels = new Map<Decimal, Set<string>>();
  for (const target of targets) {
    if (
      target.value === undefined ||
      target.unit === undefined ||
      !LEVELS.has(target.operator) ||
      !isConvertible(target.unit, unit)
    )
      continue;
    const value = convert(target.value, target.unit, unit);
    const label = messagesIn(language).sentences.chart.target(targetBound(target, language));
    labels.set(value, (labels.get(value) ?? new Set()).add(label));
  }
  return [...labels].map(([value, told]) => ({ value, label: [...told].join('; ') }));
}

function notesOf(
  { labels, spansFrom, series }: Pick<ChartSpec, 'labels' | 'spansFrom' | 'series'>,
  language: Language,
): readonly string[] {
  const words = messagesIn(language).sentences.chart;
  const isMixed = spansFrom > 0 && spansFrom < labels.length;
  return [
    ...(isMixed ? [words.spansApart] : []),
    ...series.flatMap(({ label, texts, conflicts }) =>
      conflicts.map(({ at }) =>
        words.conflict(labels[at] ?? '', series.length === 1 ? undefined : label, texts[at] ?? ''),
      ),
    ),
  ];
}

/**
 * Breaks between neighbours in the picture. Years and spans are drawn apart, so the neighbours of a year
 * are years: a break next to a span parts the years on either side of it, if their methods differ.
 */
function breaksOf(
  all: readonly Series[],
  categories: readonly Period[],
  language: Language,
): readonly ChartBreak[] {
  const position = new Map(categories.map((period, index) => [periodKey(period), index]));
  const at = ({ period }: SeriesPoint): number => position.get(periodKey(period)) ?? -1;
  return all.flatMap(({ points, breaks }, series) =>
    breaks.flatMap((change) => {
      const first = points.findIndex(({ period }) => samePeriod(period, change.after));
      const isAlike = (a: SeriesPoint, b: SeriesPoint): boolean =>
        change.bounds !== true &&
        a.used !== undefined &&
        b.used !== undefined &&
        a.used.method === b.used.method;
      return [true, false].flatMap((ofSpans): ChartBreak[] => {
        const isOfGroup = ({ period }: SeriesPoint): boolean => isSpan(period) === ofSpans;
        const before = points.slice(0, Math.max(first, 0)).findLast(isOfGroup);
        const after = first < 0 ? undefined : points.slice(first).find(isOfGroup);
        if (before === undefined || after === undefined || isAlike(before, after)) return [];
        const label = breakLabel(change, language);
        return [{ series, before: at(before), after: at(after), label }];
      });
    }),
  );
}

const LEVELS: ReadonlySet<string> = new Set(['>=', '>', '<=', '<', '=', 'keep']);

/**
 * Every year from the first to the last, so that gaps stay gaps, then the spans as reported: a span is not
 * one of the years, and what it says is of another kind.
 */
function categoriesOf(series: readonly Series[]): readonly Period[] {
  const periods = series.flatMap(({ points }) => points.map(({ period }) => period));
  const spans = new Map(
    periods.filter(isSpan).map((period) => [periodKey(period), period] as const),
  );
  const years = periods.filter((period) => !isSpan(period)).map(({ from }) => from);
  const first = Math.min(...years);
  const everyYear = Array.from(
    { length: years.length === 0 ? 0 : Math.max(...years) - first + 1 },
    (_, index): Period => ({ from: first + index, to: first + index }),
  );
  return [...everyYear, ...[...spans.values()].sort(comparePeriods)];
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
    notes,
  }: Pick<ChartSpec, 'title' | 'unit' | 'labels' | 'series' | 'bounds' | 'breaks' | 'notes'>,
  language: Language,
): string {
  const words = messagesIn(language).sentences.chart;
  const lines = series.map(({ label, texts, values }) => {
    const known = texts.flatMap((text, at) =>
      text === undefined || (values[at] ?? null) === null
        ? []
        : [`${joinUnit(text, unit)} (${labels[at] ?? ''})`],
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
    ...notes,
  ].join(' ');
}
