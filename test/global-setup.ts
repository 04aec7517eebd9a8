import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { runTool } from './run-tool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample review, built once for every test that reads a finished site. */
    readonly built: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-ket-test-'));
  const built = join(folder, 'dist');
  const { code, output } = await runTool('build', '--out', built);
  if (code !== 0) throw new Error(`the sample review does not build:\n${output}`);
  project.provide('built', built);
  return () => rm(folder, { recursive: true, force: true });
}
