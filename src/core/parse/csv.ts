import { CsvError, parse } from 'csv-parse/sync';

import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';

/** One record: its cells and the exact text it was read from; `line` is where it begins, 1-based. */
export type CsvRecord = {
  readonly cells: readonly string[];
  readonly raw: string;
  readonly line: number;
};

export type CsvFile = {
  readonly header: CsvRecord | undefined;
  readonly records: readonly CsvRecord[];
  readonly diagnostics: readonly Diagnostic[];
};

type Parsed = { record: string[]; raw: string };

/** Reads comma-separated text (RFC 4180). Ragged records are kept: the table says what is wrong. */
export function parseCsv(file: string, text: string): CsvFile {
  const content = text.replace(/^\uFEFF/, '');
  try {
    const parsed = parse(content, {
      raw: true,
      // All three at once: an edit in another program leaves rows with other line ends than the rest.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    const records = withLines(content, parsed);
    return { header: records[0], records: records.slice(1), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { header: undefined, records: [], diagnostics: [describe(error, file, content)] };
  }
}

const LINE_END = /\r\n|\n|\r/g;

/** The reader counts the line a record ends on; people look for the line it begins on. */
function withLines(content: string, parsed: readonly Parsed[]): CsvRecord[] {
  let at = 0;
  let line = 1;
  return parsed.map(({ record, raw }) => {
    const body = raw.replace(/^[\r\n]+/, '').replace(/(?:\r\n|\n|\r)$/, '');
    const start = content.indexOf(body, at);
    line += content.slice(at, start).match(LINE_END)?.length ?? 0;
    const begins = line;
    line += body.match(LINE_END)?.length ?? 0;
    at = start + body.length;
    return { cells: record.map((cell) => cell.trim()), raw: body, line: begins };
  });
}

function describe(error: CsvError, file: string, content: string): Diagnostic {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return diagnostic('TK103', 'Dấu nháy kép mở ra mà không đóng lại.', { file, ...openQuote(content) });
  }
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  const what =
    error.code === 'INVALID_OPENING_QUOTE'
      ? 'Dấu nháy kép đứng giữa ô; cần đứng ở đầu ô hoặc viết đôi'
      : error.code === 'CSV_INVALID_CLOSING_QUOTE'
        ? 'Sau dấu nháy kép đóng còn chữ; cần dấu phẩy hoặc hết dòng'
        : 'Không đọc được dòng này theo khuôn CSV';
  return diagnostic('TK103', `${what}.`, { file, line, column: 1 });
}

/** Where the last quote opened that nothing closes. */
function openQuote(content: string): { readonly line: number; readonly column: number } {
  let open = 0;
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] !== '"') continue;
    quoted = !quoted;
    if (quoted && content[at - 1] !== '"') open = at;
  }
  const before = content.slice(0, open).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Place of the cell at `index`: walks the raw text so that quotes and line breaks inside cells count. */
export function cellPlace(file: string, record: CsvRecord, index: number): Place {
  const { raw } = record;
  let line = record.line;
  let lineStart = 0;
  let cell = 0;
  let quoted = false;
  for (let at = 0; at <= raw.length; at += 1) {
    if (cell === index) {
      const start = raw[at] === '"' ? at + 1 : at;
      return { file, line, column: start - lineStart + 1 };
    }
    const letter = raw[at];
    if (letter === '"') quoted = !quoted;
    else if (letter === ',' && !quoted) cell += 1;
    else if (letter === '\n' || (letter === '\r' && raw[at + 1] !== '\n')) {
      line += 1;
      lineStart = at + 1;
    }
  }
  return { file, line: record.line, column: 1 };
}
