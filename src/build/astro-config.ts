import { join } from 'node:path';

import { unified } from '@astrojs/markdown-remark';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import { realpathNow } from '../io/disk.ts';
import { contextModule } from '../site/context-module.ts';
import { narrativeModules } from '../site/narrative-modules.ts';
import { remarkManual } from '../site/remark-manual.ts';
import { remarkNarrative } from '../site/remark-narrative.ts';
import { addressOfOutDir } from './address-of-out-dir.ts';

/** What this run adds to astro.config.mjs: what the pages are made of and where the site goes. */
export function astroConfig(options: {
  readonly toolRoot: string;
  readonly out: string;
  /** For intermediate files; two builds at once must not share them. */
  readonly cacheDir: string;
  readonly reports: () => readonly Report[];
  /** Names the context that the pages see. */
  readonly contextId: string;
  readonly audience: Audience;
  readonly plugins?: readonly Plugin[];
}): AstroInlineConfig {
  return {
    root: options.toolRoot,
    outDir: options.out,
    cacheDir: options.cacheDir,
    logLevel: 'error',
    markdown: {
      // No typographic rewriting: prose is printed as it was written.
      processor: unified({
        remarkPlugins: [
          remarkNarrative({
            reports: options.reports,
            showsCodes: options.audience === 'internal',
          }),
          remarkManual,
        ],
        gfm: true,
        smartypants: false,
      }),
    },
    vite: {
      plugins: [
        ...addressOfOutDir(),
        ...(options.plugins ?? []),
        contextModule(options.toolRoot, options.contextId),
        narrativeModules(options),
      ],
      // Packages may be kept elsewhere and only linked from the tool's folder.
      server: {
        fs: { allow: [options.toolRoot, realpathNow(join(options.toolRoot, 'node_modules'))] },
      },
    },
  };
}
