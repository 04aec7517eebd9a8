import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import { type DelimiterFinding, findDelimiter } from '../intake/delimiter.ts';
import type { Place } from '../place.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { CsvFile } from './csv.ts';
import { columnNames, type Header } from './header.ts';
import { HeaderSearch } from './header-search.ts';
import { RowReader } from './row-reader.ts';
import type { TableIntake, TableReading } from './table-intake.ts';
import { UnpivotedCsv, type WideShape } from './wide-table.ts';

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
  skippedCounts: { blank: 0, labels: 0, layout: 0, missing: 0, repeated: 0 },
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
  const delimiter = findDelimiter(text, columnNames(schema));
  return readTable(schema, new CsvFile(file, text, delimiter), delimiter, declared);
}

function readTable<Shape extends z.ZodObject>(
  schema: TableSchema<Shape>,
  csv: CsvFile,
  delimiter: DelimiterFinding,
  declared: TableReading,
): Table<z.infer<Shape>> {
  type Row = z.infer<Shape>;
  const { file } = csv;
  const found = new DiagnosticList();
  const search = new HeaderSearch(schema, csv);
  let header: Header | undefined;
  let reader: RowReader | undefined;
  const broken = csv.each((record) => {
    if (header !== undefined) reader?.read(record);
    else {
      header = search.take(record);
      if (header?.diagnostics.length === 0)
        reader = new RowReader(schema, csv, record, header.columns, declared, found);
    }
    return true;
  });
  const read = search.header;
  if (broken !== undefined) return { ...unreadTable(file), diagnostics: [broken] };
  if (read === undefined)
    return {
      ...unreadTable(file),
      diagnostics: [
        diagnostic('TK106', 'Tệp trống; cần dòng tiêu đề.', { file, line: 1, column: 1 }),
      ],
    };
  if (search.wide !== undefined) {
    const long = new UnpivotedCsv(csv, delimiter, search.wide);
    const table = readTable(schema, long, delimiter, declared);
    return unpivoted(csv, search, search.wide, long.ragged.all, table);
  }
  const rows = reader as RowReader | undefined;
  if (rows === undefined) return { ...unreadTable(file), diagnostics: read.diagnostics };

  const { columns, labelled } = read;
  const layout = [...search.titles, ...rows.layout].sort((a, b) => a - b);
  if (layout.length > 0) found.push(tellLayout(csv, layout));
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

/** Lines that belong to the look of a table and hold no figure, told once. */
function tellLayout(csv: CsvFile, lines: readonly number[]): Diagnostic {
  const listed = lines.slice(0, MOST_LISTED).join(', ');
  const more = lines.length > MOST_LISTED ? ` và ${lines.length - MOST_LISTED} dòng nữa` : '';
  return diagnostic(
    'TK122',
    `Dòng ${listed}${more} là tên bảng, tên nhóm, số thứ tự cột hay lời ghi dưới bảng; không đọc thành số liệu.`,
    csv.rowPlace(lines[0]!),
  );
}

const MOST_LISTED = 8;

/** Made apart from the reading of the rows, which is let go when it is done: these live as long as the table. */
const lookUps = <Row>(
  csv: CsvFile,
  columns: ReadonlyMap<string, number>,
): Pick<Table<Row>, 'placeOf' | 'textOf'> => ({
  placeOf: ({ place }, column) =>
    columns.has(column) ? csv.place(csv.lineOfRow(place), columns.get(column)!) : place,
  textOf: ({ place }, column) => csv.cell(csv.lineOfRow(place), columns.get(column) ?? -1).trim(),
});

/** What was read of a table with years across, and that it was. */
function unpivoted<Row>(
  csv: CsvFile,
  { titles }: HeaderSearch,
  { years, header }: WideShape,
  ragged: readonly Diagnostic[],
  table: Table<Row>,
): Table<Row> {
  const shown = `${years[0]!.year} … ${years.at(-1)!.year}`;
  const told = diagnostic(
    'TK123',
    `Bảng để mỗi năm một cột (${shown}); đọc thành ${table.intake.records} giá trị, mỗi giá trị một dòng, ô trống là không có dòng.`,
    csv.place(header.line, years[0]!.index),
  );
  const layout = titles.length === 0 ? [] : [tellLayout(csv, titles)];
  return { ...table, diagnostics: [told, ...layout, ...ragged, ...table.diagnostics] };
}
