import type { z } from 'zod';

import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic, type Place } from '../diagnostic.ts';
import { findDelimiter, type DelimiterFinding } from '../intake/delimiter.ts';
import type { MissingReason, NumberLocale } from '../intake/number.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { tellFault } from './cell-fault.ts';
import { cellReaders } from './cells.ts';
import { cellPlace, parseCsv, type CsvRecord } from './csv.ts';
import { isLabelRow, readHeader } from './header.ts';
import { KeyRegister } from './keys.ts';
import { findLocale, readFigures } from './figures.ts';

/** A row as typed values, with the place of its first cell. */
export type TableRow<Row> = Row & { readonly place: Place; readonly qualifier?: Qualifier };

/** A record that is no row of data, and why it was left aside. */
export type SkippedRecord = { readonly line: number; readonly why: 'blank' | 'labels' | 'missing' | 'repeated'; readonly reason?: MissingReason };

/** A cell that was understood from another way of writing it. */
export type CellRepair = { readonly place: Place; readonly before: string; readonly after: string };

/** What a file was taken to be, and what became of every record in it. */
export type TableIntake = {
  readonly delimiter: DelimiterFinding | undefined;
  readonly locale: { readonly locale: NumberLocale; readonly by: 'declared' | 'proved'; readonly proof: { readonly place: Place; readonly text: string } | undefined } | undefined;
  /** Records in the file below the header; always rows used + records with faults + records skipped. */
  readonly records: number;
  readonly used: number;
  readonly faulty: number;
  readonly skipped: readonly SkippedRecord[];
  readonly repairs: readonly CellRepair[];
  readonly labelled: readonly string[];
};

export type Table<Row> = {
  readonly file: string;
  readonly rows: readonly TableRow<Row>[];
  /** Place of one cell of a row, for messages. */
  readonly placeOf: (row: TableRow<Row>, column: keyof Row & string) => Place;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the rows could not be read at all; then nothing can be called unknown by this table. */
  readonly readable: boolean;
  /** Every id written in the table, also in rows with a fault of their own. */
  readonly writtenIds: ReadonlySet<string>;
  readonly intake: TableIntake;
};

const NO_INTAKE: TableIntake = { delimiter: undefined, locale: undefined, records: 0, used: 0, faulty: 0, skipped: [], repairs: [], labelled: [] };

/** A table whose file is not there or cannot be read. */
export const unreadTable = <Row>(file: string): Table<Row> => ({
  file, rows: [], placeOf: (row) => row.place, diagnostics: [], readable: false, writtenIds: new Set(), intake: NO_INTAKE,
});

/**
 * Reads one table. A record with a fault is reported and left out; the build then stops,
 * so nothing is ever published from a table with such a record.
 */
export function parseTable<Shape extends z.ZodObject>(
  schema: TableSchema<Shape>,
  file: string,
  text: string,
  declared: { readonly numbers?: NumberLocale | undefined } = {},
): Table<z.infer<Shape>> {
  type Row = z.infer<Shape>;
  const delimiter = findDelimiter(text, Object.keys(schema.row.shape));
  const csv = parseCsv(file, text, delimiter);
  const diagnostics: Diagnostic[] = [...csv.diagnostics];
  const unread = { ...unreadTable<Row>(file), diagnostics };
  if (csv.header === undefined) {
    if (csv.diagnostics.length === 0) {
      diagnostics.push(diagnostic('TK106', 'Tệp trống; cần dòng tiêu đề.', { file, line: 1, column: 1 }));
    }
    return unread;
  }
  const header = readHeader(schema, file, csv.header);
  diagnostics.push(...header.diagnostics);
  if (header.diagnostics.length > 0) return unread;

  const { columns } = header;
  const skipped: SkippedRecord[] = [];
  const data = csv.records.filter((record, index) => {
    const why = record.cells.every((cell) => cell === '') ? 'blank' : index === 0 && isLabelRow(schema, record, columns) ? 'labels' : undefined;
    if (why !== undefined) skipped.push({ line: record.line, why });
    return why === undefined;
  });
  const locale = findLocale(schema, file, data, columns, declared.numbers);

  const reader: RowReader = {
    schema, file, columns, width: csv.header.cells.length, named: new Set(columns.values()), locale, keys: new KeyRegister(schema, file, columns), cells: cellReaders(schema), repairs: [],
  };
  const rows: TableRow<Row>[] = [];
  const records = new Map<number, CsvRecord>();
  const writtenIds = new Set<string>();
  const idColumn = columns.get('id');
  let faulty = 0;
  for (const record of data) {
    const written = idColumn === undefined ? undefined : record.cells[idColumn];
    if (written !== undefined) writtenIds.add(written);
    const read = readRecord(record, reader);
    diagnostics.push(...read.diagnostics);
    if (read.skipped !== undefined) skipped.push(read.skipped);
    else if (read.row === undefined) faulty += 1;
    else {
      records.set(record.line, record);
      rows.push(read.row as TableRow<Row>);
    }
  }
  const placeOf = (row: TableRow<Row>, column: string): Place => {
    const record = records.get(row.place.line);
    const index = columns.get(column);
    return record === undefined || index === undefined ? row.place : cellPlace(file, record, index);
  };
  return {
    file, rows, placeOf, diagnostics, readable: true, writtenIds,
    intake: {
      delimiter, locale, records: csv.records.length, used: rows.length, faulty,
      skipped, repairs: reader.repairs, labelled: header.labelled,
    },
  };
}

type RowReader = {
  readonly schema: TableSchema;
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
  /** Positions of columns with a name. */
  readonly named: ReadonlySet<number>;
  readonly locale: TableIntake['locale'];
  readonly keys: KeyRegister;
  readonly cells: ReturnType<typeof cellReaders>;
  readonly repairs: CellRepair[];
};

type RecordReading = {
  readonly row?: Record<string, unknown>;
  readonly skipped?: SkippedRecord;
  readonly diagnostics: readonly Diagnostic[];
};

function readRecord(record: CsvRecord, reader: RowReader): RecordReading {
  const { file, columns, width, named } = reader;
  const place: Place = { file, line: record.line, column: 1 };
  const ragged = (): Diagnostic => diagnostic('TK107', `Dòng có ${record.cells.length} ô, cần ${width} ô như dòng tiêu đề.`, place);
  // Empty cells beyond the header are what a spreadsheet leaves at the end of a row; but they may
  // also come of a comma that cut a cell in two, so the row must then be sound otherwise.
  const trailing = record.cells.length > width && record.cells.slice(width).every((cell) => cell === '');
  if (record.cells.length !== width && !trailing) return { diagnostics: [ragged()] };
  const nameless = record.cells.findIndex((cell, index) => cell !== '' && index < width && !named.has(index));
  if (nameless >= 0) {
    return { diagnostics: [diagnostic('TK106', `Ô «${record.cells[nameless]}» nằm ở cột không có tên.`, cellPlace(file, record, nameless))] };
  }
  const swallowing = /[\r\n]/.test(record.raw) ? swallowingCell(record, width) : undefined;
  if (swallowing !== undefined) {
    const found = 'Ô này nuốt cả một dòng của bảng: dấu nháy kép mở ở đây có lẽ đóng nhầm ở dòng sau.';
    return { diagnostics: [diagnostic('TK103', found, cellPlace(file, record, swallowing))] };
  }
  if (isTotalRow(record, reader)) {
    return { diagnostics: [diagnostic('TK110', `Dòng «${record.cells.find((cell) => cell !== '')}» là dòng cộng, không phải số liệu.`, place)] };
  }
  const input: Record<string, string> = {};
  for (const [name, index] of columns) input[name] = record.cells[index] ?? '';
  const figures = readFigures(record, input, reader);
  if (figures.missing !== undefined) return { skipped: { line: record.line, why: 'missing', reason: figures.missing }, diagnostics: figures.diagnostics };
  const row: Record<string, unknown> = {};
  const faults: Diagnostic[] = [];
  let understood = record;
  for (const [name, read] of reader.cells) {
    const reading = read(figures.input[name] ?? '');
    const index = columns.get(name) ?? 0;
    if (!reading.ok) {
      if (!figures.told.has(name)) faults.push(...reading.faults.map((fault) => tellFault(name, input[name] ?? '', fault, cellPlace(file, record, index))));
      continue;
    }
    row[name] = reading.value;
    if (reading.understood === undefined) continue;
    reader.repairs.push({ place: cellPlace(file, record, index), before: input[name] ?? '', after: reading.understood });
    understood = { ...understood, cells: understood.cells.with(index, reading.understood) };
  }
  // A year is the same however it is written, so keys are compared as they are understood.
  const keys = reader.keys.check(understood);
  const found = [...figures.diagnostics, ...faults, ...keys];
  const diagnostics = found.length > 1 ? sortDiagnostics(found) : found;
  if (hasErrors(diagnostics)) return { diagnostics: trailing ? [ragged()] : diagnostics };
  if (keys.length > 0) return { skipped: { line: record.line, why: 'repeated' }, diagnostics };
  if (figures.qualifier !== undefined) row['qualifier'] = figures.qualifier;
  row['place'] = place;
  return { row, diagnostics };
}

/**
 * The first cell with a line inside that has as many delimiters as a row, none followed by a blank as
 * in prose: two quotes lost or added on different rows make one row of several and break no rule.
 */
function swallowingCell({ cells, delimiter }: CsvRecord, width: number): number | undefined {
  const isRow = (line: string): boolean => line.split(delimiter).slice(1).filter((cell) => !cell.startsWith(' ')).length >= width - 1;
  const index = width < 3 ? -1 : cells.findIndex((cell) => /[\r\n]/.test(cell) && cell.split(/[\r\n]+/).some(isRow));
  return index === -1 ? undefined : index;
}

const TOTAL = /^(?:tổng(?:\s+(?:cộng|số))?|cộng|total)\s*[:.]?$/iu;

/** A total under the figures is reckoned from them; counting it again would double everything. */
const isTotalRow = (record: CsvRecord, { schema, columns }: RowReader): boolean => {
  const firstKey = schema.key[0];
  const cell = firstKey === undefined ? undefined : record.cells[columns.get(firstKey) ?? -1];
  const first = record.cells.find((one) => one !== '');
  return (cell === '' || cell === first) && first !== undefined && TOTAL.test(first);
};
