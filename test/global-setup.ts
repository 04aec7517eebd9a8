import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { runTool } from './run-tool.ts';
import { openWarmTools } from './warm-tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample review, built once for every test that reads a finished site. */
    readonly built: string;
    /** Appears when that build has ended; empty, or what it said when it failed. */
    readonly builtNote: string;
    /** Where the tool runs in processes that are loaded already. */
    readonly warmTools: string;
  }
}

/** Begins the build and does not wait: tests that need no site run meanwhile. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-ket-test-'));
  const [built, note] = [join(folder, 'dist'), join(folder, 'note.txt')];
  project.provide('built', built);
  project.provide('builtNote', note);
  const warm = await openWarmTools(2);
  project.provide('warmTools', warm.origin);
  const building = runTool('build', '--out', built).then(async ({ code, output }) => {
    // Written aside, so that nobody reads half of it.
    await writeFile(
      `${note}.new`,
      code === 0 ? '' : `the sample review does not build:\n${output}`,
    );
    await rename(`${note}.new`, note);
  });
  return async () => {
    await Promise.all([building, warm.close()]);
    await rm(folder, { recursive: true, force: true });
  };
}
