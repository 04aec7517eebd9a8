import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { runWarm } from '../run-warm.ts';
import { GOLDEN, readMiniReport } from './mini-report.ts';

let built: ReadonlyMap<string, string>;
let golden: ReadonlyMap<string, string>;

beforeAll(async () => {
  built = await readMiniReport(runWarm);
  const entries = await readdir(GOLDEN, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  golden = new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [relative(GOLDEN, file).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const,
      ),
    ),
  );
});

describe('the small review, word for word', () => {
  test('has the pages and downloads it had, no more and no fewer', () => {
    expect([...built.keys()].sort()).toEqual([...golden.keys()].sort());
  });

  test('says on each what it said', () => {
    for (const [name, text] of golden) expect(built.get(name), name).toBe(text);
  });

  test('stays small enough to read a change of it', () => {
    for (const [name, text] of golden) expect(text.split('\n').length, name).toBeLessThan(300);
  });
});
