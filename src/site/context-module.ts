import { join } from 'node:path';

import type { Plugin } from 'vite';

/**
 * Gives the pages of one build its context. Whatever is bundled, or run by the development server,
 * is a copy of its own; Node's `require` is what leads from there to the module that the command
 * uses too.
 */
export function contextModule(toolRoot: string, build: string): Plugin {
  const fileOf = (name: string): string => join(toolRoot, 'src', 'site', name);
  const replaced = fileOf('build-context.ts').replaceAll('\\', '/');
  const contexts = JSON.stringify(fileOf('build-contexts.ts'));
  return {
    name: 'tong-ket:context',
    enforce: 'pre',
    load(id) {
      if (id !== replaced) return undefined;
      return [
        "import { createRequire } from 'node:module';",
        `const { contextOf } = createRequire(${contexts})(${contexts});`,
        `export const buildContext = () => contextOf(${JSON.stringify(build)});`,
      ].join('\n');
    },
  };
}
