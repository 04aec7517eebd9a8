import type { z } from 'zod';

import type { Decimal } from '../decimal.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { DateOrder } from '../intake/date.ts';
import { type DelimiterFinding, findDelimiter } from '../intake/delimiter.ts';
import type { MissingReason, NumberLocale } from '../intake/number.ts';
import { type Place, pointOf } from '../place.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { CsvFile } from './csv.ts';
import { type Header, readHeader } from './header.ts';
import { RowReader } from './row-reader.ts';

/** A row as typed values, with the place of its first cell. */
export type TableRow<Row> = Row & { readonly place: Place; readonly qualifier?: Qualifier };

/** A record that is no row of data, and why it was left aside. */
export type SkippedRecord = {
  readonly line: number;
  readonly why: 'blank' | 'labels' | 'missing' | 'repeated';
  readonly reason?: MissingReason;
};

/** A cell that was understood from another way of writing it. */
export type CellRepair = { readonly place: Place; readonly before: string; readonly after: string };

/** A figure that could have been another, how it was read, and what settled it. */
export type FigureOfTwo = {
  readonly place: Place;
  readonly text: string;
  readonly value: Decimal;
  readonly other: Decimal;
  /** `own`: its unit or its own series; `told`: other series, and said so. */
  readonly by: 'declared' | 'own' | 'told';
};

/** What a file was taken to be, and what became of every record in it. */
export type TableIntake = {
  readonly delimiter: DelimiterFinding | undefined;
  readonly locale:
    | {
        readonly locale: NumberLocale;
        readonly by: 'declared' | 'proved';
        readonly proof: { readonly place: Place; readonly text: string } | undefined;
      }
    | undefined;
  /** The order of day and month, where the file has dates that need it. */
  readonly dates:
    | {
        readonly order: DateOrder;
        readonly by: 'declared' | 'proved';
        readonly proof: { readonly place: Place; readonly text: string } | undefined;
      }
    | undefined;
  /** The first of the figures that could have been others, and how many there are in all. */
  readonly twoReadings: readonly FigureOfTwo[];
  readonly twoReadingsCount: number;
  /** Records in the file below the header; always rows used + records with faults + records skipped. */
  readonly records: number;
  readonly used: number;
  readonly faulty: number;
  /** The first of the records skipped, and how many there are in all. */
  readonly skipped: readonly SkippedRecord[];
  readonly skippedCounts: Readonly<Record<SkippedRecord['why'], number>>;
  /** The first of the cells understood otherwise than written, and how many there are in all. */
  readonly repairs: readonly CellRepair[];
  readonly repaired: number;
  readonly labelled: readonly string[];
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

/** What is declared of how the cells of a file are written. */
export type DeclaredWriting = {
  readonly numbers?: NumberLocale | undefined;
  readonly dates?: DateOrder | undefined;
};

/**
 * Reads one table. A record with a fault is reported and left out; the build then stops,
 * so nothing is ever published from a table with such a record.
 */
export function parseTable<Shape extends z.ZodObject>(
  schema: TableSchema<Shape>,
  file: string,
  text: string,
  declared: DeclaredWriting = {},
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
