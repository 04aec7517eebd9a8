import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { nearest, suggestion } from '../nearest.ts';
import { COLUMN_NAMES, ROW_COUNTERS } from '../schema/column-names.ts';
import { type ColumnMeta, isRequired, type TableSchema } from '../schema/table.ts';
import type { CsvFile, CsvRecord } from './csv.ts';

export type Header = {
  /** Position of every column of the schema that the file has. */
  readonly columns: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
  /** Columns named by their Vietnamese label instead of their key. */
  readonly labelled: readonly string[];
};

/** With more than that a file is another table, or broken, and nobody wants each column told. */
const MOST_COLUMNS = 200;

/** Reads the header row; a column may be named by its key or by its Vietnamese label. */
export function readHeader(schema: TableSchema, csv: CsvFile, { cells, line }: CsvRecord): Header {
  const named = cells.filter((cell) => cell.trim() !== '').length;
  if (named > MOST_COLUMNS) {
    const own = Object.keys(schema.row.shape).length;
    const message = `Dòng tiêu đề có ${named} cột; bảng này có ${own} cột.`;
    return {
      columns: new Map(),
      diagnostics: [diagnostic('TK106', message, csv.place(line, 0))],
      labelled: [],
    };
  }
  const columns = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const labelled: string[] = [];
  const known = Object.keys(schema.row.shape);
  const labels = new Map(
    Object.entries(schema.columns as Readonly<Record<string, ColumnMeta>>).map(
      ([name, { label }]) => [name, label],
    ),
  );
  const byLabel = namesByLabel(labels);
  const unknown: string[] = [];
  const nameOf = (written: string): string | typeof ROW_COUNTER | undefined =>
    known.find((name) => name === written || name === written.toLowerCase()) ??
    byLabel.get(plain(written)) ??
    (COUNTERS.has(plain(written)) ? ROW_COUNTER : undefined);
  for (const [index, cell] of cells.entries()) {
    const written = cell.trim();
    // Excel keeps columns that were once used; one without a name holds nothing anyone asked for.
    if (written === '') continue;
    const name = nameOf(written);
    const place = csv.place(line, index);
    if (name === ROW_COUNTER) {
      labelled.push(`${written} (số thứ tự, không đọc)`);
      continue;
    }
    if (name === undefined) {
      unknown.push(written);
      diagnostics.push(
        diagnostic(
          'TK106',
          `Cột «${written}» không có trong bảng này${suggestion(written, [...known, ...labels.values()]) || '.'}`,
          place,
        ),
      );
      continue;
    }
    const first = columns.get(name);
    if (first !== undefined) {
      diagnostics.push(
        diagnostic('TK106', `Cột «${written}» xuất hiện hai lần.`, place, {
          cause: csv.place(line, first),
        }),
      );
      continue;
    }
    columns.set(name, index);
    if (name !== written) labelled.push(written);
  }
  for (const name of known) {
    // A column that may be empty in every row may also be left out.
    const isWritten = columns.has(name) || isMisspelt(name, labels, unknown);
    if (isWritten || !isRequired(schema, name)) continue;
    diagnostics.push(
      diagnostic('TK106', `Thiếu cột «${name}».`, { file: csv.file, line, column: 1 }),
    );
  }
  return { columns, diagnostics, labelled };
}

/** Stands for a column that only counts the rows. */
const ROW_COUNTER = Symbol('row counter');
const COUNTERS = new Set(ROW_COUNTERS.map((name) => name.toLocaleLowerCase('vi')));

/** Columns by their labels and by what offices call them, where that can mean but one column of the table. */
function namesByLabel(labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const byLabel = new Map<string, string>();
  const several = new Set<string>();
  for (const name of labels.keys())
    for (const other of COLUMN_NAMES[name] ?? []) {
      const key = plain(other);
      if (byLabel.has(key)) several.add(key);
      byLabel.set(key, name);
    }
  for (const key of several) byLabel.delete(key);
  for (const [name, label] of labels) byLabel.set(plain(label), name);
  return byLabel;
}

/** Every name a column of the table goes by. */
export const columnNames = (schema: TableSchema): readonly string[] =>
  Object.entries(schema.columns as Readonly<Record<string, ColumnMeta>>).flatMap(
    ([name, { label }]) => [name, label, ...(COLUMN_NAMES[name] ?? [])],
  );

/** Whether a column that is not there is one of the unknown ones, under a name with a slip in it. */
const isMisspelt = (
  name: string,
  labels: ReadonlyMap<string, string>,
  unknown: readonly string[],
): boolean =>
  [name, labels.get(name) ?? name].some((known) => nearest(known, unknown) !== undefined);

/** Whether a row below the header only repeats the columns in Vietnamese, for those who fill the table in. */
export function isLabelRow(
  schema: TableSchema,
  { cells }: CsvRecord,
  columns: ReadonlyMap<string, number>,
): boolean {
  const labels = schema.columns as Readonly<Record<string, ColumnMeta>>;
  let same = 0;
  for (const [name, index] of columns) {
    const cell = cells[index]?.trim() ?? '';
    if (cell === '') continue;
    if (plain(cell) !== plain(labels[name]?.label ?? '')) return false;
    same += 1;
  }
  return same > 1;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
