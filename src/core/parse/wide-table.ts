import { DiagnosticList } from '../diagnostic-list.ts';
import type { DelimiterFinding } from '../intake/delimiter.ts';
import { type CellPlace, type Place, pointOf } from '../place.ts';
import type { TableSchema } from '../schema/table.ts';
import { CsvFile, type CsvRecord } from './csv.ts';
import { readHeader } from './header.ts';
import { isAlone } from './layout-rows.ts';
import { isRagged, tellRagged } from './ragged-row.ts';

/** A table with years across: where its header is, and which columns are years. */
export type WideShape = {
  readonly header: CsvRecord;
  readonly years: readonly { readonly index: number; readonly year: string }[];
};

/** `2019`, «Năm 2019», `2011-2015`: a head that says a year and nothing more. */
const YEAR = /^(?:năm\s+|giai đoạn\s+)?((?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)$/iu;

/**
 * The years across of a header whose other columns are all that a row needs beside its year and its value;
 * undefined where anything is left open.
 */
export function wideShape(
  schema: TableSchema,
  csv: CsvFile,
  header: CsvRecord,
): WideShape | undefined {
  const years = header.cells.flatMap((cell, index) => {
    const year = YEAR.exec(cell.trim())?.[1];
    return year === undefined ? [] : [{ index, year: year.replace(/\s*[-–]\s*/, '-') }];
  });
  const [first, second] = years;
  if (first === undefined || second === undefined) return undefined;
  if (new Set(years.map(({ year }) => year)).size < years.length) return undefined;
  const across = new Set(years.map(({ index }) => index));
  const cells = header.cells.map((cell, index) => {
    if (index === first.index) return 'year';
    if (index === second.index) return 'value';
    return across.has(index) ? '' : cell;
  });
  const { diagnostics } = readHeader(schema, csv, { ...header, cells });
  return diagnostics.length === 0 ? { header, years } : undefined;
}

/** The cell of the wide table that a row of the long one comes from. */
type Origin = { readonly line: number; readonly index: number };

/** A wide table as if it had been written one value a row; places are those of the file as it is. */
export class UnpivotedCsv extends CsvFile {
  readonly #origin: CsvFile;
  readonly #cells: ReadonlyMap<number, Origin>;
  /** Positions of the columns that are no years, in the long table and in the wide one. */
  readonly #kept: readonly number[];
  readonly #lines: ReadonlyMap<string, number>;
  readonly #headerLine: number;
  /** Rows of the wide table with other cells than its header. */
  readonly ragged: DiagnosticList;

  constructor(origin: CsvFile, delimiter: DelimiterFinding, { header, years }: WideShape) {
    const across = new Set(years.map(({ index }) => index));
    const kept = header.cells.map((_, index) => index).filter((index) => !across.has(index));
    const { text, cells, ragged } = unpivot(origin, header, years, kept);
    super(origin.file, text, { ...delimiter, skippedLines: 0 });
    this.#origin = origin;
    this.#cells = cells;
    this.ragged = ragged;
    this.#kept = kept;
    this.#headerLine = header.line;
    this.#lines = new Map(
      [...cells].map(([line, cell]) => [keyOf(origin.place(cell.line, cell.index)), line]),
    );
  }

  override place(line: number, index: number): CellPlace {
    const cell = this.#cells.get(line);
    if (cell === undefined) return this.#origin.place(this.#headerLine, this.#kept[index] ?? 0);
    const kept = this.#kept[index];
    if (kept !== undefined) return this.#origin.place(cell.line, kept);
    return this.#origin.place(
      index === this.#kept.length ? this.#headerLine : cell.line,
      cell.index,
    );
  }

  override rowPlace(line: number): CellPlace {
    const cell = this.#cells.get(line);
    return cell === undefined
      ? this.#origin.rowPlace(this.#headerLine)
      : this.#origin.place(cell.line, cell.index);
  }

  override lineOfRow(place: Place): number {
    return this.#lines.get(keyOf(place)) ?? 0;
  }

  override shownLine(line: number): number {
    return this.#cells.get(line)?.line ?? this.#headerLine;
  }
}

const keyOf = (place: Place): string => {
  const point = pointOf(place);
  return `${point?.line}:${point?.column}`;
};

function unpivot(
  origin: CsvFile,
  header: CsvRecord,
  years: WideShape['years'],
  kept: readonly number[],
): {
  readonly text: string;
  readonly cells: ReadonlyMap<number, Origin>;
  readonly ragged: DiagnosticList;
} {
  const { delimiter } = origin;
  const row = (values: readonly string[]): string => values.map(quoted).join(delimiter);
  const rows = [row([...kept.map((index) => header.cells[index]!), 'year', 'value'])];
  const cells = new Map<number, Origin>();
  let next = 1 + linesIn(rows[0]!);
  const ragged = new DiagnosticList();
  const width = header.cells.length;
  origin.each((record) => {
    if (record.line <= header.line) return true;
    const first = record.cells.findIndex((cell) => cell.trim() !== '');
    // `41,9,42,02` would put parts of figures under other years.
    if (first >= 0 && isRagged(record.cells, width) && !isAlone(record.cells, first, width))
      ragged.push(tellRagged(origin, record, width));
    for (const { index, year } of years) {
      const value = record.cells[index]?.trim() ?? '';
      if (value === '') continue;
      const long = row([...kept.map((at) => record.cells[at] ?? ''), year, value]);
      cells.set(next, { line: record.line, index });
      rows.push(long);
      next += linesIn(long);
    }
    return true;
  });
  return { text: `${rows.join('\n')}\n`, cells, ragged };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const linesIn = (row: string): number => row.split(/\r\n|\n|\r/).length;
