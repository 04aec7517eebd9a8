import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openMakings } from '../../src/io/makings.ts';
import { openBrowser } from '../../src/paginate/browser.ts';
import { openPaginatorPool } from '../../src/paginate/paginator-pool.ts';
import { openSlots } from '../../src/paginate/slots.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { type Typeset, type TypesetInput, typeset } from '../../src/print/typeset.ts';
import { builtEdition, withMain } from './built-edition.ts';

const BRIEF = {
  path: '/edition/',
  profile: partyHd05,
  title: 'Báo cáo',
  author: 'Đảng ủy Bộ Mẫu',
  date: '2026-10-05',
  variants: ['screen', 'office'],
} as const;

const TABLE = `<table><thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Kết quả</th></tr></thead><tbody>${'<tr><td>Một hàng</td><td>1</td></tr>'.repeat(20)}</tbody></table>`;

/** Contents and three chapters of two pages, each ending with a table; `word` stands in the second, `more` before its table. */
const report = (word = 'Nội dung', more = ''): string => {
  const chapter = (number: number, own: string, added = ''): string =>
    `<section class="appendix" id="c${number}"><h2>Chương ${number}</h2><p>Xem <a href="#c3">chương 3</a>, trang <span data-for="c3"></span>.</p>${`<p>${own} của chương ${number}, một câu để lấp trang.</p>`.repeat(17)}${added}${TABLE}</section>`;
  return `<nav class="contents"><h2>Mục lục</h2><ol><li><a href="#c3"><span class="entry">Chương 3</span> <span class="page-ref" data-for="c3"></span></a></li></ol></nav>${chapter(1, 'Nội dung')}${chapter(2, word, more)}${chapter(3, 'Nội dung')}`;
};

const hashes = ({ files }: Typeset): string[] =>
  files.map(({ pdf }) => createHash('sha256').update(pdf).digest('hex'));

let browser: Browser;
let cacheDir: string;
let cold: Typeset;
const folders: string[] = [];

async function run(more: Partial<TypesetInput> = {}, main = report()): Promise<Typeset> {
  const dir = await builtEdition(withMain(main));
  folders.push(dir);
  return typeset({ ...BRIEF, dir, browser, ...more });
}

/** The same with so many tabs at once. */
async function runWith(tabs: number): Promise<Typeset> {
  const dir = await builtEdition(withMain(report()));
  folders.push(dir);
  const pool = openPaginatorPool({ browser, dir, slots: openSlots(tabs) });
  try {
    return await typeset({ ...BRIEF, dir, browser, pool });
  } finally {
    await pool.close();
  }
}

beforeAll(async () => {
  browser = (await openBrowser()).browser;
  cacheDir = await mkdtemp(join(tmpdir(), 'tong-ket-kept-'));
  folders.push(cacheDir);
  cold = await run({ makings: openMakings({ dir: cacheDir }) });
});

afterAll(async () => {
  await browser.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the same report', () => {
  test('is whole, in both variants', () => {
    expect(cold.diagnostics).toEqual([]);
    expect(cold.pages).toBe(7);
    expect(new Set(hashes(cold)).size).toBe(2);
  });

  test('has the same bytes from kept parts, and lays nothing out again', async () => {
    const before = (await readdir(cacheDir)).sort();
    expect(hashes(await run({ makings: openMakings({ dir: cacheDir }) }))).toEqual(hashes(cold));
    expect((await readdir(cacheDir)).sort()).toEqual(before);
  });

  test('has the same bytes with any number of tabs, and without a cache', async () => {
    expect(hashes(await runWith(1))).toEqual(hashes(cold));
    expect(hashes(await runWith(3))).toEqual(hashes(cold));
  });

  test('has the same bytes when every kept part was damaged', async () => {
    for (const name of await readdir(cacheDir)) await writeFile(join(cacheDir, name), 'hỏng');
    expect(hashes(await run({ makings: openMakings({ dir: cacheDir }) }))).toEqual(hashes(cold));
  });
});

test('one chapter edited makes that chapter anew and nothing else', async () => {
  const before = new Set(await readdir(cacheDir));
  const edited = await run({ makings: openMakings({ dir: cacheDir }) }, report('Câu chữ'));
  expect(edited.diagnostics).toEqual([]);
  expect(edited.files[0]?.facts.pages.map(({ words }) => words.join(' ')).join(' ')).toContain(
    'Câu chữ của chương 2',
  );
  expect((await readdir(cacheDir)).filter((name) => !before.has(name))).toHaveLength(2);
});

test('a paragraph and a table added to a chapter leave those after it as they were kept', async () => {
  const before = new Set(await readdir(cacheDir));
  const edited = await run(
    { makings: openMakings({ dir: cacheDir }) },
    report(
      'Nội dung',
      '<p>Một đoạn thêm.</p><table><thead><tr><th>Cột</th></tr></thead><tbody><tr><td>ô thêm</td></tr></tbody></table>',
    ),
  );
  expect(edited.diagnostics).toEqual([]);
  expect(edited.pages).toBe(cold.pages);
  expect((await readdir(cacheDir)).filter((name) => !before.has(name))).toHaveLength(2);
});

test('a browser that breaks in the middle is replaced once, and the file is the same', async () => {
  const doomed = (await openBrowser()).browser;
  let broken = false;
  const mended = await run({
    browser: doomed,
    onProgress: ({ page }) => {
      if (page !== 2 || broken) return;
      broken = true;
      void doomed.close();
    },
  });
  expect(broken).toBe(true);
  expect(mended.diagnostics).toEqual([]);
  expect(hashes(mended)).toEqual(hashes(cold));
});
