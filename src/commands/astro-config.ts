import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';
import { narrativeModules } from '../site/narrative-modules.ts';
import { addressOfOutDir } from './address-of-out-dir.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Intermediate files of this run; to be removed at its end. */
export const cacheFolder = (): string => join(tmpdir(), `tong-ket-${process.pid}`);

const kept = (what: string): string => join(TOOL_ROOT, 'node_modules', '.cache', 'tong-ket', what);

/** Laid-out and printed parts of editions, kept from run to run. */
export const keptParts = (): string => kept('print');

/** Drawings of charts, kept from run to run. */
export const keptDrawings = (): string => kept('charts');

/** What this run adds to astro.config.mjs: where the review lies and where the site goes. */
export function astroConfig(options: {
  readonly root: string;
  readonly toolRoot: string;
  readonly out: string;
  readonly reports: () => readonly Report[];
  readonly textOf?: (file: string) => string | undefined;
  readonly plugins?: readonly Plugin[];
}): AstroInlineConfig {
  return {
    root: options.toolRoot,
    outDir: options.out,
    // Two builds at once must not share intermediate files.
    cacheDir: cacheFolder(),
    logLevel: 'error',
    vite: {
      plugins: [...addressOfOutDir(), ...(options.plugins ?? []), narrativeModules(options)],
      // Packages may be kept elsewhere and only linked from the tool's folder.
      server: { fs: { allow: [options.toolRoot, options.root, realpathSync(join(options.toolRoot, 'node_modules'))] } },
    },
  };
}
