import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { openPaperSources } from '../src/commands/paper-sources.ts';

/** The page that a built PDF was printed from. */
export async function paperSource(pdf: string): Promise<string> {
  const html = await openPaperSources().of(await readFile(pdf));
  if (html === undefined) throw new Error(`${pdf} was not printed here`);
  return html;
}

/** Those of all papers of a review in a built site that were printed for the screen, by edition. */
export async function paperSourcesOf(review: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(review, 'pdf'))).filter((name) => /^[\w-]+\.pdf$/.test(name));
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [name.replace('.pdf', ''), await paperSource(join(review, 'pdf', name))] as const,
      ),
    ),
  );
}
