import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { BASE, DATA, MINI_ID } from '../core/mini-review.ts';
import type { Refusal } from '../io/refusing.ts';
import { type Outcome, runScript } from '../run-tool.ts';
import { runWarm, runWarmRefused } from '../run-warm.ts';
import { hashTree } from '../tree.ts';

let root: string;
let before: Readonly<Record<string, string>>;
const QUICK = ['--editions', 'bao-cao-tom-tat', '--finishes', 'screen'] as const;
const refused = (refusal: Refusal, ...argv: readonly string[]): Promise<Outcome> =>
  runWarmRefused(refusal, ...argv, '--root', root);
/** In a process that has ended: what one that lives left beside the site is its own still. */
const buildAndEnd = (refusal: Refusal): Promise<Outcome> =>
  runScript(
    'test/faults/run-refused.ts',
    JSON.stringify(refusal),
    'build',
    '--root',
    root,
    ...QUICK,
  );
const build = (refusal: Refusal): Promise<Outcome> => refused(refusal, 'build', ...QUICK);
const run = (...argv: readonly string[]): Promise<Outcome> => runWarm(...argv, '--root', root);
const dist = (): Promise<Readonly<Record<string, string>>> => hashTree(join(root, 'dist'));
const beside = async (): Promise<readonly string[]> =>
  (await readdir(root)).filter((name) => name.startsWith('dist')).sort();

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-held-'));
  await cp(BASE, root, { recursive: true });
  const { code, output } = await run('build', ...QUICK);
  if (code !== 0) throw new Error(output);
  before = await dist();
});
afterAll(() => rm(root, { recursive: true, force: true }));

const noStack = (output: string): void =>
  expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$|node:internal|FileFault|Error:/m);

describe('a build, while', () => {
  test('a PDF of the last one is open: the officer reads which, loses nothing, and the next run goes on from there', async () => {
    const { code, output } = await buildAndEnd({
      errno: 'EPERM',
      operation: 'move',
      path: '/dist$',
      platform: 'win32',
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^LỖI TK820 · Trang mới đã dựng xong nhưng chưa thay được trang cũ$/m);
    expect(output).toContain('Đóng các tệp và cửa sổ nêu trên rồi chạy lại');
    noStack(output);
    expect(await dist()).toEqual(before);
    expect(await beside()).toEqual(['dist', expect.stringMatching(/^dist\.moi-/)]);
    expect(output).toContain((await beside())[1]!);
    // As soon as it can be, also when what is built now comes to nothing.
    const again = await run('build', '--editions', 'khong-co');
    expect(again.output).toContain('Đã đưa vào trang dựng xong ở lần chạy trước');
    expect(again.code).toBe(2);
    expect(await dist()).toEqual(before);
    expect(await beside()).toEqual(['dist']);
  });

  test('what was kept from earlier runs is held: it succeeds without', async () => {
    const { code, output } = await build({ errno: 'EBUSY', path: '/\\.cache/tong-ket/' });
    expect(code, output).toBe(0);
    expect(await dist()).toEqual(before);
  });

  test('nothing may be removed: it succeeds, and the next one sweeps', async () => {
    const { code, output } = await buildAndEnd({
      errno: 'EPERM',
      operation: 'remove',
      path: '.',
      platform: 'win32',
    });
    expect(code, output).toBe(0);
    expect(await dist()).toEqual(before);
    expect(await beside()).toHaveLength(2);
    // It does so first of all, whatever comes of it.
    expect((await run('build', '--editions', 'khong-co')).code).toBe(2);
    expect(await beside()).toEqual(['dist']);
  });

  test.each([
    ['ENOSPC', 'write', 'pdf/bao-cao-tom-tat.pdf$', 'TK813', 'đĩa đầy'],
    ['EACCES', 'create', '/dist\\.moi-[^/]*$', 'TK812', 'không có quyền'],
  ] as const)(
    'the disk says %s: one message with a code, and the last site stays',
    async (errno, operation, path, code, said) => {
      const outcome = await build({ errno, operation, path, platform: 'linux' });
      expect(outcome.code).toBe(1);
      expect(outcome.output).toMatch(
        new RegExp(
          `^LỖI ${code} · .*\\n  Không .* được «.*»: ${said}.* \\(${errno}\\)\\.\\n  Cách sửa: `,
          'm',
        ),
      );
      noStack(outcome.output);
      expect(await dist()).toEqual(before);
      expect(await beside()).toEqual(['dist']);
    },
  );
});

describe('a table that Excel keeps', () => {
  test('is told at its name, and nothing else is called missing', async () => {
    const { code, output } = await refused(
      { errno: 'EBUSY', operation: 'read', path: 'observations\\.csv$' },
      'check',
    );
    expect(code).toBe(1);
    expect(output).toContain(
      `LỖI TK810 · Tệp đang được chương trình khác mở\n  ${DATA}/observations.csv:1:1\n`,
    );
    expect(output).toMatch(/^1 lỗi, 0 cảnh báo/m);
    noStack(output);
  });

  test('or a folder nobody may look into', async () => {
    const { code, output } = await refused(
      { errno: 'EACCES', operation: 'list', path: `data/${MINI_ID}$` },
      'check',
    );
    expect(code).toBe(1);
    expect(output).toContain(`LỖI TK812 · Không có quyền đọc hoặc ghi\n  ${DATA}:1:1\n`);
    expect(output).toMatch(/^1 lỗi, 0 cảnh báo/m);
  });
});
