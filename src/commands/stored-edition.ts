import { join } from 'node:path';

import { EDITION } from '../build/steps.ts';
import { toolHash } from '../build/tool-hash.ts';
import { readFile } from '../io/disk.ts';
import type { Making, Makings, Reason } from '../io/makings.ts';
import { hashOf } from '../io/store.ts';
import type { MadeEdition, MadeFile } from './made-edition.ts';
import { TOOL_ROOT } from './tool-root.ts';

export type EditionInputs = {
  /** What papers are printed from. */
  readonly papers: string;
  /** Which edition of which review. */
  readonly subject: string;
  /** The page that the edition is printed from. */
  readonly html: string;
  /** All else that decides what it comes to, as plain data. */
  readonly brief: unknown;
  readonly browserVersion: string;
};

export type StoredEdition = {
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
export async function storedEdition(
  makings: Makings,
  { papers, subject, html, brief, browserVersion }: EditionInputs,
): Promise<StoredEdition> {
  const making: Making<keyof typeof EDITION.inputs> = {
    step: EDITION,
    subject,
    inputs: {
      program: await toolHash(TOOL_ROOT, 'commands/make-edition.ts'),
      browser: browserVersion,
      page: html,
      brief: JSON.stringify(brief),
    },
  };
  return {
    async get() {
      const stored = await makings.take(making, (content) =>
        changedFiles(papers, entryIn(content).served),
      );
      if (stored === undefined) return undefined;
      const { served: _served, files, ...rest } = entryIn(stored);
      return {
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
      return makings.keep(making, JSON.stringify(entry));
    },
  };
}

const entryIn = (stored: Buffer): Entry => JSON.parse(stored.toString('utf8')) as Entry;

/** Files that the page asked for when it was printed and that are others now. */
async function changedFiles(papers: string, served: Entry['served']): Promise<readonly Reason[]> {
  const compared = await Promise.all(
    served.map(async ([path, before]): Promise<readonly Reason[]> => {
      const after = await readFile(join(papers, decodeURIComponent(path))).then(
        hashOf,
        () => undefined,
      );
      return after === before ? [] : [{ kind: 'input', label: path, before, after }];
    }),
  );
  return compared.flat();
}
