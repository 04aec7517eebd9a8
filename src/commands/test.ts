import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Command } from './command.ts';
import { TOOL_ROOT } from './tool-root.ts';

const bin = (path: string): string => join(TOOL_ROOT, 'node_modules', path);

/** The tool's own tests: types first, then vitest with the arguments given. */
export const test: Command = async ({ rest }) => {
  const types = await run(bin('typescript-7/bin/tsc'), ['-p', TOOL_ROOT]);
  if (types !== 0) return 1;
  const tests = await run(bin('vitest/vitest.mjs'), [
    'run',
    '--config',
    join(TOOL_ROOT, 'test/vitest.config.ts'),
    ...rest,
  ]);
  return tests === 0 ? 0 : 1;
};

const run = (script: string, args: readonly string[]): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', cwd: TOOL_ROOT });
    child.on('error', fail);
    child.on('exit', (code) => done(code ?? 1));
  });
