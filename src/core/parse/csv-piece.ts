/** A run of whole records: where it ends in the text, and the lines its records begin and end on. */
export type CsvPiece = { readonly to: number; readonly lines: readonly number[]; readonly lastLines: readonly number[]; readonly nextLine: number };

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
  for (let at = from; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code > QUOTE) continue;
    if (code === QUOTE) quoted = !quoted;
    else if (code === NEWLINE || code === RETURN) {
      const blank = at === recordFrom;
      if (code === RETURN && content.charCodeAt(at + 1) === NEWLINE) at += 1;
      nextLine += 1;
      if (quoted) continue;
      if (!blank) {
        lines.push(recordLine);
        lastLines.push(nextLine - 1);
      }
      recordLine = nextLine;
      recordFrom = at + 1;
      if (recordFrom - from >= PIECE) return { to: recordFrom, lines, lastLines, nextLine };
    }
  }
  if (recordFrom < content.length) {
    lines.push(recordLine);
    lastLines.push(nextLine);
  }
  return { to: content.length, lines, lastLines, nextLine };
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
