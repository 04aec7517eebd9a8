import { defineConfig } from 'vitest/config';

import { TOOL_ROOT } from './run-tool.ts';

/** Tests of a finished site share one build of the sample, made before they start. */
const built = {
  name: 'built',
  include: ['test/build/**/*.test.ts', 'test/site/**/*.test.ts'],
  globalSetup: ['test/global-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

const plain = {
  name: 'plain',
  include: ['test/**/*.test.ts'],
  exclude: built.include,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  root: TOOL_ROOT,
  test: {
    environment: 'node',
    globals: false,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      { extends: true, test: plain },
      { extends: true, test: built },
    ],
  },
});
