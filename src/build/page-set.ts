import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import type { Card } from '../core/view/card.ts';
import { readFile, readTree, saveFile, writeFile } from '../io/disk.ts';
import type { Making, Makings } from '../io/makings.ts';
import { MARK } from '../io/own-folder.ts';
import { relativeCss, relativeHtml } from '../site/relative-links.ts';
import { buildPages, type PagesJob } from './build-pages.ts';
import { PAGE_SET } from './steps.ts';
import { programHash } from './tool-hash.ts';

export type PageSetJob = PagesJob & {
  readonly makings: Makings;
  /** SHA-256 over the sources of each review, in the order of the reports. */
  readonly sources: readonly string[];
};

/**
 * Makes the pages of a site, and those that papers are printed from, with addresses that hold in any
 * folder; or takes all of them from the store, where nothing that they are made of has changed.
 */
export async function makePageSet({ makings, sources, ...job }: PageSetJob): Promise<void> {
  const making = await makingOf(job, sources);
  const stored = await makings.take(making);
  if (stored !== undefined) return unpack(stored, job);
  await buildPages(job);
  for (const folder of [job.out, job.papers]) await makeRelative(folder);
  await makings.keep(making, await pack(job));
}

async function makingOf(
  { context }: PagesJob,
  sources: readonly string[],
): Promise<Making<keyof typeof PAGE_SET.inputs>> {
  const { toolRoot, audience, editions, carried, publicSite, manualPictures = [] } = context;
  return {
    step: PAGE_SET,
    // A site for the public is another thing, made by turns with the office's own.
    subject: [...context.reports.keys(), ...(audience === 'public' ? ['công khai'] : [])].join(
      ', ',
    ),
    inputs: {
      program: await programHash(toolRoot),
      sources: sources.join(),
      audience,
      editions: JSON.stringify([...editions]),
      carried: JSON.stringify(carried),
      pictures: manualPictures.join(),
      address: publicSite?.url ?? '',
    },
  };
}

async function makeRelative(folder: string): Promise<void> {
  for (const entry of await readTree(folder)) {
    if (!entry.isFile() || !/\.(?:html|css)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const page = `/${relative(folder, file).replaceAll('\\', '/')}`;
    const text = await readFile(file, 'utf8');
    const moved = entry.name.endsWith('.css') ? relativeCss(text, page) : relativeHtml(text, page);
    if (moved !== text) await writeFile(file, moved);
  }
}

/** What stands ahead of the bytes of all files, one behind the other. */
type Header = {
  readonly files: readonly {
    readonly folder: 'out' | 'papers';
    readonly path: string;
    readonly length: number;
  }[];
  /** What the pages say of themselves to other sites, by path. */
  readonly cards: readonly (readonly [path: string, card: Card])[];
};

/** Pages are mostly the same letters over and over: a tenth of them is left. */
const LEVEL = 1;

async function pack({ out, papers, context }: PagesJob): Promise<Uint8Array> {
  const [files, contents]: [Header['files'][number][], Buffer[]] = [[], []];
  for (const [folder, root] of [['out', out] as const, ['papers', papers] as const]) {
    for (const entry of await readTree(root)) {
      const path = relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
      if (!entry.isFile() || path === MARK) continue;
      const content = await readFile(join(root, path));
      files.push({ folder, path, length: content.length });
      contents.push(content);
    }
  }
  const header: Header = { files, cards: [...(context.publicSite?.pages ?? [])] };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return promisify(gzip)(Buffer.concat([length, text, ...contents]), { level: LEVEL });
}

async function unpack(stored: Uint8Array, { out, papers, context }: PagesJob): Promise<void> {
  const bytes = await promisify(gunzip)(stored);
  let at = 4 + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, at)) as Header;
  for (const { folder, path, length } of header.files) {
    await saveFile(join(folder === 'out' ? out : papers, path), bytes.subarray(at, at + length));
    at += length;
  }
  for (const [path, card] of header.cards) context.publicSite?.pages.set(path, card);
}
