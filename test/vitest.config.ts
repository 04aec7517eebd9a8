import { relative } from 'node:path';

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

import { PATIENCE_MS } from './patience.ts';
import { TOOL_ROOT } from './run-tool.ts';

/** What takes longest, in the order to begin it: first what needs no built site, for that is being built meanwhile. */
const LONGEST = [
  'test/print/pages.test.ts',
  'test/print/typeset.test.ts',
  'test/print/stored-parts.test.ts',
  'test/commands/typeset.test.ts',
  'test/site/preview.test.ts',
  'test/build/several-reviews.test.ts',
  'test/build/prose.test.ts',
  'test/build/held-files.test.ts',
  'test/build/build.test.ts',
  'test/build/faults.test.ts',
  'test/build/stopped.test.ts',
  'test/build/verify.test.ts',
  'test/site/steady.test.ts',
  'test/site/reading.test.ts',
  'test/site/accessibility.test.ts',
  'test/site/deployed.test.ts',
  'test/build/public.test.ts',
  'test/build/paper-links.test.ts',
  'test/site/mini-report.test.ts',
  'test/build/areas.test.ts',
  'test/build/editions.test.ts',
  'test/site/site.test.ts',
  'test/build/format.test.ts',
  'test/core/check-cases.test.ts',
  'test/core/break-one-thing.test.ts',
];

/** A long file begun last would keep one core waiting. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.indexOf(relative(TOOL_ROOT, moduleId).replaceAll('\\', '/'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** Tests of a finished site share one build of the sample, begun before all tests. */
const built = {
  name: 'built',
  include: ['test/build/**/*.test.ts', 'test/site/**/*.test.ts'],
  globalSetup: ['test/global-setup.ts'],
  setupFiles: ['test/wait-for-build.ts'],
};

const plain = {
  name: 'plain',
  include: ['test/**/*.test.ts'],
  // The mutation tests install packages of their own.
  exclude: [...built.include, '**/node_modules/**'],
};

export default defineConfig({
  root: TOOL_ROOT,
  test: {
    environment: 'node',
    globals: false,
    pool: 'threads',
    // No test changes what is loaded, and loading it anew for each of two hundred files takes longer than most of them.
    isolate: false,
    maxWorkers: 2,
    // A test waits for a thing or two, a hook may build a site or two.
    testTimeout: 2 * PATIENCE_MS,
    hookTimeout: 4 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: plain },
      { extends: true, test: built },
    ],
  },
});
