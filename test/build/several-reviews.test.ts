import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BASE, MINI_ID } from '../core/mini-review.ts';
import { PATIENCE_MS } from '../patience.ts';
import { runPreview } from '../run-preview.ts';
import type { Outcome } from '../run-tool.ts';
import { runWarm } from '../run-warm.ts';
import { hashTree } from '../tree.ts';

/** A root with three reviews; each test goes on from what the one before left. */
const [FIRST, SECOND, THIRD] = ['ky-hai', 'ky-nhat', MINI_ID] as const;
let root: string;
const run = (command: string, ...more: readonly string[]): Promise<Outcome> =>
  runWarm(
    command,
    '--root',
    root,
    ...(command === 'build' ? ['--editions', 'bao-cao-tom-tat', '--finishes', 'screen'] : []),
    ...more,
  );

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-several-'));
  for (const id of [FIRST, SECOND, THIRD]) {
    for (const part of ['data', 'content']) {
      await cp(join(BASE, part, MINI_ID), join(root, part, 'moi'), { recursive: true });
      await rename(join(root, part, 'moi'), join(root, part, id));
    }
    await edit(`content/${id}/review.yaml`, `id: ${MINI_ID}`, `id: ${id}`);
    await edit(`content/${id}/review.yaml`, /^title: .*$/m, `title: Kỳ ${id}`);
  }
  const { code, output } = await run('build');
  expect(code, output).toBe(0);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toMatch(from);
  await writeFile(join(root, file), text.replace(from, to));
}

/** Files of the built site by the review they are of; those of none under ''. */
async function built(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const all = Object.entries(await hashTree(join(root, 'dist')));
  return new Map(
    ['', FIRST, SECOND, THIRD].map((id) => [
      id,
      Object.fromEntries(
        all.filter(
          ([name]) => (/^(?:en\/)?(ky-hai|ky-nhat|mini-2020-2024)\//.exec(name)?.[1] ?? '') === id,
        ),
      ),
    ]),
  );
}
const home = async (site = 'dist'): Promise<readonly string[]> =>
  [
    ...(await readFile(join(root, site, 'index.html'), 'utf8')).matchAll(
      /<li class="card"> ?<h2><a href="([^"]*)\/index\.html">/g,
    ),
  ].map(([, id = '']) => id);

test('a review with an error keeps its last pages, and the others are built', async () => {
  const before = await built();
  await edit(`data/${FIRST}/observations.csv`, ',42.4', ',42.A4');
  await edit(`content/${SECOND}/06-bai-hoc.mdx`, /\n$/, '\nMột câu mới.\n');
  const { code, output } = await run('build');
  expect(code, output).toBe(1);
  expect(output).toMatch(new RegExp(`LỖI TK105[\\s\\S]*data/${FIRST}/observations\\.csv`));
  expect(output).toContain(
    `Kỳ «${FIRST}» có lỗi nên chưa dựng lại; trang dựng lần trước của kỳ này được giữ nguyên.`,
  );
  const after = await built();
  expect(after.get(FIRST)).toEqual(before.get(FIRST));
  expect(after.get(THIRD)).toEqual(before.get(THIRD));
  expect(after.get('')).toEqual(before.get(''));
  expect(await readFile(join(root, `dist/${SECOND}/bao-cao/bai-hoc/index.html`), 'utf8')).toContain(
    'Một câu mới.',
  );
  expect(await home()).toEqual([FIRST, SECOND, THIRD]);
});

test('one review alone: the others stay as they were built, and nothing is said of them', async () => {
  const before = await built();
  await edit(`content/${THIRD}/06-bai-hoc.mdx`, /\n$/, '\nCâu của kỳ ba.\n');
  await edit(`content/${SECOND}/06-bai-hoc.mdx`, 'Một câu mới.', 'Một câu mới hơn.');
  const { code, output } = await run('build', '--review', THIRD);
  expect(code, output).toBe(0);
  expect(output).not.toContain(FIRST);
  const after = await built();
  for (const id of [FIRST, SECOND, '']) expect(after.get(id), id).toEqual(before.get(id));
  expect(after.get(THIRD)).not.toEqual(before.get(THIRD));
  expect(await home()).toEqual([FIRST, SECOND, THIRD]);
});

test('check tells each, or those asked for', async () => {
  expect((await run('check')).code).toBe(1);
  expect((await run('check', '--review', `${SECOND},${THIRD}`)).code).toBe(0);
  expect((await run('check', '--review', FIRST)).code).toBe(1);
  const { code, output } = await run('build', '--review', 'ky-hia');
  expect(code).toBe(2);
  expect(output).toContain('có phải ý là «ky-hai»?');
});

test('with all that were asked for broken nothing is replaced', async () => {
  const before = await hashTree(join(root, 'dist'));
  const { code, output } = await run('build', '--review', FIRST);
  expect(code).toBe(1);
  expect(output).toContain('Dừng dựng vì có lỗi');
  expect(await hashTree(join(root, 'dist'))).toEqual(before);
});

test('the preview shows those without an error, and one with an error as soon as it is mended', async () => {
  const preview = await runPreview(root);
  const status = async (id: string): Promise<number> =>
    (await fetch(`${preview.origin}/${id}/`)).status;
  try {
    expect([await status(FIRST), await status(SECOND), await status(THIRD)]).toEqual([
      404, 200, 200,
    ]);
    expect((await preview.state()).current).toBe(false);
    await edit(`data/${FIRST}/observations.csv`, ',42.A4', ',42.4');
    await expect.poll(() => status(FIRST), { timeout: PATIENCE_MS }).toBe(200);
    expect((await preview.state()).current).toBe(true);
    // Broken again, its last pages stay while another changes.
    await edit(`data/${FIRST}/observations.csv`, ',42.4', ',42.A4');
    await edit(`content/${SECOND}/review.yaml`, `title: Kỳ ${SECOND}`, `title: Tên khác`);
    await expect
      .poll(async () => (await fetch(`${preview.origin}/`)).text(), { timeout: PATIENCE_MS })
      .toContain('Tên khác');
    expect(await status(FIRST)).toBe(200);
  } finally {
    expect(await preview.stop()).toBe(process.platform === 'win32' ? 'SIGINT' : 0);
  }
});

test('pages made for the office are not carried into a site for the public, nor lost', async () => {
  const before = await hashTree(join(root, 'dist'));
  const { code, output } = await run(
    'build',
    '--review',
    SECOND,
    '--audience',
    'public',
    '--out',
    join(root, 'dist'),
  );
  expect(code).toBe(1);
  expect(output).toMatch(
    new RegExp(
      `LỖI TK821 [\\s\\S]*có trang của kỳ «${FIRST}», kỳ «${THIRD}» mà lần này không dựng`,
    ),
  );
  expect(await hashTree(join(root, 'dist'))).toEqual(before);
  // Nor are pages of which nothing is known.
  await rm(join(root, 'dist', FIRST, 'tom-tat.json'));
  expect((await run('build', '--review', SECOND)).output).toMatch(
    new RegExp(`có trang của kỳ «${FIRST}» mà`),
  );
});

test('what is public stays in a public site, also in its list of pages', async () => {
  const out = join(root, 'dist.cong-bo');
  const address = ['--audience', 'public', '--site-url', 'https://example.gov.vn/'];
  for (const id of [SECOND, THIRD])
    expect((await run('build', '--review', id, ...address)).code).toBe(0);
  expect(await home('dist.cong-bo')).toEqual([SECOND, THIRD]);
  const listed = [
    ...(await readFile(join(out, 'sitemap.xml'), 'utf8')).matchAll(
      /<loc>https:\/\/example\.gov\.vn\/([^/<]*)/g,
    ),
  ].map(([, id = '']) => id);
  for (const id of [SECOND, THIRD])
    expect(listed.filter((one) => one === id).length, id).toBeGreaterThan(10);
});
