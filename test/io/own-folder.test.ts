import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { interfered } from '../../src/io/disk.ts';
import { OwnFolder, removeEmpty, removeKept, sweep } from '../../src/io/own-folder.ts';
import { refusing } from './refusing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tk-own-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const GONE = 2 ** 22 + 1;

test('folders that one process asks for at once are different ones', async () => {
  const name = join(folder, 'moi', 'dung');
  const made = await Promise.all([OwnFolder.another(name), OwnFolder.another(name)]);
  expect(new Set(made.map(({ path }) => path)).size).toBe(2);
  expect(await readdir(join(folder, 'moi'))).toHaveLength(2);
});

describe('only what is its own is removed', () => {
  test('a folder without the mark is not its own', async () => {
    await writeFile(join(folder, 'tong-ket.txt'), 'Ghi chép của tôi về tổng kết.\n');
    expect(await OwnFolder.find(folder)).toBeUndefined();
  });

  test('a link to one of its own is not its own', async () => {
    const own = await OwnFolder.create(join(folder, 'that'));
    await symlink(own.path, join(folder, 'lien-ket'), 'junction');
    expect(await OwnFolder.find(join(folder, 'lien-ket'))).toBeUndefined();
    expect(await OwnFolder.find(own.path)).toBeDefined();
  });

  test('a link in it is removed, not what it leads to', async () => {
    const [own, theirs] = [
      await OwnFolder.create(join(folder, 'cua-ta')),
      join(folder, 'cua-nguoi'),
    ];
    await mkdir(theirs);
    await writeFile(join(theirs, 'luan-van.docx'), '');
    await symlink(theirs, join(own.path, 'lien-ket'), 'junction');
    await own.remove();
    expect(await readdir(folder)).toEqual(['cua-nguoi']);
    expect(await readdir(theirs)).toEqual(['luan-van.docx']);
  });

  test.each(['..', '../cua-nguoi', 'a/../..', '.', ''])('%j is not below it', async (path) => {
    const own = await OwnFolder.create(join(folder, 'cua-ta'));
    await expect(own.removeBelow(path)).rejects.toThrow('is not below');
    await expect(own.removeBelow(join(folder, 'cua-ta'))).rejects.toThrow('is not below');
  });

  test('a kept file is a file of that folder', async () => {
    await mkdir(join(folder, 'con-chau'));
    await writeFile(join(folder, 'mot'), '');
    for (const name of ['con-chau', '..', '../mot', 'con-chau/x'])
      await expect(removeKept(folder, name)).rejects.toThrow();
    await removeKept(folder, 'mot');
    expect(await readdir(folder)).toEqual(['con-chau']);
  });

  test('a folder with something in it is not empty', async () => {
    await writeFile(join(folder, 'mot'), '');
    await removeEmpty(folder);
    expect(await readdir(folder)).toEqual(['mot']);
  });
});

test('one that is held stays without a word, and is not taken for whole any more', async () => {
  const own = await OwnFolder.create(join(folder, 'cua-ta'));
  await own.finish();
  await interfered(
    refusing('EBUSY', ({ operation }) => operation === 'remove'),
    () => own.remove(),
  );
  expect(await (await OwnFolder.find(own.path))?.finished()).toBeUndefined();
});

test('what a killed run left for a while is swept, what a live run works in is not', async () => {
  const live = await OwnFolder.temporary('phep-thu');
  const [, run = '', end = ''] = /-(\d+-[0-9a-f]{6})-(\w{6})$/.exec(live.path) ?? [];
  const dead = join(
    dirname(live.path),
    basename(live.path).replace(run, run.replace(/^\d+/, String(GONE))),
  );
  expect(end).not.toBe('');
  await (await OwnFolder.temporary('phep-thu')).move(dead);
  const theirs = `${dead.slice(0, -6)}zzzzzz`;
  await mkdir(theirs);
  await writeFile(join(theirs, 'thu.txt'), '');
  try {
    await sweep([]);
    const left = await readdir(tmpdir());
    expect(
      [basename(live.path), basename(dead), basename(theirs)].map((name) => left.includes(name)),
    ).toEqual([true, false, true]);
  } finally {
    await live.remove();
    await rm(theirs, { recursive: true });
  }
});
