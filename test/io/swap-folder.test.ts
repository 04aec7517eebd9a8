import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { interfered } from '../../src/io/disk.ts';
import { MARK, type OwnFolder } from '../../src/io/own-folder.ts';
import { FolderInUse, folderBeside, recoverFolder, swapFolder } from '../../src/io/swap-folder.ts';
import { refusing } from './refusing.ts';

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tk-swap-'));
  target = join(folder, 'dist');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function made(text: string): Promise<OwnFolder> {
  const site = await folderBeside(target);
  await writeFile(join(site.path, 'index.html'), text);
  return site;
}
const front = (): Promise<string> => readFile(join(target, 'index.html'), 'utf8');
/** What a run that is no more left beside the target, under the number of a process that cannot be. */
async function leave(site: OwnFolder, kind: 'moi' | 'cu'): Promise<string> {
  const path = join(folder, `dist.${kind}-${GONE}-${site.path.slice(-6)}`);
  await site.move(path);
  return path;
}
const GONE = 2 ** 22 + 1;

describe('a finished folder', () => {
  test('goes where there was none, with the folders on the way', async () => {
    target = join(folder, 'noi', 'khac', 'dist');
    await swapFolder(await made('mới'), target);
    expect(await front()).toBe('mới');
  });

  test('goes where there is an empty one', async () => {
    await mkdir(target);
    await swapFolder(await made('mới'), target);
    expect(await front()).toBe('mới');
  });

  test('replaces the old one and leaves nothing beside it', async () => {
    await swapFolder(await made('cũ'), target);
    await writeFile(join(target, 'chi-co-o-ban-cu.html'), '');
    await swapFolder(await made('mới'), target);
    expect(await front()).toBe('mới');
    expect((await readdir(target)).sort()).toEqual(['index.html', MARK]);
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('that cannot be moved leaves the old one in its place', async () => {
    await swapFolder(await made('cũ'), target);
    const site = await made('mới');
    await expect(
      interfered(
        refusing('EIO', ({ operation, path }) => operation === 'move' && path === site.path),
        () => swapFolder(site, target),
      ),
    ).rejects.toThrow('EIO');
    expect(await front()).toBe('cũ');
  });
});

describe('an old folder in which a file is open, as on Windows', () => {
  const inUse = refusing(
    'EPERM',
    ({ operation, path }) =>
      (operation === 'move' && path === target) ||
      (operation === 'write' && path.endsWith('bao-cao.pdf')),
    'win32',
  );

  test('stays; the new one is kept, and what is open is named', async () => {
    await swapFolder(await made('cũ'), target);
    await writeFile(join(target, 'bao-cao.pdf'), '%PDF');
    const site = await made('mới');
    const fault = await interfered(inUse, () => swapFolder(site, target)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(FolderInUse);
    expect((fault as FolderInUse).diagnostic).toMatchObject({
      code: 'TK820',
      message: `Không thay được «${target}»: đang mở: bao-cao.pdf. Trang mới nằm ở «${site.path}».`,
    });
    expect(await front()).toBe('cũ');
    expect(await readFile(join(site.path, 'index.html'), 'utf8')).toBe('mới');
  });

  test('is replaced when it is let go within some seconds', async () => {
    await swapFolder(await made('cũ'), target);
    let times = 0;
    const site = await made('mới');
    await interfered(
      refusing(
        'EBUSY',
        ({ operation, path }) => operation === 'move' && path === target && ++times <= 3,
        'win32',
      ),
      () => swapFolder(site, target),
    );
    expect([times, await front()]).toEqual([4, 'mới']);
  });

  test('gives way to the kept one on the next run', async () => {
    await swapFolder(await made('cũ'), target);
    await leave(await finished('mới'), 'moi');
    expect(await interfered(inUse, () => recoverFolder(target))).toBe('nothing');
    expect(await front()).toBe('cũ');
    expect(await recoverFolder(target)).toBe('brought in');
    expect(await front()).toBe('mới');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('once replaced may be held: the run succeeds, and a later one removes it', async () => {
    await swapFolder(await made('cũ'), target);
    const site = await made('mới');
    await interfered(
      refusing(
        'EBUSY',
        ({ operation, path }) => operation === 'remove' && path.includes('dist.cu-'),
      ),
      () => swapFolder(site, target),
    );
    expect(await front()).toBe('mới');
    expect(await readdir(folder)).toHaveLength(2);
  });
});

async function finished(text: string): Promise<OwnFolder> {
  const site = await made(text);
  await site.finish();
  return site;
}

describe('a run killed', () => {
  test('between the two moves: the new one comes in', async () => {
    await leave(await finished('cũ'), 'cu');
    await leave(await finished('mới'), 'moi');
    expect(await recoverFolder(target)).toBe('brought in');
    expect(await front()).toBe('mới');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('between the two moves with the new one unfinished: the old one is put back', async () => {
    await leave(await finished('cũ'), 'cu');
    await leave(await made('dở'), 'moi');
    expect(await recoverFolder(target)).toBe('put back');
    expect(await front()).toBe('cũ');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('while it built: what it left is removed, what stands stays', async () => {
    await swapFolder(await made('cũ'), target);
    await leave(await made('dở'), 'moi');
    expect(await recoverFolder(target)).toBe('nothing');
    expect(await front()).toBe('cũ');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('while it removed the old one: half of that is never put back', async () => {
    const old = await finished('cũ');
    await interfered(
      refusing('EIO', ({ operation, path }) => operation === 'remove' && path === old.path),
      () => old.remove(),
    );
    await leave(old, 'cu');
    expect(await recoverFolder(target)).toBe('nothing');
    expect(await readdir(folder)).toEqual([]);
  });
});

test("one that waits is not brought in over a later one, nor a live run's folder touched", async () => {
  const waiting = await leave(await finished('trước'), 'moi');
  await utimes(join(waiting, MARK), new Date(0), new Date(0));
  await swapFolder(await made('sau'), target);
  expect(await readdir(folder)).toEqual(['dist']);
  const live = await finished('đang dựng');
  expect(await recoverFolder(target)).toBe('nothing');
  expect(await front()).toBe('sau');
  expect(await readFile(join(live.path, 'index.html'), 'utf8')).toBe('đang dựng');
});

test("a folder of somebody else's beside it stays, whatever its name", async () => {
  const theirs = join(folder, `dist.moi-${GONE}-abcdef`);
  await mkdir(theirs);
  await writeFile(join(theirs, 'luan-van.docx'), '');
  expect(await recoverFolder(target)).toBe('nothing');
  expect(await readdir(theirs)).toEqual(['luan-van.docx']);
});
