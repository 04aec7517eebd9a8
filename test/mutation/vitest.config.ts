import { defineConfig } from 'vitest/config';

import { TOOL_ROOT } from '../run-tool.ts';
import { PART_VARIABLE, PARTS, type Part } from './parts.ts';

export default defineConfig({
  root: TOOL_ROOT,
  test: {
    environment: 'node',
    globals: false,
    pool: 'threads',
    isolate: false,
    include: [...PARTS[process.env[PART_VARIABLE] as Part].tests],
  },
});
