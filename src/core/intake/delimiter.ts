/** Signs that part cells, by how often offices use them. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type DelimiterFinding = {
  readonly delimiter: Delimiter;
  /** How it is known: said by the file's first line, by the names in the header, or by counting. */
  readonly by: 'declared' | 'header' | 'count';
  /** Lines before the header that are no data: the `sep=` line. */
  readonly skippedLines: number;
};

/**
 * Which sign parts the cells. A first line `sep=;` settles it; else the sign that cuts the
 * header into most of the names the table knows; else the one seen most outside quotes.
 */
export function findDelimiter(text: string, known: readonly string[]): DelimiterFinding {
  const declared = /^\uFEFF?"?sep=([,;\t])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text)?.[1];
  if (declared !== undefined)
    return { delimiter: declared as Delimiter, by: 'declared', skippedLines: 1 };
  const names = new Set(known.map((name) => name.toLowerCase()));
  const header = headerLine(text, names);
  const scores = DELIMITERS.map((delimiter) => ({
    delimiter,
    names: namesIn(header, delimiter, names),
    count: countOutsideQuotes(header, delimiter),
  }));
  const byNames = scores.reduce((best, one) => (one.names > best.names ? one : best));
  if (byNames.names > 1) return { delimiter: byNames.delimiter, by: 'header', skippedLines: 0 };
  const byCount = scores.reduce((best, one) => (one.count > best.count ? one : best));
  return { delimiter: byCount.delimiter, by: 'count', skippedLines: 0 };
}

/** Lines at the head of a file among which its header may stand below titles. */
const HEADER_WITHIN = 16;

/** The first line, unless one below it has more of the names that the table knows. */
function headerLine(text: string, names: ReadonlySet<string>): string {
  const lines = text
    .slice(0, MOST_OF_HEAD)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/, HEADER_WITHIN)
    .filter((line) => line.trim() !== '');
  const most = (line: string): number =>
    Math.max(...DELIMITERS.map((delimiter) => namesIn(line, delimiter, names)));
  const [first = ''] = lines;
  return lines.reduce((best, line) => (most(line) > most(best) ? line : best), first);
}

/** How many cells of a line are names that the table knows. */
const namesIn = (line: string, delimiter: Delimiter, names: ReadonlySet<string>): number =>
  line.split(delimiter).filter((cell) => names.has(unquoted(cell).toLowerCase())).length;

const MOST_OF_HEAD = 65_536;

const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '').trim();

function countOutsideQuotes(line: string, sign: string): number {
  let quoted = false;
  let count = 0;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) count += 1;
  }
  return count;
}
