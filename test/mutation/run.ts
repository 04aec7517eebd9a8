/**
 * `npm run mutation -- assess|intake|rules [files]`: changes the code in every small way that could be a mistake
 * and looks whether a test notices. Its own packages, which nobody needs otherwise, are installed when it is
 * first run: that once it needs the network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { TOOL_ROOT } from '../run-tool.ts';
import { PART_VARIABLE, PARTS, type Part } from './parts.ts';

const [name = '', ...files] = process.argv.slice(2);
if (!Object.hasOwn(PARTS, name)) {
  console.error(`npm run mutation -- ${Object.keys(PARTS).join('|')} [files]`);
  process.exit(2);
}
const here = join(TOOL_ROOT, 'test', 'mutation');
const run = (command: string, args: readonly string[], folder: string): void => {
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, [PART_VARIABLE]: name },
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

const stryker = join(here, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
if (!existsSync(stryker)) run('npm', ['ci'], here);
const mutate = files.length > 0 ? files : PARTS[name as Part].mutate;
run(
  process.execPath,
  [stryker, 'run', join(here, 'stryker.config.json'), '--mutate', mutate.join(',')],
  TOOL_ROOT,
);
