import { byId } from '../by-id.ts';
import { REPORT_LANGUAGE } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Report, Series } from '../model.ts';
import { periodKey } from '../period.ts';
import type { ChartSpec } from './chart.ts';
import { observationCells } from './download.ts';
import { type PackedRows, packed } from './packed-rows.ts';

/**
 * Every report of the figures a chart draws: exact, with the columns of the file of all observations.
 * Figures put together from former areas, which no source states, follow as rows of their own.
 */
export function chartRecords(report: Report, spec: ChartSpec): PackedRows {
  const periods = new Set(spec.periods);
  const drawn = spec.series.flatMap(({ indicator, area }) =>
    report.series.filter((series) => series.indicator === indicator && series.area === area),
  );
  const within = drawn.map(
    (series): Series => ({
      ...series,
      points: series.points.filter(({ period }) => periods.has(periodKey(period))),
      plans: [],
    }),
  );
  const [head = [], ...rows] = observationCells(report, within);
  return packed(head, [...rows, ...reckonedRows(report, spec, head)]);
}

function reckonedRows(
  report: Report,
  { series, periods }: ChartSpec,
  head: readonly string[],
): readonly (readonly string[])[] {
  const indicators = byId(report.indicators);
  const unit = indicators.get(series[0]?.indicator ?? '')?.unit ?? '';
  return series.flatMap(({ indicator, area, reckoned }) =>
    reckoned.map(({ at, value }) => {
      const known: Readonly<Record<string, string>> = {
        indicator,
        indicator_name: indicators.get(indicator)?.name ?? '',
        area,
        year: periods[at] ?? '',
        value,
        unit,
        used: 'yes',
        note: messagesIn(REPORT_LANGUAGE).sentences.chart.reckoned,
      };
      return head.map((column) => known[column] ?? '');
    }),
  );
}
