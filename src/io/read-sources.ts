import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { diagnostic, type Diagnostic } from '../core/diagnostic.ts';
import type { ReviewSources, SourceFile } from '../core/model.ts';

/**
 * Reads every review below a root: `content/<id>/` with its `data/<id>/`. Paths in the result
 * are relative to the root with `/` on every system.
 */
export async function readSources(root: string): Promise<{
  readonly reviews: readonly ReviewSources[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const diagnostics: Diagnostic[] = [];
  const ids = await folders(join(root, 'content'));
  if (ids.length === 0) {
    diagnostics.push(diagnostic('TK203', 'Thư mục gốc không có kỳ tổng kết nào trong content/.', { file: 'content', line: 1, column: 1 }));
  }
  const reviews: ReviewSources[] = [];
  for (const id of ids) {
    const files: SourceFile[] = [];
    const unreadable: string[] = [];
    for (const folder of [`content/${id}`, `data/${id}`]) {
      for (const name of await fileNames(join(root, folder))) {
        const path = `${folder}/${name}`;
        const read = decode(path, await readFile(join(root, path)));
        diagnostics.push(...read.diagnostics);
        if (read.text === undefined) unreadable.push(path);
        else files.push({ path, text: read.text });
      }
    }
    reviews.push({ id, files, unreadable });
  }
  return { reviews, diagnostics };
}

const READABLE = /\.(?:csv|mdx|yaml)$/;

async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && READABLE.test(entry.name)).map(({ name }) => name).sort();
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** Bytes must be UTF-8; letters are taken in composed form, and it is said where they were not. */
function decode(path: string, bytes: Uint8Array): { readonly text: string | undefined; readonly diagnostics: readonly Diagnostic[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    return { text: undefined, diagnostics: [diagnostic('TK102', 'Tệp có byte không phải UTF-8.', { file: path, line, column: 1 })] };
  }
  const composed = text.normalize('NFC');
  if (composed === text) return { text, diagnostics: [] };
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line !== line.normalize('NFC'));
  const line = lines[at] ?? '';
  const column = [...line].findIndex((letter) => /\p{Mark}/u.test(letter)) + 1;
  return {
    text: composed,
    diagnostics: [diagnostic('TK104', 'Có chữ tiếng Việt dựng từ nhiều mã (NFD).', { file: path, line: at + 1, column: Math.max(1, column) })],
  };
}

/** Line of the first byte sequence that is not UTF-8: lines are short, so each is tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      strict.decode(bytes.subarray(start, at));
    } catch {
      return line;
    }
    line += 1;
    start = at + 1;
  }
  return 1;
}
