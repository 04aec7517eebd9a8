import { join } from 'node:path';

import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';

const VIRTUAL = 'virtual:tong-ket/narrative';
/** The module that knows the prose, as the bundler names it. */
export const NARRATIVE_MODULE = `\0${VIRTUAL}`;

/**
 * The module of one section's prose, `file` relative to the root of the review. No file stands there: the
 * name is below the program's own folder, where packages are found, wherever the review itself lies.
 */
export const proseModule = (toolRoot: string, file: string): string =>
  `${proseFolder(toolRoot)}${file}`;

const proseFolder = (toolRoot: string): string =>
  `${join(toolRoot, 'src', 'narrative').replaceAll('\\', '/')}/`;

/**
 * Gives pages the compiled prose of every section:
 * `import { prose } from 'virtual:tong-ket/narrative'` maps `review/section` to a loader.
 */
export function narrativeModules({
  toolRoot,
  reports,
}: {
  readonly toolRoot: string;
  readonly reports: () => readonly Report[];
}): Plugin {
  const folder = proseFolder(toolRoot);
  return {
    name: 'tong-ket:narrative',
    enforce: 'pre',
    resolveId(source) {
      if (source === VIRTUAL) return NARRATIVE_MODULE;
      return source.startsWith(folder) ? source : undefined;
    },
    load(id) {
      // Nothing for the compiler to read: `remark-narrative` puts the prose there as it was read already.
      if (id.startsWith(folder)) return '';
      if (id !== NARRATIVE_MODULE) return undefined;
      const entries = reports().flatMap((report) =>
        [...report.sections, ...report.papers].map(
          (section) =>
            `${JSON.stringify(`${report.review.id}/${section.id}`)}: () => import(${JSON.stringify(proseModule(toolRoot, section.place.file))})`,
        ),
      );
      return `export const prose = {\n${entries.join(',\n')}\n};`;
    },
  };
}
