import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { type Diagnostic, diagnostic, hasErrors } from '../core/diagnostic.ts';
import type { RawFile, RawReview } from '../core/model.ts';
import { type ListedEntry, strangeFiles, withoutContent } from '../core/parse/known-files.ts';
import { isCalledPicture, MOST_PICTURE_BYTES, PICTURE_FOLDER } from '../core/picture.ts';
import { type Entry, readdir, readFile, stat } from './disk.ts';
import { FileFault } from './file-fault.ts';

export type ReadSources = {
  /** Every review below the root. */
  readonly ids: readonly string[];
  readonly reviews: readonly RawReview[];
  /** What the disk did not give, each told once. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads every review below a root: `content/<id>/` with its `data/<id>/`, as bytes. Paths in the
 * result are relative to the root with `/` on every system. `waits`: how long a file that another
 * program holds is waited for before each further try, in milliseconds. `only`: the reviews to read.
 */
export async function readSources(
  root: string,
  {
    waits,
    only,
  }: {
    readonly waits?: readonly number[] | undefined;
    readonly only?: readonly string[] | undefined;
  } = {},
): Promise<ReadSources> {
  const diagnostics: Diagnostic[] = [];
  const desk: Desk = {
    root,
    waits,
    tell: (error, path) => {
      if (!(error instanceof FileFault)) throw error;
      // With the name that the file has in the review.
      diagnostics.push(error.diagnostic(path));
    },
    found: (problem) => diagnostics.push(problem),
  };
  const listed = await reviewFolders(desk);
  const ids = listed ?? [];
  if (listed !== undefined)
    diagnostics.push(
      ...((await foldersOf(desk, 'data')) ?? [])
        .filter((id) => !ids.includes(id) && only === undefined)
        .map(withoutContent),
    );
  const reviews = await Promise.all(
    ids
      .filter((id) => only === undefined || only.includes(id))
      .map((id) => readReviewFolder(desk, id)),
  );
  if (ids.length === 0 && !hasErrors(diagnostics)) {
    diagnostics.push(
      diagnostic('TK203', `Thư mục gốc «${root}» không có kỳ tổng kết nào trong content/.`, {
        file: 'content',
        line: 1,
        column: 1,
      }),
    );
  }
  return { ids, reviews, diagnostics };
}

/** The reviews below a root, without reading them; none where the folder cannot be listed. */
export async function listReviews(root: string): Promise<readonly string[]> {
  const desk: Desk = { root, waits: undefined, tell: () => undefined, found: () => undefined };
  return (await reviewFolders(desk)) ?? [];
}

/** The folder of the officers' manual; what stands in it as a review is told that the name is taken. */
const MANUAL_FOLDER = 'huong-dan';

/** Files that are read, each by the folder it is in: tables, prose and settings, earlier publications in the form they were given to readers. */
const TEXTS: readonly RegExp[] = [
  /^(?:content|data)\/[^/]+\/[^/]+\.(?:csv|mdx|yaml)$/,
  /^content\/[^/]+\/editions\/[^/]+\.yaml$/,
  /^data\/[^/]+\/publications\/[^/]+\.json$/,
];

/** Also of a review that is itself called as the folder of pictures. */
function isPicture(path: string): boolean {
  const [top, , folder, name = '', ...deeper] = path.split('/');
  return (
    top === 'content' && folder === PICTURE_FOLDER && deeper.length === 0 && isCalledPicture(name)
  );
}

const isRead = (path: string): boolean =>
  isPicture(path) || TEXTS.some((pattern) => pattern.test(path));

type Desk = {
  readonly root: string;
  readonly waits: readonly number[] | undefined;
  readonly tell: (error: unknown, path: string) => void;
  readonly found: (diagnostic: Diagnostic) => void;
};

async function readReviewFolder(desk: Desk, id: string): Promise<RawReview> {
  const unread: string[] = [];
  const entries: ListedEntry[] = [];
  for (const folder of [`content/${id}`, `data/${id}`])
    entries.push(...(await below(desk, folder, unread)));
  for (const found of strangeFiles(id, entries)) desk.found(found);
  const paths = entries
    .filter(({ path, kind }) => kind === 'file' && isRead(path))
    .map(({ path }) => path);
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
  if (isPicture(path)) {
    const { size } = await stat(file);
    if (size > MOST_PICTURE_BYTES) return { path, bytes: new Uint8Array(), sha256: '', size };
  }
  const bytes = await readFile(file, { waits: desk.waits });
  return {
    path,
    bytes: new Uint8Array(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** What is in a folder of a review and in the folders within, sorted; nothing where there is no such folder. */
async function below(
  desk: Desk,
  folder: string,
  unread: string[],
): Promise<readonly ListedEntry[]> {
  const listed = await listing(desk, folder);
  if (listed === undefined) unread.push(folder);
  const inner = await Promise.all(
    (listed ?? []).map(async (entry) => [
      entry,
      ...(entry.kind === 'folder' ? await below(desk, entry.path, unread) : []),
    ]),
  );
  return inner.flat();
}

/** Undefined where the disk does not give it, which is told. */
async function listing(desk: Desk, folder: string): Promise<readonly ListedEntry[] | undefined> {
  const entries = await readdir(join(desk.root, folder)).catch((error: unknown) => {
    if (error instanceof FileFault && error.errno === 'ENOENT') return [];
    return desk.tell(error, folder) ?? undefined;
  });
  return entries
    ?.map((entry): ListedEntry => ({ path: `${folder}/${entry.name}`, kind: kindOf(entry) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Entry): ListedEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** Folders of reviews: the manual that the tool carries beside the sample, and that goes along when the folder is copied, is none. */
async function reviewFolders(desk: Desk): Promise<readonly string[] | undefined> {
  const names = await foldersOf(desk, 'content');
  if (names?.includes(MANUAL_FOLDER) !== true) return names;
  const inside = await listing(desk, `content/${MANUAL_FOLDER}`);
  const isReview = inside?.some(({ path }) => path.endsWith('/review.yaml')) ?? true;
  return isReview ? names : names.filter((name) => name !== MANUAL_FOLDER);
}

/** Names of the folders in one; links to such are told. */
async function foldersOf(desk: Desk, folder: string): Promise<readonly string[] | undefined> {
  const entries = await listing(desk, folder);
  for (const found of strangeFiles(
    '',
    (entries ?? []).filter(({ kind }) => kind === 'link'),
  ))
    desk.found(found);
  return entries
    ?.filter(({ kind }) => kind === 'folder')
    .map(({ path }) => path.slice(folder.length + 1));
}
