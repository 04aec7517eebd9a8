import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { swapFolder } from '../../src/io/swap-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tong-ket-swap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function site(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'index.html'), text);
  return path;
}
const front = (path: string): Promise<string> => readFile(join(path, 'index.html'), 'utf8');

test('the first site goes where there was none', async () => {
  const target = join(folder, 'noi', 'dist');
  await swapFolder(await site('moi', 'mới'), target);
  expect(await front(target)).toBe('mới');
});

test('a new site replaces the old one and leaves nothing beside it', async () => {
  const target = await site('dist', 'cũ');
  await writeFile(join(target, 'chi-co-o-ban-cu.html'), '');
  await swapFolder(await site('moi', 'mới'), target);
  expect(await front(target)).toBe('mới');
  expect(await readdir(target)).toEqual(['index.html']);
  expect(await readdir(folder)).toEqual(['dist']);
});

test('when the new site cannot be moved, the old one is back in its place', async () => {
  const target = await site('dist', 'cũ');
  await expect(swapFolder(join(folder, 'khong-co'), target)).rejects.toThrow();
  expect(await front(target)).toBe('cũ');
  expect(await readdir(folder)).toEqual(['dist']);
});
