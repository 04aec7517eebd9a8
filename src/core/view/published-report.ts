import { byId } from '../by-id.ts';
import type { Area, Assessment, Observation, Report } from '../model.ts';
import { periodKey } from '../period.ts';
import {
  type PublishedAssessment,
  type PublishedReport,
  REPORT_FORMAT,
} from '../schema/publication.ts';

/** A report as its own `bao-cao.json` will be read by a later publication. */
export function publishedReport(report: Report): PublishedReport {
  const indicators = byId(report.indicators);
  const { review } = report;
  return {
    format: REPORT_FORMAT,
    review: { id: review.id, as_of: review.as_of },
    indicators: report.indicators.map(({ id, name }) => ({ id, name })),
    areas: areasWithFigures(report).map(({ id, name }) => ({ id, name })),
    series: report.series.map(({ indicator, area, points }) => ({
      indicator,
      area,
      unit: indicators.get(indicator)!.unit,
      points: points.map(({ period, value, candidates, used }) => ({
        period: periodKey(period),
        value: value ?? null,
        reports: candidates.map((one) => ({
          status: one.status,
          source: one.source,
          revises: revisedText(one),
          note: one.note ?? null,
          used: one === used,
        })),
      })),
    })),
    targets: report.targets.map(({ id, name }) => ({ id, name })),
    assessments: report.assessments.map(published),
    sources: report.sources.map(({ id, code, publisher, title }) => ({
      id,
      code,
      publisher,
      title,
    })),
  };
}

/** Areas that some figure is of, in the order of their table. */
export function areasWithFigures({ areas, series }: Report): readonly Area[] {
  const known = new Set(series.map(({ area }) => area));
  return areas.filter(({ id }) => known.has(id));
}

/** As in the table itself: the source of the report that is replaced, and its date where that source gave several. */
export function revisedText({ revises }: Observation): string | null {
  if (revises === undefined) return null;
  const { source, asOf } = revises;
  return asOf === undefined ? source : `${source}@${asOf}`;
}

const published = ({
  target,
  verdict,
  used,
  judgement,
  parts,
}: Assessment): PublishedAssessment => ({
  target,
  verdict,
  ...(used === undefined
    ? {}
    : { used: { value: used.value, unit: used.unit, period: used.period } }),
  ...(judgement === undefined ? {} : { judgement: { reason: judgement.reason } }),
  parts: parts.map(published),
});
