import { hashOf, keyOf, openStore } from '../io/store.ts';
import { STORE_FOLDER } from './store-folder.ts';

/**
 * The page that each finished PDF was printed from, by the content of the file: a file is found again
 * wherever it was moved to, and a site holds nothing but what its readers ask for.
 */
export type PaperSources = {
  readonly keep: (pdf: Uint8Array, html: string) => Promise<void>;
  /** Undefined where the file was not printed on this machine, or so long ago that its page was swept. */
  readonly of: (pdf: Uint8Array) => Promise<string | undefined>;
};

export function openPaperSources(dir = STORE_FOLDER): PaperSources {
  const store = openStore(dir);
  const keyFor = (pdf: Uint8Array): string => keyOf('paper source', hashOf(pdf));
  return {
    async keep(pdf, html) {
      const stored = await store.look(keyFor(pdf));
      // A file with another page is not the same file, so what is there whole is what belongs there.
      if (typeof stored === 'string') await store.put(keyFor(pdf), html);
    },
    async of(pdf) {
      const stored = await store.look(keyFor(pdf));
      return typeof stored === 'string' ? undefined : stored.toString('utf8');
    },
  };
}
