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

type Parsed = { record: string[]; raw: string; info: { lines: number } };

/** Reads comma-separated text (RFC 4180). Ragged records are kept: the table says what is wrong. */
export function parseCsv(file: string, text: string): CsvFile {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    const records = parsed.map(toRecord);
    return { header: records[0], records: records.slice(1), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { header: undefined, records: [], diagnostics: [describe(error, file)] };
  }
}

/** csv-parse counts the line a record ends on; people look for the line it begins on. */
function toRecord({ record, raw, info }: Parsed): CsvRecord {
  const body = raw.replace(/^\uFEFF/, '').replace(/^(?:\r?\n|\r)+/, '').replace(/(?:\r\n|\n|\r)$/, '');
  const breaks = body.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { cells: record.map((cell) => cell.trim()), raw: body, line: info.lines - breaks };
}

function describe(error: CsvError, file: string): Diagnostic {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'Dấu nháy kép mở ra mà không đóng lại'
      : error.code === 'INVALID_OPENING_QUOTE'
        ? 'Dấu nháy kép đứng giữa ô; cần đứng ở đầu ô hoặc viết đôi'
        : error.code === 'CSV_INVALID_CLOSING_QUOTE'
          ? 'Sau dấu nháy kép đóng còn chữ; cần dấu phẩy hoặc hết dòng'
          : 'Không đọc được dòng này theo khuôn CSV';
  return diagnostic('TK103', `${what}.`, { file, line, column: 1 });
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
