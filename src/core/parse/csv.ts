import { CsvError, type Options, parse } from 'csv-parse/sync';

import type { Diagnostic } from '../diagnostic.ts';
import type { Delimiter } from '../intake/delimiter.ts';
import { Lines } from '../lines.ts';
import { type CellPlace, type Place, pointOf } from '../place.ts';
import { describeFault } from './csv-fault.ts';
import { type CsvPiece, pieceAt } from './csv-piece.ts';

/**
 * One record: its cells as they stand between the delimiters, quotes undone, and the lines it
 * begins and ends on, 1-based.
 */
export type CsvRecord = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lastLine: number;
};

/**
 * One file of delimited text (RFC 4180). Records are shown as they are read and not kept; a cell
 * is found again by the line its record begins on.
 */
export class CsvFile {
  readonly file: string;
  readonly #content: string;
  readonly delimiter: Delimiter;
  readonly #skippedLines: number;
  readonly #lines: Lines;
  /** What stands at the head of each column. */
  #names: readonly string[] | undefined;
  /** Records that go on over several lines, in order: how many lines no row begins on, up to their end. */
  readonly #inner: { readonly lastLine: number; readonly lines: number }[] = [];

  /** `skippedLines` are lines before the header that are no data; they still count as lines. */
  constructor(
    file: string,
    text: string,
    {
      delimiter,
      skippedLines,
    }: { readonly delimiter: Delimiter; readonly skippedLines: number } = {
      delimiter: ',',
      skippedLines: 0,
    },
  ) {
    this.file = file;
    this.#content = text.replace(/^\uFEFF/, '');
    this.delimiter = delimiter;
    this.#skippedLines = skippedLines;
    this.#lines = new Lines(this.#content);
  }

  /**
   * Shows every record, the header first, until `see` returns false; blank lines are none. Ragged
   * records are shown: the table says what is wrong. Returns where the rules of quoting are broken,
   * if they are: what was shown before then counts for nothing.
   */
  each(see: (record: CsvRecord) => boolean): Diagnostic | undefined {
    const content = this.#content;
    // All three at once: an edit in another program leaves rows with other line ends than the rest.
    const lineEnds = content.includes('\r') ? ['\r\n', '\n', '\r'] : ['\n'];
    let piece: CsvPiece = {
      to: this.#lines.start(1 + this.#skippedLines) ?? content.length,
      lines: [],
      lastLines: [],
      nextLine: 1 + this.#skippedLines,
    };
    let at = 0;
    let more = true;
    const options: Options = {
      delimiter: this.delimiter,
      record_delimiter: lineEnds,
      relax_column_count: true,
      skip_empty_lines: true,
      // Records that lived as long as a piece would be taken for long-lived ones and slow down
      // every collection of garbage.
      on_record: (cells: string[]) => {
        const [line, lastLine] = [piece.lines[at]!, piece.lastLines[at]!];
        this.#names ??= cells;
        if (lastLine > line) this.#learnInner(line, lastLine);
        more &&= see({ cells, line, lastLine });
        at += 1;
        return undefined;
      },
    };
    try {
      while (more && piece.to < content.length) {
        const from = piece.to;
        piece = pieceAt(content, from, piece.nextLine);
        at = 0;
        parse(content.slice(from, piece.to), options);
        if (at !== piece.lines.length)
          throw new Error(`${this.file}: ${at} records on ${piece.lines.length} lines`);
      }
      return undefined;
    } catch (error) {
      if (error instanceof CsvError) return describeFault(this.file, content, this.delimiter);
      throw error;
    }
  }

  /** Tells what stands at the head of each column, where that is not the first record. */
  nameColumns(names: readonly string[]): void {
    this.#names = names;
  }

  /** Whether the file has anywhere what this finds. */
  has(pattern: RegExp): boolean {
    return pattern.test(this.#content);
  }

  /** Place of the cell at `index` of the record on `line`: its first letter, within the quotes if it has any. */
  place(line: number, index: number): CellPlace {
    const span = this.#find(line, index);
    const name = this.#names?.[index]?.trim() ?? '';
    const row = this.rowPlace(line);
    if (span === undefined) return row;
    const quoted = this.#content[span.from] === '"';
    return {
      ...row,
      ...(name === '' ? {} : { name }),
      line: span.line,
      column: span.from - span.lineStart + (quoted ? 2 : 1),
    };
  }

  /** Place of the whole record that begins on `line`. */
  rowPlace(line: number): CellPlace {
    return { kind: 'cell', file: this.file, row: this.#rowOf(line), line, column: 1 };
  }

  /** The line that the record of a row begins on. */
  lineOfRow(place: Place): number {
    return pointOf(place)?.line ?? 0;
  }

  /** The line of the file that people find a record on. */
  shownLine(line: number): number {
    return line;
  }

  #learnInner(line: number, lastLine: number): void {
    const last = this.#inner.at(-1);
    // A second reading of the file tells nothing new.
    if (last !== undefined && last.lastLine >= lastLine) return;
    this.#inner.push({ lastLine, lines: (last?.lines ?? 0) + lastLine - line });
  }

  /** The row of the record that begins on `line`, as a spreadsheet counts: a record is one row however many lines it has. */
  #rowOf(line: number): number {
    let [low, high] = [0, this.#inner.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#inner[middle]!.lastLine < line) low = middle + 1;
      else high = middle;
    }
    return line - this.#skippedLines - (this.#inner[low - 1]?.lines ?? 0);
  }

  /** Text of the cell at `index` of the record on `line`, as `each` shows it; empty where there is none. */
  cell(line: number, index: number): string {
    const span = this.#find(line, index);
    if (span === undefined) return '';
    const written = this.#content.slice(span.from, span.to);
    return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
  }

  /** Where the cell stands in the text, and the line it begins on. */
  #find(
    recordLine: number,
    index: number,
  ):
    | {
        readonly from: number;
        readonly to: number;
        readonly line: number;
        readonly lineStart: number;
      }
    | undefined {
    const content = this.#content;
    const start = this.#lines.start(recordLine) ?? content.length;
    let now = { from: start, line: recordLine, lineStart: start };
    let { line, lineStart } = now;
    let cell = 0;
    let quoted = false;
    for (let at = start; at < content.length; at += 1) {
      const letter = content[at];
      const isEnd = letter === '\n' || letter === '\r';
      if (letter === '"') quoted = !quoted;
      else if (quoted && isEnd && !isFirstOfTwo(content, at)) {
        line += 1;
        lineStart = at + 1;
      } else if (!quoted && (isEnd || letter === this.delimiter)) {
        if (cell === index) return { ...now, to: at };
        if (isEnd) return undefined;
        cell += 1;
        now = { from: at + 1, line, lineStart };
      }
    }
    return cell === index ? { ...now, to: content.length } : undefined;
  }
}

/** Whether a sign is the first of the two that end a line on Windows. */
const isFirstOfTwo = (text: string, at: number): boolean =>
  text[at] === '\r' && text[at + 1] === '\n';
