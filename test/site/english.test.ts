import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { visibleText } from '../tree.ts';
import { numbersIn } from './numbers-in.ts';
import { textsOf, unmarkedVietnamese } from './texts-of.ts';
import { watchedPage } from './watched-page.ts';

const REVIEW = 'nq24-2013-2023';

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
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));
  pages = new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [relative(built, file).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const,
      ),
    ),
  );
  english = [...pages].filter(([path]) => path.startsWith('en/'));
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());

describe('English pages', () => {
  test('exist of every page for readers, and of no other', () => {
    const expected = [...pages]
      .filter(([path, html]) => !path.startsWith('en/') && html.includes('hreflang="en"'))
      .map(([path]) => `en/${path}`);
    expect(english.map(([path]) => path).sort()).toEqual(expected.sort());
    expect(english.length).toBeGreaterThan(80);
    for (const moved of ['thay-doi', 'dia-ban', 'dia-ban/lam-dong'])
      expect(english.map(([path]) => path)).toContain(`en/${REVIEW}/${moved}/index.html`);
    for (const inner of ['yeu-cau', 'dong-gop', 'gop-y', 'tien-do', 'ho-so'])
      expect(pages.has(`en/${REVIEW}/${inner}/index.html`), inner).toBe(false);
  });

  test('say nothing in Vietnamese but what is marked as such', () => {
    const found = english.flatMap(([path, html]) =>
      unmarkedVietnamese(html).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('mark nothing as Vietnamese that the interface says', () => {
    const said = new Set([
      'met',
      'not met',
      'partly met',
      'Source',
      'Formula',
      'Data',
      'Interactive chart',
    ]);
    const found = english.flatMap(([path, html]) =>
      textsOf(html)
        .filter(({ lang, text }) => lang === 'vi' && said.has(text))
        .map(({ text }) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('lead to their twin and back, in the switch and in the head', () => {
    for (const [path, html] of english) {
      const twin = path.slice('en/'.length);
      const to = (from: string, other: string): string =>
        posix.relative(posix.dirname(from), other);
      const [there, back] = [to(path, twin), to(twin, path)];
      expect(html, path).toContain(`<link rel="alternate" hreflang="vi" href="${there}">`);
      expect(html, path).toMatch(
        new RegExp(
          `<a class="masthead-language" href="${there}" lang="vi" hreflang="vi">Tiếng Việt</a>`,
        ),
      );
      expect(page(twin), twin).toContain(`<link rel="alternate" hreflang="en" href="${back}">`);
      expect(page(twin), twin).toMatch(
        new RegExp(
          `<a class="masthead-language" href="${back}" lang="en" hreflang="en">English</a>`,
        ),
      );
    }
  });

  test('lead to English pages, or say in which language is what they lead to', () => {
    const found = english.flatMap(([path, html]) =>
      [...html.matchAll(/<a\b[^>]*\shref="([^"#?]+)[^"]*"[^>]*>/g)].flatMap(([tag, href = '']) => {
        if (/^[a-z]+:/.test(href)) return [];
        const target = posix.join(posix.dirname(path), href);
        return target.startsWith('en/') || /\shreflang="(?:vi|en)"/.test(tag)
          ? []
          : [`${path}: ${target}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test('show the same figures as their twins, in English form', () => {
    const tables = (html: string): string =>
      [
        ...html.matchAll(/<table class="data folding (?:area-table|history)">[\s\S]*?<\/table>/g),
      ].join('');
    const cells = (html: string): readonly string[] =>
      [
        ...[...html.matchAll(/<td class="figure"[^>]*>([\s\S]*?)<\/td>/g)],
        ...[
          ...tables(html).matchAll(
            /<td data-label="(?:Số gần nhất|Cả nước|Mức|Latest figure|Whole country|Level)">([\s\S]*?)<\/td>/g,
          ),
        ],
      ].map(([, cell = '']) => visibleText(cell));
    let compared = 0;
    for (const [path, html] of english) {
      const [there, here] = [cells(page(path.slice('en/'.length))), cells(html)];
      expect(
        here.map((cell) => numbersIn(cell, 'en')),
        path,
      ).toEqual(there.map((cell) => numbersIn(cell, 'vi')));
      compared += here.length;
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('write verdict, figures and dates of the forest target as English does', () => {
    const text = visibleText(page(`en/${REVIEW}/muc-tieu/t17/index.html`));
    for (const words of [
      'not met Calculated from data',
      'above 45%, by 2020',
      '42.02% < 45%',
      '2.98 percentage points short of the target',
      'There is no figure for 2020; the next one after it, for 2021, is used.',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Data as of 31 March 2025.');
    expect(visibleText(page(`en/${REVIEW}/so-lieu/forest-area-total/index.html`))).toMatch(
      /14,\d{3},\d{3} ha/,
    );
  });

  test('set a target beside those of other documents, told in English, with their words as they are', () => {
    const html = page(`en/${REVIEW}/muc-tieu/t01/index.html`);
    for (const words of [
      'This target across documents',
      'Target under review',
      '8–10% reduction from 2010',
      '15.8% reduction from the business-as-usual scenario',
      '8 November 2022',
      'on condition: có hỗ trợ quốc tế',
    ])
      expect(visibleText(html)).toContain(words);
    expect(html).toContain('<span lang="vi">Giảm 9% lượng phát thải khí nhà kính.</span>');
    expect(visibleText(page(`en/${REVIEW}/so-lieu/forest-cover/index.html`))).toMatch(
      /Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030\s*: maintain 42%, by 2030/,
    );
  });

  test('keep figures within the report as the report has them', () => {
    expect(page(`en/${REVIEW}/bao-cao/ket-qua-moi-truong/index.html`)).toMatch(
      /<article class="prose" lang="vi">[\s\S]*98,9%/,
    );
  });

  test('have the drawings of their twins, mark for mark, with the words of their language', () => {
    const drawings = (html: string): readonly string[] =>
      [...html.matchAll(/<div class="chart-drawing[^>]*>(<svg[\s\S]*?<\/svg>)/g)].map(
        ([, svg = '']) => svg,
      );
    const marks = (svg: string): readonly string[] =>
      [...svg.matchAll(/<g data-part="series"[\s\S]*?<\/g>/g)].map(([part]) => part);
    const path = `${REVIEW}/muc-tieu/t17/index.html`;
    const [english, vietnamese] = [drawings(page(`en/${path}`)), drawings(page(path))];
    expect(vietnamese).toHaveLength(2);
    expect(english.map(marks)).toEqual(vietnamese.map(marks));
    for (const svg of english) expect(svg).toContain('>Unit: % (axis does not start at 0)</text>');
    for (const svg of vietnamese)
      expect(svg).toContain('>Đơn vị: % (trục không bắt đầu từ 0)</text>');
  });

  test('find by English names and by Vietnamese words without marks, and say so in English', async () => {
    const { page: reader, open, close } = await watchedPage(browser, 'file://');
    await open(pathToFileURL(join(inject('built'), 'en', REVIEW, 'tim/index.html')).href);
    for (const query of ['forest cover', 'che phu rung']) {
      await reader.fill('input[type="search"]', query);
      await reader.waitForFunction(
        (typed) =>
          document.querySelector('[data-status]')?.textContent?.includes(`“${typed}”`) === true,
        query,
      );
      expect(await reader.textContent('[data-status]')).toMatch(/^\d+ results for “/);
      const first = reader.locator('.results a', { hasText: 'T17. Forest cover' });
      expect(await first.getAttribute('href')).toBe('../muc-tieu/t17/index.html');
    }
    expect(await reader.locator('.results span[lang="vi"]').count()).toBeGreaterThan(0);
    for (const query of ['lam dong province', 'tinh lam dong']) {
      await reader.fill('input[type="search"]', query);
      await reader.waitForFunction(
        (typed) =>
          document.querySelector('[data-status]')?.textContent?.includes(`“${typed}”`) === true,
        query,
      );
      expect(
        await reader.locator('.results a', { hasText: /^Lam Dong province/ }).getAttribute('href'),
      ).toBe('../dia-ban/lam-dong/index.html');
    }
    await close();
  });

  test('filter targets and open charts in English', async () => {
    const { page: reader, open, close } = await watchedPage(browser, 'file://');
    await open(pathToFileURL(join(inject('built'), 'en', REVIEW, 'muc-tieu/index.html')).href);
    await reader.selectOption('select[name="verdict"]', 'notMet');
    expect(await reader.textContent('.explorer [role="status"]')).toBe('4 of 18 targets.');
    await open(pathToFileURL(join(inject('built'), 'en', REVIEW, 'muc-tieu/t17/index.html')).href);
    await reader.locator('button[data-open-chart]').click();
    expect(await reader.textContent('.chart-reader')).toContain('Unit: %');
    await reader.keyboard.press('End');
    expect(await reader.textContent('.chart-reader')).toMatch(
      /^2024\. Forest cover rate: 42\.03%$/,
    );
    await close();
  });
});

describe('the answer to a wrong address', () => {
  test('speaks both languages in one page, each marked, each leading to pages of its own', () => {
    const html = page('404.html');
    expect(visibleText(html)).toMatch(/Không có trang này[\s\S]*Page not found/);
    const part = /<section lang="en">[\s\S]*<\/section>/.exec(html)?.[0] ?? '';
    expect(unmarkedVietnamese(part)).toEqual([]);
    const led = (text: string): readonly string[] =>
      [...text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href);
    expect(led(part)).toEqual(
      ['', `${REVIEW}/`, `${REVIEW}/tim/`, `${REVIEW}/muc-tieu/`, `${REVIEW}/so-lieu/`].map(
        (path) => `/en/${path}index.html`,
      ),
    );
    expect(led(html.replace(part, '')).filter((href) => href.startsWith('/en/'))).toEqual([]);
  });
});
