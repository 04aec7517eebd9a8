import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { keyOf, openStore, sweepStore } from '../../src/io/store.ts';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');
/** Puts entries of some megabytes into a store, one after the other. */
const WRITING = `
  const { openStore } = await import(process.argv[1]);
  const store = openStore(process.argv[2]);
  for (let index = 0; ; index++) {
    await store.put(String(index), 'x'.repeat(4_000_000));
    console.log(index);
  }`;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tong-ket-parts-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** As if it was last asked for so many days ago. */
async function age(key: string, days: number): Promise<void> {
  const then = Date.now() / 1000 - days * 24 * 60 * 60;
  await utimes(join(dir, key), then, then);
}

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
    await age('a', 3);
    await age('b', 2);
    await age('c', 1);
    await store.look('a');
    await store.prune();
    expect((await readdir(dir)).sort()).toEqual(['a', 'c']);
  });

  test('what no run asked for in a month goes, whoever made it; what is asked for stays', async () => {
    const store = openStore(dir);
    for (const key of ['a', 'b', 'c']) await store.put(key, 'x');
    await age('a', 31);
    await age('b', 29);
    await age('c', 31);
    expect(String(await store.look('c'))).toBe('x');
    await store.prune();
    expect((await readdir(dir)).sort()).toEqual(['b', 'c']);
  });

  test('a run killed while it writes leaves nothing half under a key, and what it began is swept later', async () => {
    const writer = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        WRITING,
        pathToFileURL(join(SOURCE, 'io', 'store.ts')).href,
        dir,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // It has begun, and goes on without end.
    await once(writer.stdout, 'data');
    await setTimeout(150);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const names = await readdir(dir);
    const keys = names.filter((name) => !name.startsWith('.'));
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(await openStore(dir).look(key), key).toBeInstanceOf(Buffer);
    await writeFile(join(dir, '.begun'), 'x');
    await openStore(dir).prune();
    expect(await readdir(dir)).toContain('.begun');
    await age('.begun', 1);
    await openStore(dir).prune();
    expect(await readdir(dir)).not.toContain('.begun');
  });

  test('two runs that prune at once take nothing from each other that is asked for', async () => {
    const [one, other] = [openStore(dir, 3_000), openStore(dir, 3_000)];
    for (const [index, key] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      await one.put(key, 'x'.repeat(1000));
      await age(key, 10 - index);
    }
    await Promise.all([one.look('a'), one.prune(), other.prune(), other.put('g', 'y')]);
    expect(await other.look('g')).toBeInstanceOf(Buffer);
    expect((await one.look('f')).toString()).toBe('x'.repeat(1000));
    expect(await one.look('b')).toBe('missing');
  });

  test('a store of an earlier version goes when nobody asked for it in a month', async () => {
    const store = openStore(dir);
    await store.put('a', 'x');
    await store.put('b', 'x');
    await age('a', 31);
    await sweepStore(dir);
    expect(await readdir(dir)).toEqual(['b']);
    await age('b', 31);
    await sweepStore(dir);
    await expect(readdir(dir)).rejects.toThrow('ENOENT');
    await sweepStore(dir);
  });

  test('a foreign file under a key is told from an entry, and made anew', async () => {
    const store = openStore(dir);
    await writeFile(
      join(dir, 'a'),
      '<html>of another program, longer than any seal could be, by far</html>',
    );
    expect(await store.look('a')).toBe('damaged');
    await store.put('a', 'x');
    expect(String(await store.look('a'))).toBe('x');
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
