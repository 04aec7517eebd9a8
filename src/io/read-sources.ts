import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { diagnostic, type Diagnostic } from '../core/diagnostic.ts';
import type { RawReview } from '../core/model.ts';

/**
 * Reads every review below a root: `content/<id>/` with its `data/<id>/`, as bytes. Paths in the
 * result are relative to the root with `/` on every system.
 */
export async function readSources(root: string): Promise<{
  readonly reviews: readonly RawReview[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const ids = await namesIn(join(root, 'content'), 'folders');
  const reviews = await Promise.all(ids.map((id) => readReviewFolder(root, id)));
  return {
    reviews,
    diagnostics:
      ids.length > 0 ? [] : [diagnostic('TK203', 'Thư mục gốc không có kỳ tổng kết nào trong content/.', { file: 'content', line: 1, column: 1 })],
  };
}

const READABLE = /\.(?:csv|mdx|yaml)$/;
/** Earlier publications, each in the form it was given to readers. */
const PUBLISHED = /\.json$/;

async function readReviewFolder(root: string, id: string): Promise<RawReview> {
  const paths: string[] = [];
  for (const folder of [`content/${id}`, `content/${id}/editions`, `data/${id}`, `data/${id}/publications`]) {
    const names = await namesIn(join(root, folder), 'files');
    const readable = folder.endsWith('/publications') ? PUBLISHED : READABLE;
    paths.push(...names.filter((name) => readable.test(name)).map((name) => `${folder}/${name}`));
  }
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = new Uint8Array(await readFile(join(root, path)));
      return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
  return { id, files };
}

async function namesIn(folder: string, kind: 'files' | 'folders'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name).sort();
}
