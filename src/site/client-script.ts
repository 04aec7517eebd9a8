import { join } from 'node:path';

import { build } from 'vite';

import { type BuildContext, buildContext } from './build-context.ts';

/** Scripts for readers' browsers, by the name of their file. Every page can be read without them. */
export const CLIENT_SCRIPTS = {
  'tim-kiem': 'search.ts',
  'mo-bieu-do': 'chart-opener.ts',
  'bieu-do': 'chart.ts',
  'muc-tieu': 'targets.ts',
  'doan-van': 'passage-links.ts',
} as const;

export type ClientScript = keyof typeof CLIENT_SCRIPTS;

export type BundledScript = {
  readonly code: string;
  /** Packages of others that are in it. */
  readonly packages: readonly string[];
};

/** Of one run; a preview makes them anew when they are asked for. */
const bundled = new WeakMap<BuildContext, Map<ClientScript, Promise<BundledScript>>>();

/**
 * One script as one classic file: modules cannot be loaded by a page that was opened from a folder.
 * @throws Error when the script cannot be bundled.
 */
export function clientScript(name: ClientScript): Promise<BundledScript> {
  const run = buildContext();
  if (run.preview) return bundle(name);
  const kept = bundled.get(run) ?? new Map<ClientScript, Promise<BundledScript>>();
  bundled.set(run, kept);
  const script = kept.get(name) ?? bundle(name);
  kept.set(name, script);
  return script;
}

async function bundle(name: ClientScript): Promise<BundledScript> {
  const { toolRoot } = buildContext();
  const built = await build({
    configFile: false,
    root: toolRoot,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: {
        entry: join(toolRoot, 'src', 'client', CLIENT_SCRIPTS[name]),
        formats: ['iife'],
        name: 'tongket',
        fileName: name,
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`no script was made of ${name}`);
  const packages = new Set(
    chunk.moduleIds.flatMap((id) => {
      const [, path] = id.replaceAll('\\', '/').split(/^.*\/node_modules\//);
      return path === undefined ? [] : [packageOf(path)];
    }),
  );
  return { code: chunk.code, packages: [...packages].sort() };
}

/** The package of a file, by its path below node_modules. */
export const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
