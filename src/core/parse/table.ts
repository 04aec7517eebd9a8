import type { z } from 'zod';

import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { nearest, suggestion } from '../nearest.ts';
import type { TableSchema } from '../schema/table.ts';
import { cellPlace, parseCsv, type CsvRecord } from './csv.ts';

/** A row as typed values, with the place of its first cell. */
export type TableRow<Row> = Row & { readonly place: Place };

export type Table<Row> = {
  readonly file: string;
  readonly rows: readonly TableRow<Row>[];
  /** Data records in the file, whether or not they could be used. */
  readonly recordCount: number;
  /** Place of one cell of a row, for messages. */
  readonly placeOf: (row: TableRow<Row>, column: keyof Row & string) => Place;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the rows could not be read at all; then nothing can be called unknown by this table. */
  readonly readable: boolean;
  /** Every id written in the table, also in rows with a fault of their own. */
  readonly writtenIds: ReadonlySet<string>;
};

/**
 * Reads one table. A record with a fault is reported and left out; the build then stops,
 * so nothing is ever published from a table with such a record.
 */
export function parseTable<Shape extends z.ZodObject>(
  schema: TableSchema<Shape>,
  file: string,
  text: string,
): Table<z.infer<Shape>> {
  type Row = z.infer<Shape>;
  const csv = parseCsv(file, text);
  const diagnostics: Diagnostic[] = [...csv.diagnostics];
  const rows: TableRow<Row>[] = [];
  const records = new Map<number, CsvRecord>();
  const columnIndex = new Map<string, number>();

  const placeOf = (row: TableRow<Row>, column: string): Place => {
    const record = records.get(row.place.line);
    const index = columnIndex.get(column);
    return record === undefined || index === undefined ? row.place : cellPlace(file, record, index);
  };
  const writtenIds = new Set<string>();
  const result = { file, rows, recordCount: csv.records.length, placeOf, diagnostics, readable: false, writtenIds };

  if (csv.header === undefined) {
    if (csv.diagnostics.length === 0) {
      diagnostics.push(diagnostic('TK106', 'Tệp trống; cần dòng tiêu đề.', { file, line: 1, column: 1 }));
    }
    return result;
  }
  const headerProblems = checkHeader(schema, file, csv.header, columnIndex);
  diagnostics.push(...headerProblems);
  if (headerProblems.length > 0) return result;
  const idColumn = columnIndex.get('id');

  const firstWith = new Map<string, CsvRecord>();
  for (const record of csv.records) {
    const written = idColumn === undefined ? undefined : record.cells[idColumn];
    if (written !== undefined) writtenIds.add(written);
    if (record.cells.length !== csv.header.cells.length) {
      diagnostics.push(
        diagnostic(
          'TK107',
          `Dòng có ${record.cells.length} ô, cần ${csv.header.cells.length} ô như dòng tiêu đề.`,
          { file, line: record.line, column: 1 },
        ),
      );
      continue;
    }
    const before = diagnostics.length;
    const row = readRow(schema, file, record, columnIndex, diagnostics);
    diagnostics.push(...checkKeys(schema, file, record, columnIndex, firstWith));
    if (row === undefined || diagnostics.length > before) continue;
    records.set(record.line, record);
    rows.push({ ...row, place: { file, line: record.line, column: 1 } } as TableRow<Row>);
  }
  return { ...result, readable: true };
}

function checkHeader(
  schema: TableSchema,
  file: string,
  header: CsvRecord,
  columnIndex: Map<string, number>,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const known = Object.keys(schema.row.shape);
  for (const [index, name] of header.cells.entries()) {
    const place = cellPlace(file, header, index);
    if (!known.includes(name)) {
      problems.push(diagnostic('TK106', `Cột «${name}» không có trong bảng này${suggestion(name, known)}`.replace(/([^?.])$/, '$1.'), place));
    } else if (columnIndex.has(name)) {
      problems.push(
        diagnostic('TK106', `Cột «${name}» xuất hiện hai lần.`, place, {
          cause: cellPlace(file, header, columnIndex.get(name)!),
        }),
      );
    } else columnIndex.set(name, index);
  }
  const unknown = header.cells.filter((name) => !known.includes(name));
  for (const name of known) {
    if (columnIndex.has(name)) continue;
    if (nearest(name, unknown) !== undefined) continue;
    problems.push(diagnostic('TK106', `Thiếu cột «${name}».`, { file, line: header.line, column: 1 }));
  }
  return problems;
}

function readRow(
  schema: TableSchema,
  file: string,
  record: CsvRecord,
  columnIndex: ReadonlyMap<string, number>,
  diagnostics: Diagnostic[],
): Record<string, unknown> | undefined {
  const input: Record<string, string> = {};
  for (const [name, index] of columnIndex) input[name] = record.cells[index] ?? '';
  const parsed = schema.row.safeParse(input);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const column = String(issue.path[0]);
    const found = input[column] ?? '';
    const hint = 'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined;
    diagnostics.push(
      diagnostic(
        'TK105',
        `Cột «${column}»: ${found === '' ? 'ô trống' : `đọc được «${found}»`}, ${issue.message}.`,
        cellPlace(file, record, columnIndex.get(column) ?? 0),
        hint === undefined ? {} : { hint },
      ),
    );
  }
  return undefined;
}

function checkKeys(
  schema: TableSchema,
  file: string,
  record: CsvRecord,
  columnIndex: ReadonlyMap<string, number>,
  firstWith: Map<string, CsvRecord>,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const groups = [schema.key, ...schema.unique.filter((name) => schema.key.join() !== name).map((name) => [name])];
  for (const columns of groups) {
    const values = columns.map((name) => record.cells[columnIndex.get(name) ?? -1] ?? '');
    // Ids become addresses, and some disks do not tell capitals from small letters.
    const compared = columns.length === 1 ? values.map((value) => value.toLowerCase()) : values;
    const key = `${columns.join()}\u0000${compared.join('\u0000')}`;
    const first = firstWith.get(key);
    if (first === undefined) {
      firstWith.set(key, record);
      continue;
    }
    const index = columnIndex.get(columns[0]!) ?? 0;
    problems.push(
      diagnostic(
        'TK108',
        `Dòng trùng ${columns.map((name, at) => `${name} «${values[at]}»`).join(', ')} với dòng ${first.line}.`,
        cellPlace(file, record, index),
        { cause: cellPlace(file, first, index) },
      ),
    );
  }
  return problems;
}
