import { CsvError, parse } from 'csv-parse/sync';

import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import type { Delimiter } from '../intake/delimiter.ts';

/** One record: its cells and the exact text it was read from; `line` is where it begins, 1-based. */
export type CsvRecord = {
  readonly cells: readonly string[];
  readonly raw: string;
  readonly line: number;
  readonly delimiter: Delimiter;
};

export type CsvFile = {
  readonly header: CsvRecord | undefined;
  readonly records: readonly CsvRecord[];
  readonly diagnostics: readonly Diagnostic[];
};

type Parsed = { record: string[]; raw: string };

/**
 * Reads delimited text (RFC 4180). Ragged records are kept: the table says what is wrong.
 * `skippedLines` are lines before the header that are no data; they still count as lines.
 */
export function parseCsv(
  file: string,
  text: string,
  { delimiter, skippedLines }: { readonly delimiter: Delimiter; readonly skippedLines: number } = { delimiter: ',', skippedLines: 0 },
): CsvFile {
  const content = text.replace(/^\uFEFF/, '');
  const body = withoutLines(content, skippedLines);
  const origin = { delimiter, line: 1 + skippedLines };
  try {
    const parsed = parse(body, {
      raw: true,
      delimiter,
      // All three at once: an edit in another program leaves rows with other line ends than the rest.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    const records = withLines(body, parsed, origin);
    return { header: records[0], records: records.slice(1), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { header: undefined, records: [], diagnostics: [describe(file, content, delimiter)] };
  }
}

const LINE_END = /\r\n|\n|\r/g;

/** The reader counts the line a record ends on; people look for the line it begins on. */
function withLines(content: string, parsed: readonly Parsed[], origin: { readonly delimiter: Delimiter; readonly line: number }): CsvRecord[] {
  const { delimiter } = origin;
  let at = 0;
  let { line } = origin;
  return parsed.map(({ record, raw }) => {
    const body = raw.replace(/^[\r\n]+/, '').replace(/(?:\r\n|\n|\r)$/, '');
    const start = content.indexOf(body, at);
    line += content.slice(at, start).match(LINE_END)?.length ?? 0;
    const begins = line;
    line += body.match(LINE_END)?.length ?? 0;
    at = start + body.length;
    return { cells: record.map((cell) => cell.trim()), raw: body, line: begins, delimiter };
  });
}

const withoutLines = (content: string, count: number): string =>
  count === 0 ? content : withoutLines(content.replace(/^[^\r\n]*(?:\r\n|\n|\r)/, ''), count - 1);

const QUOTE_FAULTS = {
  open: 'Dấu nháy kép mở ra mà không đóng lại',
  inside: 'Dấu nháy kép đứng giữa ô; cần đứng ở đầu ô hoặc viết đôi',
  after: 'Sau dấu nháy kép đóng còn chữ; cần dấu ngăn ô hoặc hết dòng',
} as const;

function describe(file: string, content: string, delimiter: Delimiter): Diagnostic {
  const fault = quoteFault(content, delimiter);
  if (fault === undefined) return diagnostic('TK103', 'Không đọc được tệp theo khuôn CSV.', { file, line: 1, column: 1 });
  const before = content.slice(0, fault.at).split(LINE_END);
  return diagnostic('TK103', `${QUOTE_FAULTS[fault.kind]}.`, { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}

/** Where the rules of quoting are first broken: the reader itself only tells about where it noticed. */
function quoteFault(content: string, delimiter: Delimiter): { readonly kind: keyof typeof QUOTE_FAULTS; readonly at: number } | undefined {
  let opened = -1;
  let cellStart = true;
  for (let at = 0; at < content.length; at += 1) {
    const letter = content[at];
    if (opened >= 0) {
      if (letter !== '"') continue;
      if (content[at + 1] === '"') {
        at += 1;
        continue;
      }
      opened = -1;
      const next = content[at + 1];
      if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n') return { kind: 'after', at: at + 1 };
    } else if (letter === '"') {
      if (!cellStart) return { kind: 'inside', at };
      opened = at;
    }
    cellStart = letter === delimiter || letter === '\n' || letter === '\r';
  }
  return opened >= 0 ? { kind: 'open', at: opened } : undefined;
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
    else if (letter === record.delimiter && !quoted) cell += 1;
    else if (letter === '\n' || (letter === '\r' && raw[at + 1] !== '\n')) {
      line += 1;
      lineStart = at + 1;
    }
  }
  return { file, line: record.line, column: 1 };
}
