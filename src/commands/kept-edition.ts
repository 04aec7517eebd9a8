import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { readFile } from '../io/disk.ts';
import { keyOf, openPartCache } from '../print/part-cache.ts';
import type { MadeEdition, MadeFile } from './make-edition.ts';
import { programKey } from './program-key.ts';

export type EditionInputs = {
  /** The built site. */
  readonly folder: string;
  /** The edition's page in it. */
  readonly html: string;
  /** All else that decides what it comes to, as plain data. */
  readonly brief: unknown;
  readonly browserVersion: string;
};

export type KeptEdition = {
  /** Undefined when anything it depends on is other than it was. */
  readonly get: () => Promise<MadeEdition | undefined>;
  /** `served`: SHA-256 of every file it was made of, by its path in the folder. */
  readonly put: (made: MadeEdition, served: ReadonlyMap<string, string>) => Promise<void>;
};

type Entry = Omit<MadeEdition, 'files'> & {
  readonly files: readonly (Omit<MadeFile, 'pdf'> & { readonly pdf: string })[];
  readonly served: readonly (readonly [string, string])[];
};

/** An edition with all its files and findings, kept for as long as nothing it depends on changes. */
export async function keptEdition(
  cacheDir: string,
  { folder, html, brief, browserVersion }: EditionInputs,
): Promise<KeptEdition> {
  const cache = openPartCache(cacheDir);
  const key = keyOf('edition', await programKey(), browserVersion, html, JSON.stringify(brief));
  return {
    async get() {
      const kept = await cache.get(key);
      if (kept === undefined) return undefined;
      const { served, files, ...rest } = JSON.parse(kept.toString('utf8')) as Entry;
      const same = await Promise.all(
        served.map(
          async ([path, hash]) => (await hashOf(join(folder, decodeURIComponent(path)))) === hash,
        ),
      );
      return same.includes(false)
        ? undefined
        : {
            ...rest,
            files: files.map((file) => ({ ...file, pdf: Buffer.from(file.pdf, 'base64') })),
          };
    },
    put: (made, served) => {
      const entry: Entry = {
        ...made,
        files: made.files.map((file) => ({
          ...file,
          pdf: Buffer.from(file.pdf).toString('base64'),
        })),
        // The page itself is in the key.
        served: [...served].filter(([path]) => !path.endsWith('/')),
      };
      return cache.put(key, JSON.stringify(entry));
    },
  };
}

const hashOf = (file: string): Promise<string | undefined> =>
  readFile(file).then(
    (content) => createHash('sha256').update(content).digest('hex'),
    () => undefined,
  );
