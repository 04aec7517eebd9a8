import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { explain } from '../../src/build/explain.ts';
import { type Making, type Makings, openMakings } from '../../src/io/makings.ts';

let dir: string;
let lines: string[];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tong-ket-makings-'));
  lines = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const run = (scope = '/goc'): Makings =>
  openMakings({ dir, scope, onOutcome: (outcome) => lines.push(explain(outcome)) });

const PICTURE = {
  name: 'picture',
  label: 'Biểu đồ',
  inputs: { program: 'chương trình vẽ', figures: 'số liệu' },
} as const;
const picture = (figures: string, program = '1'): Making => ({
  step: PICTURE,
  subject: '«Tỷ lệ»',
  inputs: { program, figures },
});

/** Takes or makes it, as every step does. */
async function make(makings: Makings, making: Making): Promise<string> {
  const stored = await makings.take(making);
  if (stored !== undefined) return String(stored);
  const made = `vẽ ${making.inputs['figures']}`;
  await makings.keep(making, made);
  return made;
}

describe('a making', () => {
  test('is made the first time and taken from the store the next, in another run', async () => {
    expect(await make(run(), picture('42,4'))).toBe('vẽ 42,4');
    expect(await make(run(), picture('42,4'))).toBe('vẽ 42,4');
    expect(lines[0]).toBe('+ Biểu đồ «Tỷ lệ»: làm lần đầu.');
    expect(lines[1]).toMatch(/^= Biểu đồ «Tỷ lệ»: lấy từ kho \([0-9a-f]{8}\)\.$/);
  });

  test('is made again for an input that changed, which is named with both hashes', async () => {
    await make(run(), picture('42,4'));
    expect(await make(run(), picture('43,5'))).toBe('vẽ 43,5');
    expect(lines[1]).toMatch(
      /^\+ Biểu đồ «Tỷ lệ»: số liệu đã đổi \([0-9a-f]{8} → [0-9a-f]{8}\)\.$/,
    );
  });

  test('is made again by another version of its program', async () => {
    await make(run(), picture('42,4'));
    await make(run(), picture('42,4', '2'));
    expect(lines[1]).toMatch(/^\+ Biểu đồ «Tỷ lệ»: chương trình vẽ đã đổi \(/);
  });

  test('changes that came and went are told by the last time, not by the first', async () => {
    for (const figures of ['1', '2', '1']) await make(run(), picture(figures));
    await make(run(), picture('1', '2'));
    expect(lines[2]).toMatch(/^= /);
    expect(lines[3]).not.toContain('số liệu');
  });

  test('is made again when what is stored was damaged, or swept', async () => {
    await make(run(), picture('42,4'));
    for (const name of await readdir(dir)) {
      const entry = await readFile(join(dir, name));
      if (entry.includes('vẽ 42,4')) await writeFile(join(dir, name), entry.subarray(0, -1));
    }
    expect(await make(run(), picture('42,4'))).toBe('vẽ 42,4');
    expect(lines[1]).toBe('+ Biểu đồ «Tỷ lệ»: làm lại vì mục trong kho bị hỏng.');
    for (const name of await readdir(dir))
      if ((await readFile(join(dir, name))).includes('vẽ 42,4')) await rm(join(dir, name));
    await make(run(), picture('42,4'));
    expect(lines[2]).toBe('+ Biểu đồ «Tỷ lệ»: làm lại vì không còn trong kho.');
  });

  test('of one root says nothing about that of another, and serves it', async () => {
    await make(run(), picture('42,4'));
    await make(run('/khac'), picture('42,4'));
    await make(run('/khac'), picture('43,5'));
    expect(lines[1]).toMatch(/^= /);
    expect(lines[2]).toContain('số liệu đã đổi');
  });

  test('is made without a store, too', async () => {
    const without = openMakings({
      dir: undefined,
      onOutcome: (outcome) => lines.push(explain(outcome)),
    });
    expect(await make(without, picture('42,4'))).toBe('vẽ 42,4');
    expect(lines).toEqual(['+ Biểu đồ «Tỷ lệ»: làm lại vì lần này không dùng kho.']);
  });
});

test('what is made in every run is told with the files that changed, came or went', async () => {
  const read = (files: readonly (readonly [string, string])[]): Making => ({
    step: { name: 'parse', label: 'Đọc', inputs: {} },
    subject: 'kỳ thu',
    inputs: {},
    files: new Map(files),
  });
  await run().note(read([['data/a.csv', 'aaaaaaaaaa']]));
  await run().note(read([['data/a.csv', 'bbbbbbbbbb']]));
  await run().note(read([['data/b.csv', 'bbbbbbbbbb']]));
  expect(lines.slice(1)).toEqual([
    '+ Đọc kỳ thu: data/a.csv đã đổi (aaaaaaaa → bbbbbbbb).',
    '+ Đọc kỳ thu: data/a.csv đã đổi (bbbbbbbb → không có); data/b.csv đã đổi (không có → bbbbbbbb).',
  ]);
});
