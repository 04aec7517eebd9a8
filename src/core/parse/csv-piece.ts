/** A run of whole records: where it ends in the text, and the lines its records begin and end on. */
export type CsvPiece = {
  readonly to: number;
  readonly lines: readonly number[];
  readonly lastLines: readonly number[];
  readonly nextLine: number;
};

/** Letters of a piece at least: few enough to be thrown away cheaply, enough to be worth a call of the reader. */
const PIECE = 1 << 16;

/**
 * The piece of delimited text that begins at `from`, on `line`: it ends at a line end outside quotes,
 * so that a file can be read without ever being held as records. Blank lines are no records. Of text
 * that breaks the rules of quoting a piece is right up to the first fault.
 */
export function pieceAt(content: string, from: number, line: number): CsvPiece {
  const lines: number[] = [];
  const lastLines: number[] = [];
  let nextLine = line;
  let recordLine = line;
  let recordFrom = from;
  let quoted = false;
  // A search for the few letters that matter is much faster than a look at every letter.
  SIGNS.lastIndex = from;
  while (SIGNS.test(content)) {
    const at = SIGNS.lastIndex - 1;
    const code = content.charCodeAt(at);
    if (code === QUOTE) {
      quoted = !quoted;
      continue;
    }
    if (code === RETURN && content.charCodeAt(at + 1) === NEWLINE) SIGNS.lastIndex += 1;
    nextLine += 1;
    if (quoted) continue;
    if (at > recordFrom) {
      lines.push(recordLine);
      lastLines.push(nextLine - 1);
    }
    recordLine = nextLine;
    recordFrom = SIGNS.lastIndex;
    if (recordFrom - from >= PIECE) return { to: recordFrom, lines, lastLines, nextLine };
  }
  if (recordFrom < content.length) {
    lines.push(recordLine);
    lastLines.push(nextLine);
  }
  return { to: content.length, lines, lastLines, nextLine };
}

const SIGNS = /["\n\r]/g;
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
