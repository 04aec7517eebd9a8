import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { placeAt } from '../intake/place-at.ts';
import { Lines } from '../lines.ts';
import type { ProseBlock } from '../model.ts';
import type { ClosedProse } from './closed-prose.ts';
import { fileWords } from './file-words.ts';
import { shorten } from './shorten.ts';

/**
 * Words of a file that stand in none of its blocks. The file's words are told by its letters alone, so that
 * nothing that the reader of Markdown drops can be missing from both sides.
 */
export function lostWords(
  file: string,
  text: string,
  blocks: readonly ProseBlock[],
  told: ClosedProse['told'],
): readonly Diagnostic[] {
  const reached = new Uint8Array(text.length + 1);
  for (const [from, to] of told) reached.fill(1, from, to);
  const lines = new Lines(text);
  for (const { runs, text: own } of blocks) {
    for (const [index, { at, line, column }] of runs.entries()) {
      const from = (lines.start(line) ?? 0) + column - 1;
      reached.fill(1, from, from + (runs[index + 1]?.at ?? own.length) - at);
    }
  }
  const lost: { from: number; to: number }[] = [];
  for (const { from, to } of fileWords(text)) {
    if (!reached.subarray(from, to).includes(0)) continue;
    const last = lost.at(-1);
    // What is lost in one piece is told in one.
    if (last !== undefined && !/[\p{L}\p{N}\r\n]/u.test(text.slice(last.to, from))) last.to = to;
    else lost.push({ from, to });
  }
  return lost.map(({ from, to }) =>
    diagnostic('TK376', `«${shorten(text.slice(from, to))}» không tới trang nào.`, {
      file,
      ...placeAt(text, from),
    }),
  );
}
