import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { BASE } from '../core/mini-review.ts';
import { TOOL_ROOT, toolEnvironment } from '../run-tool.ts';
import { runWarm } from '../run-warm.ts';
import { hashTree } from '../tree.ts';

let root: string;
let before: Readonly<Record<string, string>>;
const QUICK = ['--editions', 'bao-cao-tom-tat', '--finishes', 'screen'] as const;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-stopped-'));
  await cp(BASE, root, { recursive: true });
  const { code, output } = await runWarm('build', '--root', root, ...QUICK);
  if (code !== 0) throw new Error(output);
  before = await hashTree(join(root, 'dist'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Folders in the one for temporary files that bear the number of a process. */
const temporary = async (pid: number): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter(
    (name) => name.startsWith('tong-ket-') && name.includes(`-${pid}-`),
  );

/** On Windows one process cannot send another a signal: it ends it. */
describe.skipIf(process.platform === 'win32')('a build that is told to stop', () => {
  test.each([
    ['SIGTERM', 143, 'Dựng trang…'],
    ['SIGHUP', 129, 'Dàn trang'],
    ['SIGINT', 130, 'Dàn trang'],
  ] as const)(
    'by %s ends with %i at once when it says «%s», and leaves all as it was',
    async (signal, code, at) => {
      const child = spawn(
        process.execPath,
        ['test/faults/run-stopped.ts', signal, at, 'build', '--root', root, ...QUICK, '--fresh'],
        { cwd: TOOL_ROOT, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
      );
      const ended = once(child, 'close') as Promise<[number | null, string | null]>;
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      let told = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
      expect(await ended, said + told).toEqual([code, null]);
      expect(told).toContain('Đã dừng theo yêu cầu; những gì đã dựng trước đó được giữ nguyên.');
      expect(told).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(said).not.toContain('Xong sau');
      expect(await hashTree(join(root, 'dist'))).toEqual(before);
      expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
      expect(await temporary(child.pid!)).toEqual([]);
      expect(
        (await readdir(join(TOOL_ROOT, '.astro'))).filter((name) =>
          name.includes(`-${child.pid}-`),
        ),
      ).toEqual([]);
    },
  );
});
