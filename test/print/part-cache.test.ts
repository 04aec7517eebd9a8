import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { keyOf, openPartCache } from '../../src/print/part-cache.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tong-ket-parts-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('kept parts', () => {
  test('come back as they were put, also to another run', async () => {
    await openPartCache(dir).put('a', 'Phần một');
    expect((await openPartCache(dir).get('a'))?.toString('utf8')).toBe('Phần một');
    expect(await openPartCache(dir).get('b')).toBeUndefined();
    expect(await readdir(dir)).toEqual(['a']);
  });

  test('a damaged or a cut entry is as if it were not there', async () => {
    const cache = openPartCache(dir);
    for (const key of ['a', 'b', 'c']) await cache.put(key, 'x'.repeat(1000));
    const whole = await readFile(join(dir, 'a'));
    await writeFile(join(dir, 'a'), whole.subarray(0, 500));
    await writeFile(
      join(dir, 'b'),
      Buffer.concat([whole.subarray(0, 100), Buffer.from('y'), whole.subarray(101)]),
    );
    await writeFile(join(dir, 'c'), '');
    for (const key of ['a', 'b', 'c']) expect(await cache.get(key), key).toBeUndefined();
  });

  test('what was longest not asked for goes first when there is too much', async () => {
    const cache = openPartCache(dir, 2_500);
    for (const key of ['a', 'b', 'c']) await cache.put(key, 'x'.repeat(1000));
    for (const [key, seconds] of [
      ['a', 100],
      ['b', 200],
      ['c', 300],
    ] as const)
      await utimes(join(dir, key), seconds, seconds);
    await cache.get('a');
    await cache.prune();
    expect((await readdir(dir)).sort()).toEqual(['a', 'c']);
  });

  test('a folder that cannot be written is no error', async () => {
    await writeFile(join(dir, 'tep'), '');
    const cache = openPartCache(join(dir, 'tep', 'trong'));
    await cache.put('a', 'x');
    await cache.prune();
    expect(await cache.get('a')).toBeUndefined();
  });

  test('nothing is kept without a folder', async () => {
    const cache = openPartCache(undefined);
    await cache.put('a', 'x');
    expect(await cache.get('a')).toBeUndefined();
  });
});

test('names tell apart what only joined is the same', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
  expect(keyOf('a')).not.toBe(keyOf('a', ''));
  expect(keyOf('a', 'b')).toBe(keyOf('a', 'b'));
});
