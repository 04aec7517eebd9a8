import { withParts } from '../assessments.ts';
import { byId } from '../by-id.ts';
import type {
  Assessment,
  Observation,
  Report,
  Series,
  SeriesPoint,
  Source,
  Target,
} from '../model.ts';
import { isPeriod, periodKey } from '../period.ts';
import { REPORT_SCHEMA_FILE, reportSchema } from '../schema/report-format.ts';
import { type ColumnMeta, publicColumns, type TableSchema } from '../schema/table.ts';
import { REGISTRY, TABLE_NAMES, type TableName } from '../schema/tables.ts';
import {
  distanceText,
  formulaText,
  horizonText,
  refusalText,
  remarkText,
  targetBound,
  verdictLabel,
} from './assessment.ts';
import { changesCsv } from './changes-csv.ts';
import { delimited } from './delimited.ts';
import { type FigureState, figureState } from './figure.ts';
import { rowOf } from './observation-row.ts';
import { revisedText } from './published-report.ts';
import { reportJson } from './report-json.ts';

/** What was used, as files for others to reckon with; the same figures as on the pages. */
export const DOWNLOADS = {
  'so-lieu.csv': { make: observationsCsv },
  'muc-tieu.csv': { make: targetsCsv },
  'thay-doi.csv': { make: changesCsv },
  'bao-cao.json': { make: reportJson },
  [REPORT_SCHEMA_FILE]: { make: reportSchema },
} as const satisfies Record<string, { make: (report: Report) => string }>;

export type DownloadName = keyof typeof DOWNLOADS;

export type TableDownload = {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  readonly make: () => string;
};

/**
 * Files of the tables that are to be had as they are, beside those above, where the review has rows of
 * them. A working paper is given whole; the published report, which has no rows of it, gives none.
 */
export const tableDownloads = (report: Report): readonly TableDownload[] =>
  TABLE_NAMES.flatMap((name): TableDownload[] => {
    const schema: TableSchema = REGISTRY[name];
    const rows = rowsOf(report, name);
    const { download, title, about } = schema;
    if (download === undefined || download in DOWNLOADS || rows.length === 0) return [];
    return [{ file: download, title, about, make: () => tableCsv(schema, rows) }];
  });

/** Every file to be had of a report, by name, and how it is made. */
export const allDownloads = (report: Report): ReadonlyMap<string, () => string> =>
  new Map<string, () => string>([
    ...Object.entries(DOWNLOADS).map(([file, { make }]) => [file, () => make(report)] as const),
    ...tableDownloads(report).map(({ file, make }) => [file, make] as const),
  ]);

const rowsOf = (report: Report, name: TableName): readonly object[] => {
  const tables: Readonly<Partial<Record<TableName, readonly object[]>>> = {
    ...report,
    ...report.registers,
  };
  return tables[name] ?? [];
};

/** The public columns of a table, or all of one that has none, with cells as its file may have them. */
export function tableCsv(schema: TableSchema, rows: readonly object[]): string {
  const shown = publicColumns(schema);
  const columns = shown.length > 0 ? shown : Object.keys(schema.columns);
  return delimited([
    columns,
    ...rows.map((row) => {
      const cells = new Map(Object.entries(row));
      return columns.map((column) => cellText(cells.get(column)));
    }),
  ]);
}

/** A cell as a table writes it. */
function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(';');
  return isPeriod(value) ? periodKey(value) : String(value);
}

type Column<Row> = {
  readonly name: string;
  readonly text: (row: Row) => string;
  /** The column of a table it gives as written; a file has none that is internal. */
  readonly from?: ColumnMeta;
};

const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  delimited(cells(columns, rows));

/** The head of a file and its rows. */
function cells<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): readonly (readonly string[])[] {
  const shown = columns.filter(({ from }) => from?.audience !== 'internal');
  return [shown.map(({ name }) => name), ...rows.map((row) => shown.map(({ text }) => text(row)))];
}

function observationsCsv(report: Report): string {
  return delimited(observationCells(report, report.series));
}

/** Everything reported for some series, with the columns that the file of all observations has. */
export function observationCells(
  report: Report,
  series: readonly Series[],
): readonly (readonly string[])[] {
  const sources = byId(report.sources);
  const indicators = byId(report.indicators);
  type Row = { readonly one: Observation; readonly point: SeriesPoint | undefined };
  const { columns: own } = REGISTRY.observations;
  const { columns: ofSource } = REGISTRY.sources;
  const sourceOf = ({ one }: Row): Source | undefined => sources.get(one.source);
  return cells<Row>(
    [
      { name: 'indicator', from: own.indicator, text: ({ one }) => one.indicator },
      {
        name: 'indicator_name',
        from: REGISTRY.indicators.columns.name,
        text: ({ one }) => indicators.get(one.indicator)?.name ?? '',
      },
      { name: 'area', from: own.area, text: ({ one }) => one.area },
      { name: 'year', from: own.year, text: ({ one }) => periodKey(one.year) },
      { name: 'method', from: own.method, text: ({ one }) => one.method ?? '' },
      { name: 'qualifier', from: own.value, text: ({ one }) => one.qualifier ?? '' },
      { name: 'value', from: own.value, text: ({ one }) => one.value },
      { name: 'unit', from: own.unit, text: ({ one }) => one.unit },
      { name: 'status', from: own.status, text: ({ one }) => one.status },
      { name: 'used', text: ({ one, point }) => USED[figureState(one, point).kind] },
      { name: 'source_code', from: ofSource.code, text: (row) => sourceOf(row)?.code ?? '' },
      {
        name: 'publisher',
        from: ofSource.publisher,
        text: (row) => sourceOf(row)?.publisher ?? '',
      },
      { name: 'published', from: ofSource.date, text: (row) => sourceOf(row)?.date ?? '' },
      { name: 'url', from: ofSource.url, text: (row) => sourceOf(row)?.url ?? '' },
      {
        name: 'original_seen',
        from: ofSource.verified,
        text: (row) => (sourceOf(row)?.verified === true ? 'yes' : 'no'),
      },
      { name: 'as_of', from: own.as_of, text: ({ one }) => one.as_of ?? '' },
      { name: 'revises', from: own.revises, text: ({ one }) => revisedText(one) ?? '' },
      { name: 'note', from: own.note, text: ({ one }) => one.note ?? '' },
      { name: 'row', text: ({ one }) => rowOf(one) },
    ],
    series.flatMap(({ points, plans }) => [
      ...points.flatMap((point) => point.candidates.map((one) => ({ one, point }))),
      ...plans.map((one) => ({ one, point: undefined })),
    ]),
  );
}

/** Whether a figure was reckoned with; a plan never is. */
const USED: Readonly<Record<FigureState['kind'], string>> = {
  used: 'yes',
  replaced: 'no',
  conflict: 'conflict',
  plan: 'plan',
};

function targetsCsv(report: Report): string {
  const targets = byId(report.targets);
  const indicators = byId(report.indicators);
  const sources = byId(report.sources);
  type Row = { readonly one: Assessment; readonly target: Target };
  const { columns: own } = REGISTRY.targets;
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
      {
        name: 'year',
        text: ({ one: { used } }) => (used === undefined ? '' : periodKey(used.period)),
      },
      {
        name: 'source_code',
        from: REGISTRY.sources.columns.code,
        text: ({ one: { used } }) =>
          used === undefined ? '' : (sources.get(used.source)?.code ?? ''),
      },
      {
        name: 'formula',
        text: ({ one }) =>
          one.formula === undefined ? '' : formulaText(one.formula, indicators).figures,
      },
      {
        name: 'distance',
        text: ({ one }) => (one.distance === undefined ? '' : distanceText(one.distance)),
      },
      {
        name: 'reasons',
        from: own.judged_reason,
        text: ({ one }) =>
          [
            ...one.refusals.map((refusal) => refusalText(refusal)),
            ...one.remarks.map((remark) => remarkText(remark)),
            one.judgement?.reason ?? '',
          ]
            .filter((text) => text !== '')
            .join(' '),
      },
      {
        name: 'wording_checked',
        from: own.verified,
        text: ({ target }) => (target.verified ? 'yes' : 'no'),
      },
      {
        name: 'reported_verdict',
        from: own.reported_verdict,
        text: ({ target }) => target.reported_verdict ?? '',
      },
    ],
    report.assessments.flatMap(withParts).map((one) => ({ one, target: targets.get(one.target)! })),
  );
}
