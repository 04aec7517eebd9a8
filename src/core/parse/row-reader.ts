import { type Diagnostic, diagnostic, hasErrors, sortDiagnostics } from '../diagnostic.ts';
import type { DiagnosticList } from '../diagnostic-list.ts';
import { missingReason } from '../intake/number.ts';
import type { MissingReason } from '../intake/number-reading.ts';
import { lineText } from '../place.ts';
import type { TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { HIDDEN, hiddenName, tellFault } from './cell-fault.ts';
import type { CellReading } from './cell-reading.ts';
import { CellRepairs } from './cell-repairs.ts';
import { type Cell, type Column, columnsOf, dateColumns, NO_CELL, TOTAL } from './cells.ts';
import type { CsvFile, CsvRecord } from './csv.ts';
import { FigureReader } from './figures.ts';
import { FileDates } from './file-dates.ts';
import { isLabelRow } from './header.ts';
import { KeyRegister } from './keys.ts';
import { isAlone, isNumberingRow, isSameRow } from './layout-rows.ts';
import { isRagged, tellRagged } from './ragged-row.ts';
import { shorten } from './shorten.ts';
import type { SkippedRecord, TableIntake, TableReading } from './table-intake.ts';

/** Skipped records listed one by one; the others are counted. */
const MOST_SKIPPED = 1000;

/**
 * Makes rows of the records below a header, one after the other. A million rows pass here: where
 * nothing is wrong a record costs a look-up per cell and leaves nothing behind but its row.
 */
export class RowReader {
  readonly rows: Record<string, unknown>[] = [];
  readonly writtenIds = new Set<string>();
  readonly #schema: TableSchema;
  readonly #csv: CsvFile;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #width: number;
  readonly #found: DiagnosticList;
  readonly #columns: readonly Column[];
  /** Positions of columns without a name. */
  readonly #nameless: readonly number[];
  readonly #repairs: CellRepairs;
  readonly #dates: FileDates;
  readonly #figures: FigureReader;
  readonly #keys: KeyRegister;
  /** The column of the key that a total has its name in, or none before. */
  readonly #firstKey: number;
  readonly #idColumn: number;
  /** Whether any cell of the file has letters without a shape. */
  readonly #hidesLetters: boolean;
  /** The record at hand, in the order of the columns. */
  readonly #cells: Cell[];
  readonly #readings: CellReading[];
  readonly #empty: Readonly<Record<string, unknown>>;
  /** Lines of records that are no data and say nothing. */
  readonly layout: number[] = [];
  readonly #header: readonly string[];
  #records = 0;
  #faulty = 0;
  readonly #skipped: SkippedRecord[] = [];
  readonly #skippedCounts = { blank: 0, labels: 0, layout: 0, missing: 0, repeated: 0 };

  /** `header` and where it has each column; what is found is added to `found`. */
  constructor(
    schema: TableSchema,
    csv: CsvFile,
    header: CsvRecord,
    positions: ReadonlyMap<string, number>,
    declared: TableReading,
    found: DiagnosticList,
  ) {
    this.#dates = new FileDates(csv, dateColumns(schema, positions), declared.dates);
    const columns = columnsOf(schema, positions, this.#dates, declared.names);
    this.#schema = schema;
    this.#csv = csv;
    this.#positions = positions;
    this.#width = header.cells.length;
    this.#header = header.cells;
    this.#found = found;
    this.#columns = columns;
    this.#nameless = header.cells.flatMap((cell, index) => (cell.trim() === '' ? [index] : []));
    this.#repairs = new CellRepairs(csv);
    this.#figures = new FigureReader(schema, csv, columns, declared.numbers, this.#repairs);
    this.#keys = new KeyRegister(schema, csv, columns);
    this.#firstKey = columns.findIndex(({ name }) => name === schema.key[0]);
    this.#idColumn = positions.get('id') ?? -1;
    this.#hidesLetters = csv.has(HIDDEN);
    this.#cells = columns.map(() => NO_CELL);
    this.#readings = columns.map(() => NO_CELL.reading);
    // What is read from JSON has its values within itself; rows copied from it take a fifth less room and time.
    this.#empty = JSON.parse(
      JSON.stringify(
        Object.fromEntries(
          [...columns.map(({ name }) => name), 'place'].map((name) => [name, null]),
        ),
      ),
    ) as Record<string, unknown>;
  }

  get intake(): Omit<TableIntake, 'delimiter' | 'labelled'> {
    const { first: repairs, count: repaired } = this.#repairs;
    return {
      locale: this.#figures.locale,
      dates: this.#dates.known,
      ...this.#figures.twoReadings,
      records: this.#records,
      used: this.rows.length,
      faulty: this.#faulty,
      skipped: this.#skipped,
      skippedCounts: this.#skippedCounts,
      repairs,
      repaired,
    };
  }

  read(record: CsvRecord): void {
    this.#records += 1;
    const first = firstWritten(record.cells);
    if (first < 0) return this.#skip(record, 'blank');
    if (this.#records === 1 && isLabelRow(this.#schema, record, this.#positions))
      return this.#skip(record, 'labels');
    if (this.#isLayout(record, first)) {
      this.layout.push(record.line);
      return this.#skip(record, 'layout');
    }
    this.#figures.learnFrom(record);
    if (this.#idColumn >= 0 && this.#idColumn < record.cells.length)
      this.writtenIds.add(record.cells[this.#idColumn]!.trim());

    // Empty cells beyond the header are what a spreadsheet leaves at the end of a row; but they may
    // also come of a comma that cut a cell in two, so the row must then be sound otherwise.
    if (isRagged(record.cells, this.#width))
      return this.#reject([tellRagged(this.#csv, record, this.#width)]);
    const trailing = record.cells.length > this.#width;
    return this.#readCells(record, first, trailing);
  }

  /** Whether a record belongs to the look of the table: one cell alone with words, or what the header says again. */
  #isLayout({ cells }: CsvRecord, first: number): boolean {
    return (
      (this.#records <= NUMBERED_WITHIN && isNumberingRow(cells)) ||
      isAlone(cells, first, this.#width) ||
      (cells[first] === this.#header[first] && isSameRow(cells, this.#header))
    );
  }

  #readCells(record: CsvRecord, first: number, trailing: boolean): void {
    const { line } = record;
    const cells = this.#cells;
    const readings = this.#readings;
    for (let at = 0; at < cells.length; at += 1) {
      const column = this.#columns[at]!;
      const cell = column.cell(record.cells[column.index] ?? '');
      cells[at] = cell;
      readings[at] = cell.reading;
    }
    const misplaced = this.#misplaced(record, record.cells[first]!.trim());
    if (misplaced !== undefined) return this.#reject([misplaced]);
    const { missing, qualifier, diagnostics } = this.#figures.read(line, cells, readings);
    if (missing !== undefined) {
      this.#found.push(...diagnostics);
      if (missing === 'notAvailable') this.#tellMissing(line);
      return this.#skip(record, 'missing', missing);
    }
    const keys = this.#keys.check(line, cells);
    const sound = this.#noteReadings(record);
    if (this.#hidesLetters && sound) this.#tellHidden(line);
    if (sound && keys.length === 0 && diagnostics.length === 0) return this.#keep(line, qualifier);
    const all = sortDiagnostics([
      ...diagnostics,
      ...(sound ? [] : this.#cellFaults(line)),
      ...keys,
    ]);
    if (hasErrors(all))
      return this.#reject(trailing ? [tellRagged(this.#csv, record, this.#width)] : all);
    this.#found.push(...all);
    return keys.length > 0 ? this.#skip(record, 'repeated') : this.#keep(line, qualifier);
  }

  /** Whether every cell could be read; those read from another way of writing are noted. */
  #noteReadings(record: CsvRecord): boolean {
    const { line } = record;
    const readings = this.#readings;
    let sound = true;
    for (let at = 0; at < readings.length; at += 1) {
      const reading = readings[at]!;
      if (!reading.ok) sound = false;
      else if (reading.understood !== undefined) {
        const { index } = this.#columns[at]!;
        this.#repairs.add(line, index, record.cells[index]!.trim(), reading.understood);
        if (reading.byOrder === true) this.#tellOrder(line, at, reading.understood);
        if (reading.byName !== undefined) this.#tellName(line, at, reading);
      }
    }
    return sound;
  }

  /** Letters that nobody sees, in whatever column. */
  #tellHidden(line: number): void {
    for (let at = 0; at < this.#cells.length; at += 1) {
      const letter = HIDDEN.exec(this.#cells[at]!.text)?.[0];
      if (letter === undefined) continue;
      const { name, index } = this.#columns[at]!;
      this.#found.push(
        diagnostic(
          'TK134',
          `Cột «${name}»: «${shorten(this.#cells[at]!.text)}» có ${hiddenName(letter)}.`,
          this.#csv.place(line, index),
          { like: { cause: `${name} ${letter}`, most: 3 } },
        ),
      );
    }
  }

  /** A row left out for the mark of another program: whoever wrote it may have meant an error. */
  #tellMissing(line: number): void {
    const at = this.#columns.findIndex(
      ({ isFigure }, index) =>
        isFigure && missingReason(this.#cells[index]!.text) === 'notAvailable',
    );
    // `chưa có số liệu` is said by a person.
    if (at < 0 || !/^[\w.:/]+$/.test(this.#cells[at]!.text)) return;
    const { name, index } = this.#columns[at]!;
    this.#found.push(
      diagnostic(
        'TK135',
        `Cột «${name}»: «${this.#cells[at]!.text}» hiểu là chưa có số liệu; dòng này được bỏ qua.`,
        this.#csv.place(line, index),
        { like: { cause: name, most: 1 } },
      ),
    );
  }

  /** A date that could have been another day is told, unless somebody has declared the order. */
  #tellOrder(line: number, at: number, understood: string): void {
    const dates = this.#dates.known;
    if (dates?.proof === undefined) return;
    const { name, index } = this.#columns[at]!;
    const { text, place } = dates.proof;
    const order = dates.order === 'dmy' ? 'ngày trước, tháng sau' : 'tháng trước, ngày sau';
    this.#found.push(
      diagnostic(
        'TK132',
        `Cột «${name}»: «${this.#csv.cell(line, index).trim()}» đọc ${order}, là ${understood}, theo «${text}» ở ${lineText(place)}.`,
        this.#csv.place(line, index),
        { cause: place, like: { cause: 'order of dates', most: 1 } },
      ),
    );
  }

  /** Names that stand for codes: once per file, every one of them is listed in the report of the check. */
  #tellName(line: number, at: number, { understood, byName }: ReadCell): void {
    const { name, index } = this.#columns[at]!;
    const written = shorten(this.#csv.cell(line, index));
    this.#found.push(
      diagnostic(
        'TK129',
        `Cột «${name}»: «${written}» hiểu là ${byName} mang mã ${understood}.`,
        this.#csv.place(line, index),
        { like: { cause: 'names for codes', most: 1 } },
      ),
    );
  }

  #keep(line: number, qualifier: Qualifier | undefined): void {
    // Every row is a copy of one, so that all have the same layout in memory.
    const row: Record<string, unknown> = { ...this.#empty };
    for (let at = 0; at < this.#columns.length; at += 1) {
      const reading = this.#readings[at]!;
      row[this.#columns[at]!.name] = reading.ok ? reading.value : undefined;
    }
    row['place'] = this.#csv.rowPlace(line);
    if (qualifier !== undefined) row['qualifier'] = qualifier;
    if (this.#keys.nth !== undefined) row['nth'] = this.#keys.nth;
    this.rows.push(row);
  }

  #skip({ line }: CsvRecord, why: SkippedRecord['why'], reason?: MissingReason): void {
    this.#skippedCounts[why] += 1;
    if (this.#skipped.length < MOST_SKIPPED)
      this.#skipped.push({
        line: this.#csv.shownLine(line),
        why,
        ...(reason === undefined ? {} : { reason }),
      });
  }

  #reject(diagnostics: readonly Diagnostic[]): void {
    this.#faulty += 1;
    this.#found.push(...diagnostics);
  }

  /**
   * A figure where there is no column, a row within a cell, or a total under the figures, which
   * would double everything.
   */
  #misplaced(record: CsvRecord, first: string): Diagnostic | undefined {
    const { cells, line, lastLine } = record;
    if (lastLine > line) {
      const swallowing = this.#swallowing(cells);
      const found =
        'Ô này nuốt cả một dòng của bảng: dấu nháy kép mở ở đây có lẽ đóng nhầm ở dòng sau.';
      if (swallowing !== -1) return diagnostic('TK103', found, this.#csv.place(line, swallowing));
    }
    for (const index of this.#nameless) {
      const text = cells[index]!.trim();
      if (text !== '')
        return diagnostic(
          'TK106',
          `Ô «${shorten(text)}» nằm ở cột không có tên.`,
          this.#csv.place(line, index),
        );
    }
    const key = this.#cells[this.#firstKey] ?? NO_CELL;
    const isTotal = key.text === '' ? TOTAL.test(first) : key.isTotal && key.text === first;
    return isTotal
      ? diagnostic(
          'TK110',
          `Dòng «${first}» là dòng cộng, không phải số liệu.`,
          this.#csv.rowPlace(line),
        )
      : undefined;
  }

  /**
   * The first cell with a line inside that has as many delimiters as a row, or with two lines that have
   * so many together: two quotes lost or added on different rows make one row of several and break no
   * rule. A delimiter followed by a blank is one of prose, unless the row itself has blanks there.
   */
  #swallowing(cells: readonly string[]): number {
    if (this.#width < 3) return -1;
    const others = cells.slice(1).filter((cell) => cell !== '' && !LINE_BREAK.test(cell));
    const isPadded = others.filter((cell) => cell.startsWith(' ')).length * 2 > others.length;
    const delimiters = (line: string): number =>
      line
        .split(this.#csv.delimiter)
        .slice(1)
        .filter((cell) => isPadded || !cell.startsWith(' ')).length;
    const all = this.#width - 1;
    return cells.findIndex((cell) => {
      if (!LINE_BREAK.test(cell)) return false;
      const counts = cell.split(LINE_BREAK).map(delimiters);
      return counts.some(
        (count, at) => count >= all || (count > 0 && count + (counts[at + 1] ?? 0) === all),
      );
    });
  }

  #cellFaults(line: number): Diagnostic[] {
    return this.#columns.flatMap(({ name, index }, at) => {
      const reading = this.#readings[at]!;
      if (reading.ok) return [];
      return reading.faults.map((fault) =>
        tellFault(name, this.#cells[at]!.text, fault, this.#csv.place(line, index)),
      );
    });
  }
}

type ReadCell = Extract<CellReading, { ok: true }>;

const LINE_BREAK = /[\r\n]+/;

function firstWritten(cells: readonly string[]): number {
  for (let at = 0; at < cells.length; at += 1) if (cells[at]!.trim() !== '') return at;
  return -1;
}

/** Records below the header among which the row that numbers its columns may stand. */
const NUMBERED_WITHIN = 2;
