import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

import { plainText } from '../document/headings.ts';
import { Lines } from '../lines.ts';

/** Letters of points in their order: a, b, c, d, đ, e … as papers count, the foreign ones among them. */
const ORDER = 'abcdđefghijklmnopqrstuvwxyz';
const POINT = /^[^\S\n]*(?:(?<letter>[a-zđ])|(?<number>\d{1,2}))\)\s/u;

/**
 * Makes a paragraph of every point `a)`, `b)`, `đ)` or `1)` that stands on a line of its own: Markdown knows
 * no such lists and would run the lines together. Points count up and begin with `a` or `1`, so that a line
 * broken by chance before «a)» stays where it is.
 */
export function partLetteredLines(tree: Root, text: string): void {
  const lines = new Lines(text);
  visit(tree, 'paragraph', (node, index, parent) => {
    const parts = partsOf(node, lines);
    if (parts.length < 2 || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function partsOf(paragraph: Paragraph, lines: Lines): readonly Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  const [first] = paragraph.children;
  let before = first === undefined ? undefined : rankOf(plainText(first));
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type !== 'text') {
      parts.at(-1)!.push(child);
      continue;
    }
    const rows = child.value.split('\n');
    const next = paragraph.children[index + 1];
    let from = 0;
    for (let row = 1; row < rows.length; row += 1) {
      // «**b) Về đất đai**»: the point begins within bold letters.
      const isEnd = row === rows.length - 1 && rows[row]!.trim() === '' && next !== undefined;
      const rank = rankOf(isEnd ? plainText(next) : rows[row]!);
      if (rank === undefined || !follows(rank, before)) continue;
      push(parts.at(-1)!, rowsOf(child, rows, from, row, lines));
      parts.push([]);
      [from, before] = [row, rank];
    }
    push(parts.at(-1)!, from === 0 ? child : rowsOf(child, rows, from, rows.length, lines));
  }
  return parts.length === 1 ? [paragraph] : parts.map(paragraphOf);
}

/** Line ends alone make no text. */
function push(part: PhrasingContent[], text: Text): void {
  if (text.value.trim() !== '' || part.length > 0) part.push(text);
}

/** Where a point stands in its count, letters and numbers apart; undefined where a line begins no point. */
type Rank = { readonly kind: 'letter' | 'number'; readonly at: number };

function rankOf(line: string): Rank | undefined {
  const { letter, number } = POINT.exec(`${line} `)?.groups ?? {};
  if (letter !== undefined) return { kind: 'letter', at: ORDER.indexOf(letter) };
  return number === undefined ? undefined : { kind: 'number', at: Number(number) - 1 };
}

const follows = ({ kind, at }: Rank, before: Rank | undefined): boolean =>
  at === 0 || (before?.kind === kind && at > before.at);

/** Some lines of a text as a node with its own place. */
function rowsOf(
  { value, position }: Text,
  rows: readonly string[],
  from: number,
  to: number,
  lines: Lines,
): Text {
  const own = rows.slice(from, to).join('\n');
  if (position === undefined) return { type: 'text', value: own };
  const isLast = to === rows.length;
  return {
    type: 'text',
    value: from === 0 ? own : own.trimStart(),
    position: {
      start: from === 0 ? position.start : beginOf(lines, position.start.line + from),
      end: isLast ? position.end : endOf(lines, position.start.line + to - 1, value),
    },
  };
}

function beginOf(lines: Lines, line: number): NonNullable<Text['position']>['start'] {
  const indent = /^\s*/.exec(lines.text(line) ?? '')![0].length;
  return { line, column: indent + 1, offset: (lines.start(line) ?? 0) + indent };
}

function endOf(lines: Lines, line: number, value: string): NonNullable<Text['position']>['end'] {
  const { length } = lines.text(line) ?? value;
  return { line, column: length + 1, offset: (lines.start(line) ?? 0) + length };
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return {
    type: 'paragraph',
    children,
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}
