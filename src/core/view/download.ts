import { withParts } from '../assessments.ts';
import { byId } from '../by-id.ts';
import type { Assessment, Observation, RelatedTarget, Report, SeriesPoint, Source, Target } from '../model.ts';
import { periodKey } from '../period.ts';
import { commitmentsTable } from '../schema/commitments.ts';
import { documentsTable } from '../schema/documents.ts';
import { indicatorsTable } from '../schema/indicators.ts';
import { instrumentsTable } from '../schema/instruments.ts';
import { observationsTable } from '../schema/observations.ts';
import { relatedTargetsTable } from '../schema/related-targets.ts';
import { sourcesTable } from '../schema/sources.ts';
import { publicColumns, type ColumnMeta, type TableSchema } from '../schema/table.ts';
import { targetsTable } from '../schema/targets.ts';
import { REPORT_FORMAT } from '../schema/publication.ts';
import { areasTable } from '../schema/areas.ts';
import { convert } from '../unit.ts';
import { changesOf } from './changes.ts';
import { changesCsv } from './changes-csv.ts';
import { delimited } from './delimited.ts';
import { figureState, type FigureState } from './figure.ts';
import { areasWithFigures, revisedText } from './published-report.ts';
import { distanceText, formulaText, horizonText, refusalText, remarkText, targetBound, verdictLabel } from './assessment.ts';

/** What was used, as files for others to reckon with; the same figures as on the pages. */
export const DOWNLOADS = {
  'so-lieu.csv': { title: 'Số liệu đã dùng', about: 'Mọi số liệu, kèm nguồn, tình trạng và dòng gốc; số bị thay, số mâu thuẫn và số kế hoạch cũng có.', make: observationsCsv },
  'muc-tieu.csv': { title: 'Mục tiêu và mức độ hoàn thành', about: 'Mỗi dòng một mục tiêu: mức phải đạt, số đã dùng, công thức, kết luận.', make: targetsCsv },
  'thay-doi.csv': { title: 'Thay đổi số liệu', about: 'Số liệu, kết luận, mục tiêu, chỉ số, nguồn thêm, bớt, đổi so với từng lần công bố trước; lần công bố đầu thì chỉ có dòng tiêu đề.', make: changesCsv },
  'bao-cao.json': { title: 'Toàn bộ dữ liệu của báo cáo', about: 'Chỉ số, chuỗi số liệu, mục tiêu, kết luận, phát hiện và các liên kết, cho máy đọc.', make: reportJson },
} as const satisfies Record<string, { title: string; about: string; make: (report: Report) => string }>;

export type DownloadName = keyof typeof DOWNLOADS;

type Column<Row> = {
  readonly name: string;
  readonly text: (row: Row) => string;
  /** The column of a table it gives as written; a file has none that is internal. */
  readonly from?: ColumnMeta;
};

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const shown = columns.filter(({ from }) => from?.audience !== 'internal');
  return delimited([shown.map(({ name }) => name), ...rows.map((row) => shown.map(({ text }) => text(row)))]);
};

function observationsCsv(report: Report): string {
  const sources = byId(report.sources);
  const indicators = byId(report.indicators);
  type Row = { readonly one: Observation; readonly point: SeriesPoint | undefined };
  const { columns: own } = observationsTable;
  const { columns: ofSource } = sourcesTable;
  const sourceOf = ({ one }: Row): Source | undefined => sources.get(one.source);
  return table<Row>(
    [
      { name: 'indicator', from: own.indicator, text: ({ one }) => one.indicator },
      { name: 'indicator_name', from: indicatorsTable.columns.name, text: ({ one }) => indicators.get(one.indicator)?.name ?? '' },
      { name: 'area', from: own.area, text: ({ one }) => one.area },
      { name: 'year', from: own.year, text: ({ one }) => periodKey(one.year) },
      { name: 'method', from: own.method, text: ({ one }) => one.method ?? '' },
      { name: 'qualifier', from: own.value, text: ({ one }) => one.qualifier ?? '' },
      { name: 'value', from: own.value, text: ({ one }) => one.value },
      { name: 'unit', from: own.unit, text: ({ one }) => one.unit },
      { name: 'status', from: own.status, text: ({ one }) => one.status },
      { name: 'used', text: ({ one, point }) => USED[figureState(one, point).kind] },
      { name: 'source_code', from: ofSource.code, text: (row) => sourceOf(row)?.code ?? '' },
      { name: 'publisher', from: ofSource.publisher, text: (row) => sourceOf(row)?.publisher ?? '' },
      { name: 'published', from: ofSource.date, text: (row) => sourceOf(row)?.date ?? '' },
      { name: 'url', from: ofSource.url, text: (row) => sourceOf(row)?.url ?? '' },
      { name: 'original_seen', from: ofSource.verified, text: (row) => (sourceOf(row)?.verified === true ? 'yes' : 'no') },
      { name: 'as_of', from: own.as_of, text: ({ one }) => one.as_of ?? '' },
      { name: 'revises', from: own.revises, text: ({ one }) => revisedText(one) ?? '' },
      { name: 'note', from: own.note, text: ({ one }) => one.note ?? '' },
      { name: 'row', text: ({ one }) => rowOf(one) },
    ],
    report.series.flatMap(({ points, plans }) => [
      ...points.flatMap((point) => point.candidates.map((one) => ({ one, point }))),
      ...plans.map((one) => ({ one, point: undefined })),
    ]),
  );
}

/** Whether a figure was reckoned with; a plan never is. */
const USED: Readonly<Record<FigureState['kind'], string>> = { used: 'yes', replaced: 'no', conflict: 'conflict', plan: 'plan' };

const rowOf = ({ place }: Observation): string => `${place.file}:${place.line}`;

function targetsCsv(report: Report): string {
  const targets = byId(report.targets);
  const indicators = byId(report.indicators);
  const sources = byId(report.sources);
  type Row = { readonly one: Assessment; readonly target: Target };
  const { columns: own } = targetsTable;
  return table<Row>(
    [
      { name: 'id', from: own.id, text: ({ target }) => target.id },
      { name: 'parent', from: own.parent, text: ({ target }) => target.parent ?? '' },
      { name: 'theme', from: own.theme, text: ({ target }) => target.theme },
      { name: 'name', from: own.name, text: ({ target }) => target.name },
      { name: 'bound', from: own.value, text: ({ target }) => targetBound(target) },
      { name: 'horizon', from: own.horizon, text: ({ target }) => horizonText(target) },
      { name: 'verdict', text: ({ one }) => one.verdict },
      { name: 'verdict_label', text: ({ one }) => verdictLabel(one.verdict) },
      { name: 'basis', text: ({ one }) => one.basis },
      { name: 'value', text: ({ one: { used } }) => used?.value ?? '' },
      { name: 'unit', text: ({ one: { used } }) => used?.unit ?? '' },
      { name: 'year', text: ({ one: { used } }) => (used === undefined ? '' : periodKey(used.period)) },
      { name: 'source_code', from: sourcesTable.columns.code, text: ({ one: { used } }) => (used === undefined ? '' : (sources.get(used.source)?.code ?? '')) },
      { name: 'formula', text: ({ one }) => (one.formula === undefined ? '' : formulaText(one.formula, indicators).figures) },
      { name: 'distance', text: ({ one }) => (one.distance === undefined ? '' : distanceText(one.distance)) },
      { name: 'reasons', from: own.judged_reason, text: ({ one }) => [...one.refusals.map(refusalText), ...one.remarks.map(remarkText), one.judgement?.reason ?? ''].filter((text) => text !== '').join(' ') },
      { name: 'wording_checked', from: own.verified, text: ({ target }) => (target.verified ? 'yes' : 'no') },
      { name: 'reported_verdict', from: own.reported_verdict, text: ({ target }) => target.reported_verdict ?? '' },
    ],
    report.assessments.flatMap(withParts).map((one) => ({ one, target: targets.get(one.target)! })),
  );
}

/** Rows as objects with their public columns alone. */
const records = (schema: TableSchema, rows: readonly object[]): readonly object[] => {
  const shown = new Set(publicColumns(schema));
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => shown.has(name))));
};

/** A horizon as the table writes it: a period is no object of its own. */
const withPeriodKey = (row: object): object => {
  const { horizon } = row as { readonly horizon?: RelatedTarget['horizon'] };
  return horizon === undefined || horizon === 'yearly' ? row : { ...row, horizon: periodKey(horizon) };
};

function reportJson(report: Report): string {
  const indicators = byId(report.indicators);
  const { review } = report;
  const reported = (one: Observation) => ({
    value: convert(one.value, one.unit, indicators.get(one.indicator)?.unit ?? one.unit),
    qualifier: one.qualifier ?? null, method: one.method ?? null, status: one.status, source: one.source,
    as_of: one.as_of ?? null, revises: revisedText(one), note: one.note ?? null, row: rowOf(one),
  });
  return `${JSON.stringify(
    {
      format: REPORT_FORMAT,
      review: { id: review.id, title: review.title, period: periodKey(review.period), object: review.object, as_of: review.as_of, notice: review.notice },
      indicators: records(indicatorsTable, report.indicators),
      areas: records(areasTable, areasWithFigures(report)),
      series: report.series.map((series) => ({
        indicator: series.indicator, area: series.area, unit: indicators.get(series.indicator)?.unit,
        points: series.points.map((point) => ({ period: periodKey(point.period), value: point.value ?? null, reports: point.candidates.map((one) => ({ ...reported(one), used: one === point.used })) })),
        plans: series.plans.map((one) => ({ period: periodKey(one.year), ...reported(one) })),
      })),
      targets: records(targetsTable, report.targets),
      related_targets: records(relatedTargetsTable, report.relatedTargets).map(withPeriodKey),
      assessments: report.assessments,
      findings: report.findings.map(({ kind, id, title, section, attributes }) => ({ kind, id, title, section, attributes })),
      links: report.links,
      sources: records(sourcesTable, report.sources),
      documents: records(documentsTable, report.documents),
      changes: changesOf(report),
      institutionalisation: { commitments: records(commitmentsTable, report.registers.commitments), instruments: records(instrumentsTable, report.registers.instruments) },
    },
    null,
    1,
  )}\n`;
}
