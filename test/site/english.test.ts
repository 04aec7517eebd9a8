import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';

import { openBrowser } from '../../src/print/browser.ts';
import { visibleText } from '../tree.ts';

const REVIEW = 'nq24-2013-2023';
const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
const VOID = new Set(['meta', 'link', 'br', 'input', 'img', 'hr']);

let pages: ReadonlyMap<string, string>;
let english: readonly (readonly [path: string, html: string])[];
let browser: Browser;

const page = (path: string): string => {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
};

beforeAll(async () => {
  const built = inject('built');
  const entries = await readdir(built, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html')).map((entry) => join(entry.parentPath, entry.name));
  pages = new Map(await Promise.all(files.map(async (file) => [relative(built, file).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const)));
  english = [...pages].filter(([path]) => path.startsWith('en/'));
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());

/** Every text of a page with the language it stands in, by the nearest element that says so. */
function texts(html: string): readonly { readonly lang: string | undefined; readonly text: string }[] {
  const found: { lang: string | undefined; text: string }[] = [];
  const open: { name: string; lang: string | undefined }[] = [];
  const whole = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<!--[^]*?-->|<!doctype[^>]*>/gi, '');
  for (const [, end, name = '', attributes = '', closed, text] of whole.matchAll(/<(\/)?([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/)?>|([^<]+)/gi)) {
    if (text !== undefined) {
      if (text.trim() !== '') found.push({ lang: open.at(-1)?.lang, text: text.trim() });
    } else if (end !== undefined) {
      while (open.length > 0 && open.pop()?.name !== name);
    } else if (closed === undefined && !VOID.has(name)) open.push({ name, lang: /\slang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.lang });
  }
  return found;
}

describe('English pages', () => {
  test('exist of every page for readers, and of no other', () => {
    const expected = [...pages].filter(([path, html]) => !path.startsWith('en/') && html.includes('hreflang="en"')).map(([path]) => `en/${path}`);
    expect(english.map(([path]) => path).sort()).toEqual(expected.sort());
    expect(english.length).toBeGreaterThan(80);
    for (const inner of ['yeu-cau', 'dong-gop', 'gop-y', 'tien-do', 'ho-so', 'in/bao-cao-tong-ket']) expect(pages.has(`en/${REVIEW}/${inner}/index.html`), inner).toBe(false);
  });

  test('say nothing in Vietnamese but what is marked as such', () => {
    const found = english.flatMap(([path, html]) => texts(html).filter(({ lang, text }) => lang !== 'vi' && VIETNAMESE.test(text)).map(({ text }) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  test('mark nothing as Vietnamese that the interface says', () => {
    const said = new Set(['met', 'not met', 'partly met', 'Source', 'Formula', 'Data', 'Interactive chart']);
    const found = english.flatMap(([path, html]) => texts(html).filter(({ lang, text }) => lang === 'vi' && said.has(text)).map(({ text }) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  test('lead to their twin and back, in the switch and in the head', () => {
    for (const [path, html] of english) {
      const twin = path.slice('en/'.length);
      const to = (from: string, other: string): string => posix.relative(posix.dirname(from), other);
      const [there, back] = [to(path, twin), to(twin, path)];
      expect(html, path).toContain(`<link rel="alternate" hreflang="vi" href="${there}">`);
      expect(html, path).toMatch(new RegExp(`<a class="masthead-language" href="${there}" lang="vi" hreflang="vi">Tiếng Việt</a>`));
      expect(page(twin), twin).toContain(`<link rel="alternate" hreflang="en" href="${back}">`);
      expect(page(twin), twin).toMatch(new RegExp(`<a class="masthead-language" href="${back}" lang="en" hreflang="en">English</a>`));
    }
  });

  test('lead to English pages, or say that what they lead to is Vietnamese', () => {
    const found = english.flatMap(([path, html]) =>
      [...html.matchAll(/<a\b[^>]*\shref="([^"#?]+)[^"]*"[^>]*>/g)].flatMap(([tag, href = '']) => {
        if (/^[a-z]+:/.test(href)) return [];
        const target = posix.join(posix.dirname(path), href);
        return target.startsWith('en/') || tag.includes('hreflang="vi"') ? [] : [`${path}: ${target}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test('show the same figures as their twins, in English form', () => {
    const cells = (html: string): readonly string[] => [...html.matchAll(/<td class="figure"[^>]*>([^]*?)<\/td>/g)].map(([, cell = '']) => visibleText(cell));
    const numbers = (cell: string, thousands: RegExp, point: string): readonly string[] =>
      [...cell.replace(/\u00a0/g, ' ').replace(/ - /g, '–').matchAll(/[−-]?\d[\d.,]*/g)].map(([text]) => text.replace(/[.,]$/, '').replace(thousands, '').replace(point, '.'));
    let compared = 0;
    for (const [path, html] of english) {
      const [there, here] = [cells(page(path.slice('en/'.length))), cells(html)];
      expect(here.map((cell) => numbers(cell, /,/g, '.')), path).toEqual(there.map((cell) => numbers(cell, /\./g, ',')));
      compared += here.length;
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('write verdict, figures and dates of the forest target as English does', () => {
    const text = visibleText(page(`en/${REVIEW}/muc-tieu/t17/index.html`));
    for (const words of ['not met Calculated from data', 'above 45%, by 2020', '42.02% < 45%', '2.98 percentage points short of the target', 'There is no figure for 2020; the next one after it, for 2021, is used.']) expect(text).toContain(words);
    expect(text).toContain('Data as of 31 March 2025.');
    expect(visibleText(page(`en/${REVIEW}/so-lieu/forest-area-total/index.html`))).toMatch(/14,\d{3},\d{3} ha/);
  });

  test('keep figures within the report as the report has them', () => {
    expect(page(`en/${REVIEW}/bao-cao/ket-qua-moi-truong/index.html`)).toMatch(/<article class="prose" lang="vi">[^]*98,9%/);
  });

  test('take the drawings of their twins, line for line', () => {
    const lines = (html: string): readonly string[] => [...html.matchAll(/<div class="chart-drawing[^>]*>(<svg[^]*?<\/svg>)/g)].map(([, svg = '']) => [...svg.matchAll(/<path [^>]*>/g)].join(''));
    const path = `${REVIEW}/muc-tieu/t17/index.html`;
    expect(lines(page(`en/${path}`))).toEqual(lines(page(path)));
    expect(lines(page(path))).toHaveLength(2);
  });

  test('find by English names and by Vietnamese words without marks, and say so in English', async () => {
    const reader = await browser.newPage();
    await reader.goto(pathToFileURL(join(inject('built'), 'en', REVIEW, 'tim/index.html')).href);
    for (const query of ['forest cover', 'che phu rung']) {
      await reader.fill('input[type="search"]', query);
      await reader.waitForFunction((typed) => document.querySelector('[data-status]')?.textContent?.includes(`“${typed}”`) === true, query);
      expect(await reader.textContent('[data-status]')).toMatch(/^\d+ results for “/);
      const first = reader.locator('.results a', { hasText: 'T17. Forest cover' });
      expect(await first.getAttribute('href')).toBe('../muc-tieu/t17/index.html');
    }
    expect(await reader.locator('.results span[lang="vi"]').count()).toBeGreaterThan(0);
    await reader.close();
  });

  test('filter targets and open charts in English', async () => {
    const reader = await browser.newPage();
    await reader.goto(pathToFileURL(join(inject('built'), 'en', REVIEW, 'muc-tieu/index.html')).href);
    await reader.selectOption('select[name="verdict"]', 'notMet');
    expect(await reader.textContent('.explorer [role="status"]')).toBe('5 of 18 targets.');
    await reader.goto(pathToFileURL(join(inject('built'), 'en', REVIEW, 'muc-tieu/t17/index.html')).href);
    await reader.locator('button[data-open-chart]').click();
    expect(await reader.textContent('.chart-reader')).toContain('Unit: %.');
    await reader.keyboard.press('End');
    expect(await reader.textContent('.chart-reader')).toMatch(/^2024\. Forest cover rate: 42\.03%$/);
    await reader.close();
  });
});
