import { join } from 'node:path';

import type { Plugin } from 'vite';

import type { Report } from '../core/model.ts';

const VIRTUAL = 'virtual:tong-ket/narrative';
const RESOLVED = `\0${VIRTUAL}`;

/**
 * Gives pages the compiled prose of every section, wherever the review's folder lies:
 * `import { prose } from 'virtual:tong-ket/narrative'` maps `review/section` to a loader.
 */
export function narrativeModules(options: {
  readonly root: string;
  readonly toolRoot: string;
  readonly reports: () => readonly Report[];
  /** In a preview: called when a file of the review has changed, before pages are shown anew. */
  readonly onChange?: () => Promise<void>;
}): Plugin {
  const outside = (importer: string | undefined): boolean =>
    importer !== undefined && importer.endsWith('.mdx') && !importer.startsWith(join(options.toolRoot, 'src'));
  return {
    name: 'tong-ket:narrative',
    enforce: 'pre',
    configureServer(server) {
      const { onChange } = options;
      if (onChange === undefined) return;
      const folders = [join(options.root, 'data'), join(options.root, 'content')];
      server.watcher.add(folders);
      server.watcher.on('all', (_event, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        void onChange().then(() => {
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      });
    },
    async resolveId(source, importer) {
      if (source === VIRTUAL) return RESOLVED;
      // Compiled prose imports Astro's runtime; a folder outside the tool has no node_modules of its own.
      if (outside(importer) && !/^[./]|^[a-z]:|^\0|^virtual:/i.test(source)) {
        return this.resolve(source, join(options.toolRoot, 'src', 'cli.ts'), { skipSelf: true });
      }
      return undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
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
