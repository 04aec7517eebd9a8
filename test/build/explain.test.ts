import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASE, MINI_ID } from '../core/mini-review.ts';
import { runWarm } from '../run-warm.ts';
import { hashTree } from '../tree.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-explain-'));
  for (const part of ['data', 'content'])
    await cp(join(BASE, part, MINI_ID), join(root, part, MINI_ID), { recursive: true });
  await explained();
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** What `--explain` says: lines of what was made, and of what was taken. */
async function explained(): Promise<{
  readonly made: readonly string[];
  readonly taken: readonly string[];
}> {
  const { code, output } = await runWarm(
    ...['build', '--root', root, '--editions', 'bao-cao-tong-ket', '--finishes', 'screen'],
    '--explain',
  );
  expect(code, output).toBe(0);
  const lines = output.split('\n').map((line) => line.trim());
  return {
    made: lines.filter((line) => line.startsWith('+ ')),
    taken: lines.filter((line) => line.startsWith('= ')),
  };
}

test('with nothing changed, all that is stored is taken from the store', async () => {
  const { made, taken } = await explained();
  expect(made).toEqual([
    expect.stringMatching(/^\+ Đọc số liệu, lời văn kỳ .*; đầu vào như lần trước\.$/),
  ]);
  // Nobody asks for the charts of pages that are there.
  expect(taken).toContainEqual(expect.stringMatching(`^= Bộ trang ${MINI_ID}: lấy từ kho`));
  expect(taken).toContainEqual(
    expect.stringMatching(`^= Bản in ${MINI_ID}/bao-cao-tong-ket: lấy từ kho`),
  );
});

test('pages taken from the store are those that a fresh run makes, their cards for other sites among them', async () => {
  const build = async (out: string, ...more: readonly string[]) => {
    const { code, output } = await runWarm(
      ...['build', '--root', root, '--out', join(root, out), '--audience', 'public'],
      ...['--site-url', 'https://tongket.example.gov.vn/', '--editions', 'bao-cao-tong-ket'],
      ...['--finishes', 'screen', ...more],
    );
    expect(code, output).toBe(0);
    return hashTree(join(root, out));
  };
  const made = await build('moi', '--fresh');
  expect(Object.keys(made)).toContain(`${MINI_ID}/anh-chia-se.png`);
  await build('lan-dau');
  expect(await build('lan-sau')).toEqual(made);
});

test('a cell that changed is followed from its file to the papers', async () => {
  const file = join(root, 'data', MINI_ID, 'observations.csv');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(',42.4');
  await writeFile(file, text.replace(',42.4', ',42.3'));
  const { made } = await explained();
  const hashes = '\\([0-9a-f]{8} → [0-9a-f]{8}\\)';
  expect(made).toContainEqual(
    expect.stringMatching(
      `^\\+ Đọc số liệu, lời văn kỳ ${MINI_ID}: data/${MINI_ID}/observations\\.csv đã đổi ${hashes}\\.$`,
    ),
  );
  expect(made).toContainEqual(
    expect.stringMatching(`^\\+ Bộ trang ${MINI_ID}: nguồn của kỳ đã đổi ${hashes}\\.$`),
  );
  expect(made).toContainEqual(
    expect.stringMatching(`^\\+ Biểu đồ «.*: số liệu và chữ của biểu đồ đã đổi ${hashes}\\.$`),
  );
  expect(made).toContainEqual(
    expect.stringMatching(`^\\+ Bản in ${MINI_ID}/bao-cao-tong-ket: trang nguồn đã đổi ${hashes}`),
  );
});
