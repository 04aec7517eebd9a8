/** A run of whole records: where it stands in the text, and the lines its records begin on. */
export type CsvPiece = { readonly from: number; readonly to: number; readonly lines: readonly number[] };

/** Letters of a piece at least. Small enough to stay cheap to throw away, large enough to be worth a call of the reader. */
const PIECE = 1 << 16;

/**
 * Cuts delimited text at line ends outside quotes, so that a file is never held a second time as
 * records. Blank lines are no records. Of text that breaks the rules of quoting the pieces are right
 * up to the first fault.
 */
export function* piecesOf(content: string, skippedLines: number): Generator<CsvPiece> {
  let lines: number[] = [];
  let line = 1;
  let from = 0;
  let recordLine = 1;
  let recordFrom = 0;
  let quoted = false;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === NEWLINE || code === RETURN) {
      const blank = at === recordFrom;
      if (code === RETURN && content.charCodeAt(at + 1) === NEWLINE) at += 1;
      line += 1;
      if (quoted && recordLine > skippedLines) continue;
      quoted = false;
      recordFrom = at + 1;
      if (recordLine <= skippedLines) from = recordFrom;
      else if (!blank) lines.push(recordLine);
      recordLine = line;
      if (recordFrom - from < PIECE) continue;
      yield { from, to: recordFrom, lines };
      lines = [];
      from = recordFrom;
    }
  }
  if (recordFrom < content.length && recordLine > skippedLines) lines.push(recordLine);
  if (lines.length > 0) yield { from, to: content.length, lines };
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
