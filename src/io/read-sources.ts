import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { diagnostic, type Diagnostic } from '../core/diagnostic.ts';
import type { RawFile, RawReview } from '../core/model.ts';
import { isCalledPicture, MOST_PICTURE_BYTES, PICTURE_FOLDER } from '../core/picture.ts';
import { readdir, readFile, stat } from './disk.ts';
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

/** The folders of a review, each with the files in it that are read. */
const FOLDERS: readonly (readonly [folder: (id: string) => string, isRead: (name: string) => boolean])[] = [
  [(id) => `content/${id}`, (name) => READABLE.test(name)],
  [(id) => `content/${id}/editions`, (name) => READABLE.test(name)],
  [(id) => `content/${id}/${PICTURE_FOLDER}`, isCalledPicture],
  [(id) => `data/${id}`, (name) => READABLE.test(name)],
  [(id) => `data/${id}/publications`, (name) => PUBLISHED.test(name)],
];

type Desk = {
  readonly root: string;
  readonly waits: readonly number[] | undefined;
  readonly tell: (error: unknown, path: string) => void;
};

async function readReviewFolder(desk: Desk, id: string): Promise<RawReview> {
  const unread: string[] = [];
  const paths: string[] = [];
  for (const [folderOf, isRead] of FOLDERS) {
    const folder = folderOf(id);
    const names = await namesIn(desk, folder, 'files');
    if (names === undefined) unread.push(folder);
    paths.push(...(names ?? []).filter(isRead).map((name) => `${folder}/${name}`));
  }
  const files = await Promise.all(
    paths.map(async (path) => {
      const file = await readRaw(desk, path).catch((error: unknown) => desk.tell(error, path));
      if (file === undefined) unread.push(path);
      return file === undefined ? [] : [file];
    }),
  );
  return { id, files: files.flat(), unread: unread.sort() };
}

/** A file's bytes; none of a picture too large to be used, whose size is told instead. */
async function readRaw(desk: Desk, path: string): Promise<RawFile> {
  const file = join(desk.root, path);
  if (path.includes(`/${PICTURE_FOLDER}/`)) {
    const { size } = await stat(file);
    if (size > MOST_PICTURE_BYTES) return { path, bytes: new Uint8Array(), sha256: '', size };
  }
  const bytes = await readFile(file, { waits: desk.waits });
  return { path, bytes: new Uint8Array(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Names in a folder of the root, sorted; none where there is no such folder, undefined where the disk does not give them. */
async function namesIn(desk: Desk, folder: string, kind: 'files' | 'folders'): Promise<readonly string[] | undefined> {
  const entries = await readdir(join(desk.root, folder)).catch((error: unknown) => {
    if (error instanceof FileFault && error.errno === 'ENOENT') return [];
    return desk.tell(error, folder) ?? undefined;
  });
  return entries?.filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name).sort();
}
