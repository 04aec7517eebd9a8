import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { diagnostic, type Diagnostic } from '../core/diagnostic.ts';
import type { RawReview } from '../core/model.ts';
import { readdir, readFile } from './disk.ts';
import { FileFault } from './file-fault.ts';

export type ReadSources = {
  readonly reviews: readonly RawReview[];
  /** What the disk did not give, each told once. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads every review below a root: `content/<id>/` with its `data/<id>/`, as bytes. Paths in the
 * result are relative to the root with `/` on every system. `waits`: how long a file that another
 * program holds is waited for before each further try, in milliseconds.
 */
export async function readSources(root: string, waits?: readonly number[]): Promise<ReadSources> {
  const diagnostics: Diagnostic[] = [];
  const desk: Desk = {
    root, waits,
    tell: (error, path) => {
      if (!(error instanceof FileFault)) throw error;
      // With the name that the file has in the review.
      diagnostics.push(error.diagnostic(path));
    },
  };
  const ids = (await namesIn(desk, 'content', 'folders')) ?? [];
  const reviews = await Promise.all(ids.map((id) => readReviewFolder(desk, id)));
  if (ids.length === 0 && diagnostics.length === 0) {
    diagnostics.push(diagnostic('TK203', `Thư mục gốc «${root}» không có kỳ tổng kết nào trong content/.`, { file: 'content', line: 1, column: 1 }));
  }
  return { reviews, diagnostics };
}

const READABLE = /\.(?:csv|mdx|yaml)$/;
/** Earlier publications, each in the form it was given to readers. */
const PUBLISHED = /\.json$/;

type Desk = {
  readonly root: string;
  readonly waits: readonly number[] | undefined;
  readonly tell: (error: unknown, path: string) => void;
};

async function readReviewFolder(desk: Desk, id: string): Promise<RawReview> {
  const unread: string[] = [];
  const paths: string[] = [];
  for (const folder of [`content/${id}`, `content/${id}/editions`, `data/${id}`, `data/${id}/publications`]) {
    const names = await namesIn(desk, folder, 'files');
    if (names === undefined) unread.push(folder);
    const readable = folder.endsWith('/publications') ? PUBLISHED : READABLE;
    paths.push(...(names ?? []).filter((name) => readable.test(name)).map((name) => `${folder}/${name}`));
  }
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(desk.root, path), { waits: desk.waits }).catch((error: unknown) => desk.tell(error, path));
      if (bytes === undefined) {
        unread.push(path);
        return [];
      }
      return [{ path, bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(bytes).digest('hex') }];
    }),
  );
  return { id, files: files.flat(), unread: unread.sort() };
}

/** Names in a folder of the root, sorted; none where there is no such folder, undefined where the disk does not give them. */
async function namesIn(desk: Desk, folder: string, kind: 'files' | 'folders'): Promise<readonly string[] | undefined> {
  const entries = await readdir(join(desk.root, folder)).catch((error: unknown) => {
    if (error instanceof FileFault && error.errno === 'ENOENT') return [];
    return desk.tell(error, folder) ?? undefined;
  });
  return entries?.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name).sort();
}
