/**
 * What was made, kept for the next time under the hash of everything it depends on. An entry is
 * written aside and renamed when whole, carries the hash of its content, and is made anew when that
 * does not match: nothing stored is ever worth an error.
 */

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { mkdir, readdir, readFile, rename, stat, touch, writeFile } from './disk.ts';
import { removeKept } from './own-folder.ts';

export type Store = {
  /** `damaged`: there is something under that key, and it is not what was put there. */
  readonly look: (key: string) => Promise<Buffer | 'missing' | 'damaged'>;
  readonly put: (key: string, content: Uint8Array | string) => Promise<void>;
  /** Removes what was longest not asked for, down to the bound. */
  readonly prune: () => Promise<void>;
};

/** Bytes of all entries together after `prune`: some tens of large reports. */
const BOUND = 350 * 1024 * 1024;
const SEAL = 64;

/** Keeps nothing when `dir` is absent; never rejects. */
export function openStore(dir: string | undefined, bound = BOUND): Store {
  if (dir === undefined)
    return {
      look: async () => 'missing',
      put: async () => undefined,
      prune: async () => undefined,
    };
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
      const passing = `.${randomUUID()}`;
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
      try {
        const entries = await Promise.all(
          (await readdir(dir))
            .filter((entry) => entry.isFile())
            .map(async ({ name }) => ({ name, ...(await ageOf(join(dir, name))) })),
        );
        let total = entries.reduce((sum, { size }) => sum + size, 0);
        for (const { name, size } of entries.sort((a, b) => a.used - b.used)) {
          if (total <= bound) break;
          await removeKept(dir, name);
          total -= size;
        }
      } catch {
        // Nothing is lost: the next run prunes.
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

async function ageOf(file: string): Promise<{ size: number; used: number }> {
  const { size, mtimeMs } = await stat(file);
  return { size, used: mtimeMs };
}
