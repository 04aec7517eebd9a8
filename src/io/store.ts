/**
 * What was made, kept for the next time under the hash of everything it depends on. An entry is
 * written aside and renamed when whole, carries the hash of its content, and is made anew when that
 * does not match: nothing stored is ever worth an error.
 */

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { mkdir, readdir, readFile, rename, stat, touch, writeFile } from './disk.ts';
import { removeEmpty, removeKept } from './own-folder.ts';

export type Store = {
  /** `damaged`: there is something under that key, and it is not what was put there. */
  readonly look: (key: string) => Promise<Buffer | 'missing' | 'damaged'>;
  readonly put: (key: string, content: Uint8Array | string) => Promise<void>;
  /**
   * Removes what no run asked for since long, then what was longest not asked for, down to the bound;
   * and what killed runs left half written. Does nothing soon after the last time.
   */
  readonly prune: () => Promise<void>;
};

/** Bytes of all entries together after `prune`: some tens of large reports. */
const BOUND = 350 * 1024 * 1024;
const SEAL = 64;

const MINUTE = 60_000;
/** After that long without being asked for, an entry is of a program or of sources that are no more. */
const KEPT_MS = 30 * 24 * 60 * MINUTE;
/** Nobody writes that long: the run that began it was killed. */
const PASSING_MS = 60 * MINUTE;
const PRUNE_EVERY_MS = 10 * MINUTE;
/** Entries that are being written begin like this. */
const PASSING = '.';

/** Keeps nothing when `dir` is absent; never rejects. */
export function openStore(dir: string | undefined, bound = BOUND): Store {
  if (dir === undefined)
    return {
      look: async () => 'missing',
      put: async () => undefined,
      prune: async () => undefined,
    };
  let pruned = Number.NEGATIVE_INFINITY;
  return {
    async look(key) {
      const file = join(dir, key);
      const entry = await readFile(file).catch(() => undefined);
      if (entry === undefined) return 'missing';
      const content = entry.subarray(SEAL);
      if (hashOf(content) !== entry.subarray(0, SEAL).toString('latin1')) return 'damaged';
      // Which entry was asked for last is only good to know: another program may hold the file.
      await touch(file, new Date()).catch(() => undefined);
      return content;
    },
    async put(key, content) {
      const passing = `${PASSING}${randomUUID()}`;
      const bytes = Buffer.from(content);
      try {
        await mkdir(dir);
        await writeFile(
          join(dir, passing),
          Buffer.concat([Buffer.from(hashOf(bytes), 'latin1'), bytes]),
        );
        await rename(join(dir, passing), join(dir, key));
      } catch {
        await removeKept(dir, passing).catch(() => undefined);
      }
    },
    async prune() {
      if (Date.now() - pruned < PRUNE_EVERY_MS) return;
      pruned = Date.now();
      let total = 0;
      // The latest first: what then goes beyond the bound was longest not asked for.
      for (const { name, size, used } of await entriesOf(dir)) {
        const isPassing = name.startsWith(PASSING);
        total += size;
        if (isPassing ? used < pruned - PASSING_MS : used < pruned - KEPT_MS || total > bound)
          await leave(dir, name);
      }
    },
  };
}

/** One name for all of `parts`, in their order. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** Names a content: SHA-256 in hex. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

type Entry = { readonly name: string; readonly size: number; readonly used: number };

/** Files of a folder, the one that was last asked for first; another run may take some away meanwhile. */
async function entriesOf(dir: string): Promise<readonly Entry[]> {
  const files = (await readdir(dir).catch(() => [])).filter((entry) => entry.isFile());
  const entries = await Promise.all(
    files.map(({ name }) =>
      stat(join(dir, name)).then(
        ({ size, mtimeMs }): readonly Entry[] => [{ name, size, used: mtimeMs }],
        () => [],
      ),
    ),
  );
  return entries.flat().sort((a, b) => b.used - a.used);
}

/** An entry that is held, or gone already, is for the next run. */
const leave = (dir: string, name: string): Promise<void> =>
  removeKept(dir, name).catch(() => undefined);

/** Removes what no run asked for since long from a store that an earlier version of the program left. */
export async function sweepStore(dir: string): Promise<void> {
  const entries = await entriesOf(dir);
  for (const { name, used } of entries) if (used < Date.now() - KEPT_MS) await leave(dir, name);
  await removeEmpty(dir);
}
