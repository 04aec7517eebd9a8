import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { keyOf, openStore } from '../../src/io/store.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tong-ket-parts-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the store', () => {
  test('gives back what was put, also to another run', async () => {
    await openStore(dir).put('a', 'Phần một');
    expect(String(await openStore(dir).look('a'))).toBe('Phần một');
    expect(await openStore(dir).look('b')).toBe('missing');
    expect(await readdir(dir)).toEqual(['a']);
  });

  test('a damaged or a cut entry is told from one that is not there', async () => {
    const store = openStore(dir);
    for (const key of ['a', 'b', 'c']) await store.put(key, 'x'.repeat(1000));
    const whole = await readFile(join(dir, 'a'));
    await writeFile(join(dir, 'a'), whole.subarray(0, 500));
    await writeFile(
      join(dir, 'b'),
      Buffer.concat([whole.subarray(0, 100), Buffer.from('y'), whole.subarray(101)]),
    );
    await writeFile(join(dir, 'c'), '');
    for (const key of ['a', 'b', 'c']) expect(await store.look(key), key).toBe('damaged');
  });

  test('what was longest not asked for goes first when there is too much', async () => {
    const store = openStore(dir, 2_500);
    for (const key of ['a', 'b', 'c']) await store.put(key, 'x'.repeat(1000));
    for (const [key, seconds] of [
      ['a', 100],
      ['b', 200],
      ['c', 300],
    ] as const)
      await utimes(join(dir, key), seconds, seconds);
    await store.look('a');
    await store.prune();
    expect((await readdir(dir)).sort()).toEqual(['a', 'c']);
  });

  test('a folder that cannot be written is no error', async () => {
    await writeFile(join(dir, 'tep'), '');
    const store = openStore(join(dir, 'tep', 'trong'));
    await store.put('a', 'x');
    await store.prune();
    expect(await store.look('a')).toBe('missing');
  });

  test('nothing is kept without a folder', async () => {
    const store = openStore(undefined);
    await store.put('a', 'x');
    expect(await store.look('a')).toBe('missing');
  });
});

test('names tell apart what only joined is the same', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
  expect(keyOf('a')).not.toBe(keyOf('a', ''));
  expect(keyOf('a', 'b')).toBe(keyOf('a', 'b'));
});
