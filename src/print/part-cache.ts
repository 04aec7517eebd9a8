/**
 * Laid-out and printed parts, kept for the next time under the hash of everything they depend on.
 * An entry is written aside and renamed when whole, carries the hash of its content, and is ignored
 * when that does not match: a kept part is never worth an error.
 */

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';

import { mkdir, readdir, readFile, rename, stat, touch, writeFile } from '../io/disk.ts';
import { removeKept } from '../io/own-folder.ts';

export type PartCache = {
  readonly get: (key: string) => Promise<Buffer | undefined>;
  readonly put: (key: string, content: Uint8Array | string) => Promise<void>;
  /** Removes what was longest not asked for, down to the bound. */
  readonly prune: () => Promise<void>;
};

/** Bytes of all entries together after `prune`: some tens of large reports. */
const BOUND = 300 * 1024 * 1024;
const SEAL = 64;

/** Keeps nothing when `dir` is absent; never rejects. */
export function openPartCache(dir: string | undefined, bound = BOUND): PartCache {
  if (dir === undefined)
    return { get: async () => undefined, put: async () => undefined, prune: async () => undefined };
  return {
    async get(key) {
      const file = join(dir, key);
      try {
        const entry = await readFile(file);
        const content = entry.subarray(SEAL);
        if (seal(content) !== entry.subarray(0, SEAL).toString('latin1')) return undefined;
        // Which entry was asked for last is only good to know: another program may hold the file.
        await touch(file, new Date()).catch(() => undefined);
        return content;
      } catch {
        return undefined;
      }
    },
    async put(key, content) {
      const passing = `.${randomUUID()}`;
      const bytes = Buffer.from(content);
      try {
        await mkdir(dir);
        await writeFile(
          join(dir, passing),
          Buffer.concat([Buffer.from(seal(bytes), 'latin1'), bytes]),
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
        for (const { name, size } of entries.sort((one, other) => one.used - other.used)) {
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

const seal = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function ageOf(file: string): Promise<{ size: number; used: number }> {
  const { size, mtimeMs } = await stat(file);
  return { size, used: mtimeMs };
}
