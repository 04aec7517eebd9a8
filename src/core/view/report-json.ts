import { byId } from '../by-id.ts';
import type { FigureTables, Observation, Report } from '../model.ts';
import { isPeriod, periodKey } from '../period.ts';
import { placesAsJson } from '../place.ts';
import { REPORT_FORMAT } from '../schema/publication.ts';
import { REPORT_SCHEMA_FILE } from '../schema/report-format.ts';
import { publicColumns, type TableSchema } from '../schema/table.ts';
import { APPENDED_TABLES, FIGURE_TABLES, forEachTable, REGISTRY } from '../schema/tables.ts';
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
      indicators: records(REGISTRY.indicators, report.indicators),
      areas: records(REGISTRY.areas, areasWithFigures(report)),
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
      targets: records(REGISTRY.targets, report.targets),
      related_targets: records(REGISTRY.relatedTargets, report.relatedTargets),
      assessments: report.assessments,
      findings: report.findings.map(({ kind, id, title, section, attributes }) => ({
        kind,
        id,
        title,
        section,
        attributes,
      })),
      links: report.links,
      sources: records(REGISTRY.sources, report.sources),
      documents: records(REGISTRY.documents, report.documents),
      changes: changesOf(report),
      institutionalisation: {
        commitments: records(REGISTRY.commitments, report.registers.commitments),
        instruments: records(REGISTRY.instruments, report.registers.instruments),
      },
      ...appendedTables(report),
    },
    placesAsJson,
    1,
  )}\n`;
}

/** Tables that the format has no place of its own for, by their names. */
const appendedTables = (report: Report): Readonly<Record<string, readonly object[]>> =>
  Object.fromEntries(
    Object.entries<readonly object[]>({
      ...forEachTable<FigureTables>(FIGURE_TABLES, (name) => report[name]),
      ...report.registers,
    }).flatMap(([name, rows]) => {
      const schema = APPENDED_TABLES[name];
      return schema === undefined ? [] : [[name, records(schema, rows)]];
    }),
  );

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
