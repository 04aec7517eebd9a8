import { type Diagnostic, diagnostic } from '../diagnostic.ts';

/** Letters of a file of prose: some three hundred pages. */
const LONGEST_FILE = 1_000_000;
/** Letters of one paragraph, list item or line of a table: ten pages without a break. */
const LONGEST_PARAGRAPH = 20_000;
/** Signs of Markdown in one paragraph; each may pair with each. */
const MOST_SIGNS = 1_000;
/** Quotations and lists within each other, tags within each other. */
const DEEPEST = 12;

/**
 * What no author writes and every parser stumbles over: told before anything is parsed, so that no text,
 * from whomever it comes, holds up a build. The first such place only; undefined when there is none.
 */
export function proseBoundFault(file: string, text: string): Diagnostic | undefined {
  const at = (line: number, found: string): Diagnostic =>
    diagnostic('TK360', found, { file, line, column: 1 });
  if (text.length > LONGEST_FILE)
    return at(1, `Tệp dài ${text.length} chữ; một phần lời văn dài không quá ${LONGEST_FILE} chữ.`);
  let block = { line: 1, letters: 0, signs: 0 };
  let open = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const number = index + 1;
    const ofLine = lineFault(line);
    if (ofLine !== undefined) return at(number, ofLine);
    open += tagsOpened(line);
    if (open > DEEPEST) return at(number, `Thẻ lồng nhau ${open} tầng; không quá ${DEEPEST} tầng.`);
    if (line.trim() === '' || /^\s*\|/.test(line))
      block = { line: number + 1, letters: 0, signs: 0 };
    block.letters += line.length;
    block.signs += countOf(line, /[*_~`[\]{}<&]/g);
    if (block.letters > LONGEST_PARAGRAPH)
      return at(block.line, `Đoạn dài quá ${LONGEST_PARAGRAPH} chữ.`);
    if (block.signs > MOST_SIGNS)
      return at(block.line, `Đoạn có quá ${MOST_SIGNS} dấu định dạng (* _ [ ] \` { < &).`);
  }
  return undefined;
}

/** What is beyond bounds in one line by itself. */
function lineFault(line: string): string | undefined {
  if (line.length > LONGEST_PARAGRAPH)
    return `Dòng dài ${line.length} chữ; một đoạn dài không quá ${LONGEST_PARAGRAPH} chữ.`;
  const depth = depthOf(line);
  return depth > DEEPEST
    ? `Trích dẫn hay danh sách lồng nhau ${depth} tầng; không quá ${DEEPEST} tầng.`
    : undefined;
}

/** How deep a line stands in quotations and lists, by its signs or by its indentation. */
function depthOf(line: string): number {
  const [lead = ''] = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(line) ?? [];
  const indentation = /^ */.exec(line)?.[0].length ?? 0;
  return Math.max(countOf(lead, />|[-*+]|\d+[.)]/g), Math.floor(indentation / 2) - 1);
}

/** How many tags a line opens more than it closes. */
const tagsOpened = (line: string): number =>
  countOf(line, /<[A-Za-z](?:[^<>"]|"[^"]*")*(?<!\/)>/g) - countOf(line, /<\/[A-Za-z]/g);

const countOf = (text: string, signs: RegExp): number => (text.match(signs) ?? []).length;
