import { join, relative } from 'node:path';

import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';

const VIRTUAL = 'virtual:tong-ket/narrative';
/** The module that knows the prose, as the bundler names it. */
export const NARRATIVE_MODULE = `\0${VIRTUAL}`;

/**
 * Gives pages the compiled prose of every section, wherever the review's folder lies:
 * `import { prose } from 'virtual:tong-ket/narrative'` maps `review/section` to a loader.
 */
export function narrativeModules(options: {
  readonly root: string;
  readonly toolRoot: string;
  readonly reports: () => readonly Report[];
  /** In a preview: the text that the reports were made of, whatever the file holds by now. */
  readonly textOf?: (file: string) => string | undefined;
}): Plugin {
  const outside = (importer: string | undefined): boolean =>
    importer !== undefined && importer.endsWith('.mdx') && !importer.startsWith(join(options.toolRoot, 'src'));
  return {
    name: 'tong-ket:narrative',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === VIRTUAL) return NARRATIVE_MODULE;
      // Compiled prose imports Astro's runtime; a folder outside the tool has no node_modules of its own.
      if (outside(importer) && !/^[./]|^[a-z]:|^\0|^virtual:/i.test(source)) {
        return this.resolve(source, join(options.toolRoot, 'src', 'cli.ts'), { skipSelf: true });
      }
      return undefined;
    },
    load(id) {
      if (id.endsWith('.mdx')) return options.textOf?.(relative(options.root, id).replaceAll('\\', '/'));
      if (id !== NARRATIVE_MODULE) return undefined;
      const entries = options.reports().flatMap((report) =>
        [...report.sections, ...report.papers].map((section) => {
          const file = join(options.root, section.place.file).replaceAll('\\', '/');
          return `${JSON.stringify(`${report.review.id}/${section.id}`)}: () => import(${JSON.stringify(file)})`;
        }),
      );
      return `export const prose = {\n${entries.join(',\n')}\n};`;
    },
  };
}
