import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASE, MINI_ID } from '../core/mini-review.ts';
import { runScript } from '../run-tool.ts';
import { hashTree } from '../tree.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tk-two-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A root of its own, with a blank and accents in its path, whose review is called so. */
async function rootCalled(title: string): Promise<string> {
  const root = join(folder, `Kỳ ${title}`);
  for (const part of ['data', 'content'])
    await cp(join(BASE, part, MINI_ID), join(root, part, MINI_ID), { recursive: true });
  const settings = join(root, 'content', MINI_ID, 'review.yaml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(/^title: .*$/m, `title: Tổng kết ${title}`));
  return root;
}

const buildOf = (root: string, ...more: readonly string[]): string =>
  JSON.stringify([
    ...['build', '--root', root, '--editions', 'bao-cao-tom-tat', '--finishes', 'screen'],
    ...more,
  ]);

test('two sites made at once in one process are those made one after the other', async () => {
  const [first, second] = [await rootCalled('một'), await rootCalled('hai')];
  const { output, stdout } = await runScript(
    join('test', 'two-builds.ts'),
    buildOf(first),
    buildOf(second),
  );
  expect(stdout, output).toContain('"codes":[0,0],"folderStays":true,"ours":[]');
  const alone = join(folder, 'mình');
  const again = await runScript(join('test', 'two-builds.ts'), buildOf(first, '--out', alone));
  expect(again.stdout, again.output).toContain('"codes":[0]');
  expect(await hashTree(join(first, 'dist'))).toEqual(await hashTree(alone));
  for (const [root, title] of [
    [first, 'một'],
    [second, 'hai'],
  ] as const)
    expect(await readFile(join(root, 'dist', MINI_ID, 'index.html'), 'utf8')).toContain(
      `Tổng kết ${title}`,
    );
});
