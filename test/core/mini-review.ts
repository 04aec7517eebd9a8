import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { ReviewSources } from '../../src/core/model.ts';

/** Folder with one folder per case, and the small valid review they all stand on. */
export const CASES = fileURLToPath(new URL('../cases/check', import.meta.url));
export const BASE = join(CASES, '_base');
export const MINI_ID = 'mini-2020-2024';
export const DATA = `data/${MINI_ID}`;
export const CONTENT = `content/${MINI_ID}`;

/** Files below a folder by their path within it, with `/`. */
export function readTree(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).split(sep).join('/'), readFileSync(file)];
    }),
  );
}

/** The small review as the pipeline takes it: valid, without a warning. */
export const miniReview = (): ReviewSources => ({
  id: MINI_ID,
  files: [...readTree(BASE)].map(([path, bytes]) => ({ path, text: bytes.toString('utf8') })),
});

/** Text of one file of the small review. */
export const miniText = (path: string): string => readFileSync(join(BASE, path), 'utf8');
