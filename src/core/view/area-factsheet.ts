import { byId } from '../by-id.ts';
import type { Area, Indicator, Report, Series, SeriesPoint, Source } from '../model.ts';
import { samePeriod } from '../period.ts';
import { isAdditive } from '../unit.ts';
import { joinedSeries } from './joined-series.ts';

/** One indicator in one area: its latest figure and, beside it, that of the whole. */
export type AreaRow = {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly latest: SeriesPoint;
  /** Of the latest figure; none where sources are at odds or old areas were put together. */
  readonly source: Source | undefined;
  readonly whole: { readonly series: Series; readonly point: SeriesPoint } | undefined;
};

export type AreaFactsheet = { readonly area: Area; readonly rows: readonly AreaRow[] };

/** Areas with figures other than the whole, in the order of their table, each with its indicators in theirs. */
export function areaFactsheets(report: Report): readonly AreaFactsheet[] {
  const sources = byId(report.sources);
  const own = new Map(report.series.map((one) => [`${one.indicator} ${one.area}`, one]));
  const merged = Map.groupBy(
    report.reconciliations.filter(
      ({ kind, operands }) => kind === 'predecessors' && operands.length > 1,
    ),
    ({ indicator, area }) => `${indicator} ${area}`,
  );
  return report.areas
    .filter(({ id }) => id !== report.review.area)
    .flatMap((area): AreaFactsheet[] => {
      const rows = report.indicators.flatMap((indicator): AreaRow[] => {
        const key = `${indicator.id} ${area.id}`;
        const series = joinedSeries(own.get(key), area, indicator.id, merged.get(key) ?? []);
        const latest = series?.points.at(-1);
        if (series === undefined || latest === undefined) return [];
        const whole = own.get(`${indicator.id} ${report.review.area}`);
        // Of the same period where there is one: figures of two years are not held against each other unless nothing else is there.
        const point =
          whole?.points.find(({ period }) => samePeriod(period, latest.period)) ??
          whole?.points.at(-1);
        return [
          {
            indicator,
            series,
            latest,
            source: latest.used === undefined ? undefined : sources.get(latest.used.source),
            whole:
              whole === undefined || point === undefined ? undefined : { series: whole, point },
          },
        ];
      });
      return rows.length === 0 ? [] : [{ area, rows }];
    });
}

/** From this many areas on, an indicator's page shows them small and side by side instead of one below the other. */
export const MANY_AREAS = 4;

/** Whether the whole can be drawn on the scale of its areas: a sum would press them all to the ground. */
export const isComparable = ({ unit }: Indicator): boolean => !isAdditive(unit);
