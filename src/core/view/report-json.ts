import { byId } from '../by-id.ts';
import type { Observation, Report } from '../model.ts';
import { type Period, periodKey } from '../period.ts';
import { areasTable } from '../schema/areas.ts';
import { commitmentsTable } from '../schema/commitments.ts';
import { documentsTable } from '../schema/documents.ts';
import { indicatorsTable } from '../schema/indicators.ts';
import { instrumentsTable } from '../schema/instruments.ts';
import { REPORT_FORMAT } from '../schema/publication.ts';
import { relatedTargetsTable } from '../schema/related-targets.ts';
import { REPORT_SCHEMA_FILE } from '../schema/report-format.ts';
import { sourcesTable } from '../schema/sources.ts';
import { publicColumns, type TableSchema } from '../schema/table.ts';
import { targetsTable } from '../schema/targets.ts';
import { convert } from '../unit.ts';
import { changesOf } from './changes.ts';
import { rowOf } from './observation-row.ts';
import { areasWithFigures, revisedText } from './published-report.ts';

/** Everything public of a report for machines; `report-format.ts` says what each part is. */
export function reportJson(report: Report): string {
  const indicators = byId(report.indicators);
  const { review } = report;
  const reported = (one: Observation) => ({
    value: convert(one.value, one.unit, indicators.get(one.indicator)?.unit ?? one.unit),
    qualifier: one.qualifier ?? null,
    method: one.method ?? null,
    status: one.status,
    source: one.source,
    as_of: one.as_of ?? null,
    revises: revisedText(one),
    note: one.note ?? null,
    row: rowOf(one),
  });
  return `${JSON.stringify(
    {
      $schema: REPORT_SCHEMA_FILE,
      format: REPORT_FORMAT,
      review: {
        id: review.id,
        title: review.title,
        period: periodKey(review.period),
        object: review.object,
        as_of: review.as_of,
        notice: review.notice,
      },
      indicators: records(indicatorsTable, report.indicators),
      areas: records(areasTable, areasWithFigures(report)),
      series: report.series.map((series) => ({
        indicator: series.indicator,
        area: series.area,
        unit: indicators.get(series.indicator)?.unit,
        points: series.points.map((point) => ({
          period: periodKey(point.period),
          value: point.value ?? null,
          reports: point.candidates.map((one) => ({ ...reported(one), used: one === point.used })),
        })),
        plans: series.plans.map((one) => ({ period: periodKey(one.year), ...reported(one) })),
      })),
      targets: records(targetsTable, report.targets),
      related_targets: records(relatedTargetsTable, report.relatedTargets),
      assessments: report.assessments,
      findings: report.findings.map(({ kind, id, title, section, attributes }) => ({
        kind,
        id,
        title,
        section,
        attributes,
      })),
      links: report.links,
      sources: records(sourcesTable, report.sources),
      documents: records(documentsTable, report.documents),
      changes: changesOf(report),
      institutionalisation: {
        commitments: records(commitmentsTable, report.registers.commitments),
        instruments: records(instrumentsTable, report.registers.instruments),
      },
    },
    null,
    1,
  )}\n`;
}

/** Rows as objects with their public columns alone, periods as the tables write them. */
const records = (schema: TableSchema, rows: readonly object[]): readonly object[] => {
  const shown = new Set(publicColumns(schema));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) =>
        shown.has(name) ? [[name, isPeriod(value) ? periodKey(value) : value]] : [],
      ),
    ),
  );
};

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
