import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASE, DATA } from '../core/mini-review.ts';
import type { Refusal } from '../io/refusing.ts';
import { type RunningPreview, runPreview } from '../run-preview.ts';

let root: string;
let flag: string;
let preview: RunningPreview;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-held-preview-'));
  flag = join(root, 'excel-dang-mo');
  await cp(BASE, root, { recursive: true });
  const refusal: Refusal = {
    errno: 'EBUSY',
    operation: 'read',
    path: 'observations\\.csv$',
    while: flag,
  };
  preview = await runPreview(root, ['test/faults/run-refused.ts', JSON.stringify(refusal)]);
});
afterAll(async () => {
  await preview.stop();
  await rm(root, { recursive: true, force: true });
});

const page = async (): Promise<string> =>
  (await fetch(`${preview.origin}/mini-2020-2024/so-lieu/forest-cover/`)).text();

test('a table that Excel keeps is told of in the preview, which goes on trying and shows it when it is let go', async () => {
  expect(await page()).toContain('41,95%');
  const table = join(root, DATA, 'observations.csv');
  await writeFile(flag, '');
  await writeFile(table, (await readFile(table, 'utf8')).replace('41.95', '41.85'));
  await expect
    .poll(async () => (await preview.state()).findings.map(({ code, place }) => `${code} ${place}`))
    .toContain(`TK810 ${DATA}/observations.csv:1:1`);
  expect((await preview.state()).current).toBe(false);
  expect(await page()).toContain('41,95%');
  await rm(flag);
  // Nobody tells that a file was let go.
  await expect.poll(async () => (await preview.state()).current).toBe(true);
  expect(await page()).toContain('41,85%');
});
