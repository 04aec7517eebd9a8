import { byId } from '../by-id.ts';
import type { Language } from '../language.ts';
import type {
  Area,
  CountedUntil,
  Indicator,
  Observation,
  Reconciliation,
  Report,
  Series,
  Source,
  Target,
} from '../model.ts';
import { comparePeriods } from '../period.ts';
import { type ChartSpec, chartSpec } from './chart.ts';
import { type FigureState, figureAnchor, figureState } from './figure.ts';
import { areaName } from './format.ts';
import { joinedSeries } from './joined-series.ts';
import type { Named } from './quotation.ts';

/** One row of a table as it came, and what became of it. */
export type FigureRow = {
  readonly anchor: string;
  readonly observation: Observation;
  readonly state: FigureState;
  /** Of the figure used: until when it was counted, where that leaves out part of its period. */
  readonly cut: CountedUntil | undefined;
  readonly source: Source;
};

export type AreaFigures = {
  readonly area: Area;
  /** By period, reports of one period in file order; plans last in theirs. */
  readonly rows: readonly FigureRow[];
  readonly breaks: Series['breaks'];
  readonly reconciliations: readonly Reconciliation[];
  readonly chart: ChartSpec | undefined;
};

/** One indicator with every figure of it and where each comes from. */
export type IndicatorFactsheet = {
  readonly indicator: Indicator;
  readonly parts: readonly Indicator[];
  readonly numerator: Indicator | undefined;
  readonly denominator: Indicator | undefined;
  /** Targets judged by it, then targets that only show it. */
  readonly judges: readonly Target[];
  readonly shownAt: readonly Target[];
  /** The whole first, then areas in the order of their table. */
  readonly areas: readonly AreaFigures[];
};

export function indicatorFactsheets(
  report: Report,
  language: Language = 'vi',
): readonly IndicatorFactsheet[] {
  const indicators = byId(report.indicators);
  const sources = byId(report.sources);
  const series = Map.groupBy(report.series, ({ indicator }) => indicator);
  const reconciliations = Map.groupBy(report.reconciliations, ({ indicator }) => indicator);
  const areas = [...report.areas].sort(
    (a, b) => Number(b.id === report.review.area) - Number(a.id === report.review.area),
  );
  return report.indicators.map((indicator): IndicatorFactsheet => {
    const find = (id: string | undefined): Indicator | undefined =>
      id === undefined ? undefined : indicators.get(id);
    const own = new Map(series.get(indicator.id)?.map((one) => [one.area, one]));
    const held = reconciliations.get(indicator.id) ?? [];
    const judges = report.targets.filter((target) => target.indicator === indicator.id);
    return {
      indicator,
      parts: indicator.parts.flatMap((id) => indicators.get(id) ?? []),
      numerator: find(indicator.numerator),
      denominator: find(indicator.denominator),
      judges,
      shownAt: report.targets.filter((target) => target.other_indicators.includes(indicator.id)),
      areas: areas.flatMap((area): AreaFigures[] => {
        const mine = own.get(area.id);
        // One old province alone says nothing yet of the new one.
        const reckoned = held.filter(
          (one) => one.area === area.id && (one.kind !== 'predecessors' || one.operands.length > 1),
        );
        if (mine === undefined && reckoned.length === 0) return [];
        const joined = joinedSeries(mine, area, indicator.id, held);
        const drawn = joined?.points.filter(({ value }) => value !== undefined).length ?? 0;
        return [
          {
            area,
            rows: mine === undefined ? [] : rowsOf(mine, sources),
            breaks: joined?.breaks ?? [],
            reconciliations: reckoned,
            chart:
              joined === undefined || drawn < 2
                ? undefined
                : chartSpec(
                    {
                      title: chartTitle(indicator, area),
                      kind: 'line',
                      series: [joined],
                      targets: area.id === report.review.area ? judges : [],
                    },
                    indicators,
                    language,
                  ),
          },
        ];
      }),
    };
  });
}

const chartTitle = (indicator: Indicator, area: Area): Named => ({
  name: `${indicator.name}, ${areaName(area)}`,
  ...(indicator.name_en === undefined
    ? {}
    : { name_en: `${indicator.name_en}, ${areaName(area, 'en')}` }),
});

function rowsOf(
  { points, plans }: Series,
  sources: ReadonlyMap<string, Source>,
): readonly FigureRow[] {
  const reports = [
    ...points.flatMap((point) =>
      point.candidates.map((observation) => ({
        observation,
        state: figureState(observation, point),
        cut: observation === point.used ? point.cut : undefined,
      })),
    ),
    ...plans.map((observation) => ({
      observation,
      state: figureState(observation, undefined),
      cut: undefined,
    })),
  ].sort((a, b) => comparePeriods(a.observation.year, b.observation.year));
  return reports.map(({ observation, state, cut }) => ({
    anchor: figureAnchor(observation),
    observation,
    state,
    cut,
    source: sources.get(observation.source)!,
  }));
}
