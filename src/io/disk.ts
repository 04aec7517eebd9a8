/**
 * The disk, as the whole program sees it: the functions of `node:fs/promises` that it uses, by the
 * same names. A file that another program holds is asked for again for some seconds, for on Windows
 * virus scanners, Excel and OneDrive hold files now and then; what the disk refuses in the end is
 * thrown as a FileFault. Removing is in `own-folder.ts` alone.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  createReadStream,
  createWriteStream,
  type Dirent,
  existsSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

import { FileFault, fileFaultIn, type Operation } from './file-fault.ts';

export type Effect = { readonly operation: Operation; readonly path: string };

/** What tests put between the program and the disk. */
export type Interference = {
  /** Before an effect; may throw an error as the system would throw it. */
  readonly before: (effect: Effect) => void | Promise<void>;
  /** Decides what counts as held by another program. */
  readonly platform?: NodeJS.Platform;
  /** Instead of waiting before another try. */
  readonly wait?: (milliseconds: number) => Promise<void>;
};

const interference = new AsyncLocalStorage<Interference>();

/** Does `work` with every effect on the disk going by `by` first. */
export const interfered = <Result>(
  by: Interference,
  work: () => Promise<Result>,
): Promise<Result> => interference.run(by, work);

let halted = false;
/** What may not be left half done: ends before the disk is halted. */
const whole = new Set<Promise<unknown>>();

/** Does work that must not be stopped between its beginning and its end. */
export async function undivided<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = work();
  const settled = done.catch(() => undefined).finally(() => whole.delete(settled));
  whole.add(settled);
  return done;
}

/** From now on this process does nothing more to the disk but `last`: what is under way elsewhere waits for the end of the process. */
export async function haltDisk(last: () => Promise<void>): Promise<void> {
  while (whole.size > 0) await Promise.all(whole);
  halted = true;
  await lastWork.run(true, last);
}
const lastWork = new AsyncLocalStorage<true>();

/** How long to wait before each further try: 3 seconds in all. */
const WAITS: readonly number[] = [50, 100, 250, 500, 900, 1200];

/** Whether another try may succeed. Windows calls a file that is open elsewhere forbidden, too. */
function isHeld(errno: string, operation: Operation, platform: NodeJS.Platform): boolean {
  if (errno === 'EBUSY' || errno === 'EMFILE' || errno === 'ENFILE' || errno === 'EAGAIN')
    return true;
  return (
    platform === 'win32' &&
    ['EPERM', 'EACCES', 'ENOTEMPTY'].includes(errno) &&
    operation !== 'list' &&
    operation !== 'look'
  );
}

/** @throws FileFault when the disk refuses. */
export async function effect<Result>(
  operation: Operation,
  path: string,
  work: () => Promise<Result>,
  waits = WAITS,
): Promise<Result> {
  const by = interference.getStore();
  for (let tries = 0; ; tries++) {
    if (halted && lastWork.getStore() === undefined) return new Promise<never>(() => undefined);
    try {
      if (by !== undefined) await by.before({ operation, path });
      return await work();
    } catch (error) {
      const errno = (error as NodeJS.ErrnoException).code;
      if (
        error instanceof FileFault ||
        errno === undefined ||
        !/^(?:E[A-Z0-9]+|UNKNOWN)$/.test(errno)
      )
        throw error;
      const wait = waits[tries];
      if (wait === undefined || !isHeld(errno, operation, by?.platform ?? process.platform))
        throw new FileFault(operation, path, errno, { cause: error });
      await (by?.wait ?? setTimeout)(wait);
    }
  }
}

export function readFile(
  path: string | URL,
  how?: { readonly waits?: readonly number[] | undefined },
): Promise<Buffer>;
export function readFile(path: string | URL, how: 'utf8'): Promise<string>;
export async function readFile(
  path: string | URL,
  how: 'utf8' | { readonly waits?: readonly number[] | undefined } = {},
): Promise<Buffer | string> {
  const name = typeof path === 'string' ? path : fileURLToPath(path);
  if (how === 'utf8') return effect('read', name, () => fs.readFile(path, 'utf8'));
  return effect('read', name, () => fs.readFile(path), how.waits);
}

/** For what is read once, where nobody can wait. */
export const readFileNow = (path: string): Buffer => now(() => readFileSync(path));
export const existsNow = (path: string): boolean => existsSync(path);
export const realpathNow = (path: string): string => now(() => realpathSync(path));

function now<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw fileFaultIn(error) ?? error;
  }
}

export const writeFile = (
  path: string,
  content: Uint8Array | string,
  options?: { readonly mode?: number },
): Promise<void> => effect('write', path, () => fs.writeFile(path, content, options));

/** Writes what a Brotli file holds, however large. */
export const unpackBrotli = (from: string, to: string): Promise<void> =>
  effect('write', to, () =>
    pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to)),
  );

/** Writes a file and the folders on the way to it. */
export async function saveFile(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path));
  await writeFile(path, content);
}

/** Makes a folder and those on the way to it; nothing where it stands already. */
export async function mkdir(path: string, mode?: number): Promise<void> {
  await effect('create', path, () =>
    fs.mkdir(path, { recursive: true, ...(mode === undefined ? {} : { mode }) }),
  );
}

/** Something in a folder; a link is neither a file nor a directory. */
export type Entry = { readonly name: string; readonly parentPath: string } & Pick<
  Dirent,
  'isFile' | 'isDirectory' | 'isSymbolicLink'
>;

/** What is in a folder, in no certain order. */
export async function readdir(path: string): Promise<readonly Entry[]> {
  const entries = await effect('list', path, () => fs.readdir(path, { withFileTypes: true }));
  return Promise.all(
    entries.map(async (entry): Promise<Entry> => {
      // A listing on Windows calls everything a link that OneDrive or a like service looks after.
      if (!entry.isSymbolicLink()) return entry;
      const kind = await lstat(join(path, entry.name));
      return {
        name: entry.name,
        parentPath: path,
        isFile: () => kind.isFile(),
        isDirectory: () => kind.isDirectory(),
        isSymbolicLink: () => kind.isSymbolicLink(),
      };
    }),
  );
}

/** Everything below a folder, links not followed. */
export async function readTree(path: string): Promise<readonly Entry[]> {
  const entries = await readdir(path);
  const inner = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? readTree(join(path, entry.name)) : [])),
  );
  return [...entries, ...inner.flat()];
}

export const stat = (path: string) => effect('look', path, () => fs.stat(path));
/** Of a link itself, not of where it leads. */
export const lstat = (path: string) => effect('look', path, () => fs.lstat(path));
export const exists = (path: string): Promise<boolean> =>
  effect('look', path, () => fs.access(path)).then(
    () => true,
    () => false,
  );
export const realpath = (path: string): Promise<string> =>
  effect('look', path, () => fs.realpath(path));

export const rename = (from: string, to: string): Promise<void> =>
  effect('move', from, () => fs.rename(from, to));
/** A file or a folder with all that is in it, and the folders on the way to it. */
export const copy = (from: string, to: string): Promise<void> =>
  effect('write', to, () => fs.cp(from, to, { recursive: true }));
export const symlink = (to: string, path: string): Promise<void> =>
  effect('create', path, () => fs.symlink(to, path));
export const chmod = (path: string, mode: number): Promise<void> =>
  effect('write', path, () => fs.chmod(path, mode));
export const touch = (path: string, when: Date): Promise<void> =>
  effect('write', path, () => fs.utimes(path, when, when));

/** Whether another program holds a file so that it can be neither written nor moved. */
export const isHeldElsewhere = (path: string): Promise<boolean> =>
  effect('write', path, async () => (await fs.open(path, 'r+')).close(), []).then(
    () => false,
    (error: unknown) => error instanceof FileFault && error.code !== 'TK811',
  );
