import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import { findDelimiter } from '../intake/delimiter.ts';
import { type Place, pointOf } from '../place.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { CsvFile } from './csv.ts';
import { type Header, readHeader } from './header.ts';
import { RowReader } from './row-reader.ts';
import type { TableIntake, TableReading } from './table-intake.ts';

/** A row as typed values, with the place of its first cell. */
export type TableRow<Row> = Row & {
  readonly place: Place;
  readonly qualifier?: Qualifier;
  /** Of several rows of one key with different figures: which of them, from the second on. */
  readonly nth?: number;
};

export type Table<Row> = {
  readonly file: string;
  readonly rows: readonly TableRow<Row>[];
  /** Place of one cell of a row, for messages. */
  readonly placeOf: (row: TableRow<Row>, column: keyof Row & string) => Place;
  /** The cell as written in the file. */
  readonly textOf: (row: TableRow<Row>, column: keyof Row & string) => string;
  readonly diagnostics: readonly Diagnostic[];
  /** False when the rows could not be read at all; then nothing can be called unknown by this table. */
  readonly readable: boolean;
  /** Every id written in the table, also in rows with a fault of their own. */
  readonly writtenIds: ReadonlySet<string>;
  readonly intake: TableIntake;
};

const NO_INTAKE: TableIntake = {
  delimiter: undefined,
  locale: undefined,
  dates: undefined,
  twoReadings: [],
  twoReadingsCount: 0,
  records: 0,
  used: 0,
  faulty: 0,
  skipped: [],
  skippedCounts: { blank: 0, labels: 0, missing: 0, repeated: 0 },
  repairs: [],
  repaired: 0,
  labelled: [],
};

/** A table whose file is not there or cannot be read. */
export const unreadTable = <Row>(file: string): Table<Row> => ({
  file,
  rows: [],
  placeOf: (row) => row.place,
  textOf: () => '',
  diagnostics: [],
  readable: false,
  writtenIds: new Set(),
  intake: NO_INTAKE,
});

/** A table that a review does without: known to be empty, so what points into it points to nothing. */
export const emptyTable = <Row>(file: string): Table<Row> => ({
  ...unreadTable<Row>(file),
  readable: true,
});

/**
 * Reads one table. A record with a fault is reported and left out; the build then stops,
 * so nothing is ever published from a table with such a record.
 */
export function parseTable<Shape extends z.ZodObject>(
  schema: TableSchema<Shape>,
  file: string,
  text: string,
  declared: TableReading = {},
): Table<z.infer<Shape>> {
  type Row = z.infer<Shape>;
  const delimiter = findDelimiter(text, Object.keys(schema.row.shape));
  const csv = new CsvFile(file, text, delimiter);
  const found = new DiagnosticList();
  let header: Header | undefined;
  let reader: RowReader | undefined;
  const broken = csv.each((record) => {
    if (header !== undefined) reader?.read(record);
    else {
      header = readHeader(schema, csv, record);
      if (header.diagnostics.length === 0)
        reader = new RowReader(schema, csv, record, header.columns, declared, found);
    }
    return true;
  });
  const read = header as Header | undefined;
  if (broken !== undefined) return { ...unreadTable(file), diagnostics: [broken] };
  if (read === undefined)
    return {
      ...unreadTable(file),
      diagnostics: [
        diagnostic('TK106', 'Tệp trống; cần dòng tiêu đề.', { file, line: 1, column: 1 }),
      ],
    };
  const rows = reader as RowReader | undefined;
  if (rows === undefined) return { ...unreadTable(file), diagnostics: read.diagnostics };

  const { columns, labelled } = read;
  return {
    file,
    rows: rows.rows as TableRow<Row>[],
    ...lookUps<Row>(csv, columns),
    diagnostics: found.all,
    readable: true,
    writtenIds: rows.writtenIds,
    intake: { delimiter, ...rows.intake, labelled },
  };
}

/** Made apart from the reading of the rows, which is let go when it is done: these live as long as the table. */
const lookUps = <Row>(
  csv: CsvFile,
  columns: ReadonlyMap<string, number>,
): Pick<Table<Row>, 'placeOf' | 'textOf'> => ({
  placeOf: ({ place }, column) =>
    columns.has(column) ? csv.place(lineOf(place), columns.get(column)!) : place,
  textOf: ({ place }, column) => csv.cell(lineOf(place), columns.get(column) ?? -1).trim(),
});

/** A row of a text always has its line. */
const lineOf = (place: Place): number => pointOf(place)?.line ?? 0;
