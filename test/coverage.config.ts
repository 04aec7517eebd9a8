import { defineConfig } from 'vitest/config';

import { PATIENCE_MS } from './patience.ts';
import { TOOL_ROOT } from './run-tool.ts';

/** `npm run coverage`: what of the pure core the tests reach that need neither browser nor disk. */
export default defineConfig({
  root: TOOL_ROOT,
  test: {
    environment: 'node',
    globals: false,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 10 * PATIENCE_MS,
    include: [
      'test/core/**/*.test.ts',
      'test/claims/**/*.test.ts',
      'test/prose/**/*.test.ts',
      'test/fuzz/**/*.test.ts',
      'test/checks/**/*.test.ts',
    ],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text'],
      reportsDirectory: 'node_modules/.cache/coverage',
    },
  },
});
