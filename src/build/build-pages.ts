import { dirname, join } from 'node:path';

import type { AstroIntegration } from 'astro';

import { copy, exists, mkdir, readdir, rename } from '../io/disk.ts';
import { FileFault } from '../io/file-fault.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { PAPER_FONTS } from '../site/assets.ts';
import type { BuildContext } from '../site/build-context.ts';
import { openContext } from '../site/build-contexts.ts';
import { routes } from '../site/routes.ts';
import { astroConfig } from './astro-config.ts';

/** Below the tool, where packages are found: folders that pages are built in begin like this. */
export const PAGES_FOLDER = join('.astro', 'dung');

export type PagesJob = {
  /** Where the pages go; it may lie on another disk than the tool. */
  readonly out: string;
  /** Where the pages go that papers are printed from, with their styles and letters. */
  readonly papers: string;
  readonly context: BuildContext;
};

/** Makes the pages of a site. Several sites can be made at once in one process, each in a folder of its own. */
export async function buildPages({ out, papers, context }: PagesJob): Promise<void> {
  const { toolRoot, audience } = context;
  // Whatever the desk it runs on says: pages are made for readers, with their policy and without
  // aids for development.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  const reports = [...context.reports.values()];
  const pages = openContext();
  const own = await OwnFolder.another(join(toolRoot, PAGES_FOLDER));
  try {
    pages.provide(context);
    const site = join(own.path, 'trang');
    const config = astroConfig({
      toolRoot,
      out: site,
      cacheDir: join(own.path, 'cache'),
      reports: () => reports,
      contextId: pages.id,
      audience,
    });
    await build({
      ...config,
      build: { server: join(own.path, 'may') },
      integrations: [workFolder()],
      // What it fails on is told by the command, in its own words.
      logLevel: 'silent',
    });
    for (const path of paperPaths(reports.map(({ review }) => review.id)))
      if (await exists(join(site, path))) await moveTo(join(site, path), join(papers, path));
    for (const { name } of await readdir(site)) await moveTo(join(site, name), join(out, name));
  } finally {
    pages.close();
    await own.remove();
  }
}

/**
 * Astro puts the modules it renders pages with below the process's working folder, under one name
 * for all builds, unless an adapter asks for `build.server` to be kept. This one asks for nothing else.
 */
const workFolder = (): AstroIntegration => ({
  name: 'tong-ket:work-folder',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'tong-ket:work-folder',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable' },
      }),
  },
});

/** What no reader of the site asks for: it is there for the paginator alone. */
const paperPaths = (reviews: readonly string[]): readonly string[] => [
  ...reviews.map(routes.paperSources),
  'styles',
  ...PAPER_FONTS.map((name) => join('fonts', name)),
];

/** A file or a folder to a place where nothing stands, which may lie on another disk. */
async function moveTo(from: string, to: string): Promise<void> {
  await mkdir(dirname(to));
  await rename(from, to).catch((error: unknown) => {
    if (error instanceof FileFault && error.errno === 'EXDEV') return copy(from, to);
    throw error;
  });
}
