import { join } from 'node:path';

import { build } from 'vite';

import { workbench } from './workbench.ts';

/** Scripts for readers' browsers, by the name of their file. Every page can be read without them. */
export const CLIENT_SCRIPTS = { 'tim-kiem': 'search.ts', 'mo-bieu-do': 'chart-opener.ts', 'bieu-do': 'chart.ts', 'muc-tieu': 'targets.ts', 'doan-van': 'passage-links.ts' } as const;

/**
 * One script as one classic file: modules cannot be loaded by a page that was opened from a folder.
 * @throws Error when the script cannot be bundled.
 */
export async function clientScript(name: keyof typeof CLIENT_SCRIPTS): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, target: 'es2022', lib: { entry: join(workbench().toolRoot, 'src', 'client', CLIENT_SCRIPTS[name]), formats: ['iife'], name: 'tongket', fileName: name } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`no script was made of ${name}`);
  return chunk.code;
}
