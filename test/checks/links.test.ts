import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../../src/checks/links.ts';
import { pointIn } from '../core/point.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tong-ket-links-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function pages(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [path, html] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
  const found = await checkLinks(folder, {
    pagesOf: (pdf) => Promise.resolve(pdf.length),
    fileOf: (page) => `dist${page}`,
  });
  return found.map(
    ({ code, place, message }) => `${code} ${place.file}:${pointIn(place).line} ${message}`,
  );
}

test('a sound site has nothing to say, and other sites are not asked', async () => {
  expect(
    await pages({
      'index.html':
        '<a href="ky/index.html#a">x</a> <a href="https://example.org/">y</a> <a href="mailto:a@example.org">z</a>',
      'ky/index.html':
        '<h1 id="a">A</h1><a href="../index.html">về</a><link href="../s.css"><a href="#a">a</a>',
      's.css': '',
    }),
  ).toEqual([]);
});

test('a file that is not there, with the line of the link', async () => {
  expect(await pages({ 'index.html': '<p>\n<a href="ky/index.html">x</a>' })).toEqual([
    'TK701 dist/index.html:2 Địa chỉ «ky/index.html» dẫn tới tệp không có.',
  ]);
});

test('an anchor that is not on the page', async () => {
  expect(
    await pages({ 'index.html': '<a href="b.html#khong">x</a>', 'b.html': '<p id="co">' }),
  ).toEqual([
    'TK701 dist/index.html:1 Địa chỉ «b.html#khong» dẫn tới một mục không có trong trang.',
  ]);
});

test('a page of a PDF: one of those that it has, counted from 1', async () => {
  const links = ['1', '3', '4', '0', 'x', '2.5'].map(
    (page) => `<a href="in/a.pdf#page=${page}">x</a>`,
  );
  // As many pages as bytes.
  expect(
    await pages({
      'index.html': `${links.join('\n')} <a href="in/a.pdf">x</a>`,
      'in/a.pdf': 'abc',
    }),
  ).toEqual(
    [
      ['4', 3],
      ['0', 4],
      ['x', 5],
      ['2.5', 6],
    ].map(
      ([page, line]) =>
        `TK701 dist/index.html:${line} Địa chỉ «in/a.pdf#page=${page}» dẫn tới một trang không có: tệp có 3 trang.`,
    ),
  );
});

test('an address that nothing may lead to, however it came onto the page', async () => {
  const wrong = [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    '//example.org/',
    'data:text/html,x',
    'tel:113',
    'https://a@example.org/',
    'java&#9;script:x',
  ];
  expect(
    await pages({
      'index.html': `${wrong.map((one) => `<a href="${one}">x</a>`).join('\n')}\n<link rel="canonical" href="https://example.org/ky/"><img src="data:image/png;base64,AAAA">`,
    }),
  ).toEqual([
    // Read as a browser reads it, letters written by number among them.
    ...wrong.map(
      (address, index) =>
        `TK701 dist/index.html:${index + 1} Địa chỉ «${address.replace('&#9;', '\t')}» không phải loại địa chỉ mà trang được dẫn tới.`,
    ),
    'TK701 dist/index.html:8 Địa chỉ «data:image/png;base64,AAAA» không phải loại địa chỉ mà trang được dẫn tới.',
  ]);
});
