import { join } from 'node:path';

import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';
import { realpathNow } from '../io/disk.ts';
import { narrativeModules } from '../site/narrative-modules.ts';
import { addressOfOutDir } from './address-of-out-dir.ts';
import { TOOL_ROOT } from './tool-root.ts';

const kept = (what: string): string => join(TOOL_ROOT, 'node_modules', '.cache', 'tong-ket', what);

/** Laid-out and printed parts of editions, kept from run to run. */
export const keptParts = (): string => kept('print');

/** Drawings of charts, kept from run to run. */
export const keptDrawings = (): string => kept('charts');

/** Pictures of the manual, kept from run to run. */
export const keptPictures = (): string => kept('pictures');

/** What this run adds to astro.config.mjs: what the pages are made of and where the site goes. */
export function astroConfig(options: {
  readonly toolRoot: string;
  readonly out: string;
  /** For intermediate files; two builds at once must not share them. */
  readonly cacheDir: string;
  readonly reports: () => readonly Report[];
  readonly textOf: (file: string) => string | undefined;
  readonly plugins?: readonly Plugin[];
}): AstroInlineConfig {
  return {
    root: options.toolRoot,
    outDir: options.out,
    cacheDir: options.cacheDir,
    logLevel: 'error',
    vite: {
      plugins: [...addressOfOutDir(), ...(options.plugins ?? []), narrativeModules(options)],
      // Packages may be kept elsewhere and only linked from the tool's folder.
      server: {
        fs: { allow: [options.toolRoot, realpathNow(join(options.toolRoot, 'node_modules'))] },
      },
    },
  };
}
