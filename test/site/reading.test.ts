import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { REVIEW } from './page-kinds.ts';
import { type Served, serveLikeNginx } from './serve-like-nginx.ts';
import { type Watched, watchedPage } from './watched-page.ts';

let browser: Browser;
let served: Served;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  served = await serveLikeNginx(inject('built'), 'root');
  ({ browser } = await openBrowser());
});
afterAll(() => Promise.all([browser.close(), served.close()]));

/** Opened by a double click nothing can be fetched; from a server the policy of its header fields holds. */
const WAYS = [
  {
    way: 'from the folder',
    base: () => pathToFileURL(inject('built')).href,
    origin: () => 'file://',
  },
  { way: 'from a server', base: () => served.origin, origin: () => served.origin },
] as const;

describe.each(WAYS)('$way', ({ base, origin }) => {
  const at = (path: string): string => `${base()}/${REVIEW}/${path}index.html`;
  const open = (path: string): Promise<void> => watched.open(at(path));
  const follow = (link: Locator): Promise<void> => watched.follow(link);
  const watch = async (javaScriptEnabled: boolean): Promise<void> => {
    watched = await watchedPage(browser, origin(), {
      viewport: { width: 375, height: 812 },
      acceptDownloads: true,
      javaScriptEnabled,
    });
    ({ page } = watched);
  };
  afterEach(async () => {
    await watched.close();
    expect(watched.faults).toEqual([]);
  });

  describe('a reader with a phone', () => {
    beforeEach(() => watch(true));

    test('finds the forest target by typing without marks, and reads verdict, figure and cause', async () => {
      await open('');
      await follow(page.locator('.masthead-search'));
      await page.fill('input[type="search"]', 'che phu rung');
      const first = page.locator('.results a').first();
      await first.waitFor();
      expect(await first.textContent()).toBe('T17. Độ che phủ rừng');
      await follow(first);
      const text = (await page.textContent('main')) ?? '';
      for (const words of ['chưa đạt', '42,02% < 45%', 'Nguyên nhân'])
        expect(text).toContain(words);
    });

    test('goes from a typed word to the verdict, its source and cause, the chart, its figures, and the page of the print that says the same', async () => {
      await open('');
      await follow(page.locator('.masthead-search'));
      await page.fill('input[type="search"]', 'che phu rung');
      await follow(page.locator('.results a').first());
      const target = page.url();
      await follow(page.locator('.assessment .source-mark a').first());
      const source = page.locator(new URL(page.url()).hash);
      expect(await followed(source.locator('a[href*="#page="]'))).toContain(
        (await source.locator('.code').textContent()) ?? '-',
      );
      await watched.open(target);

      await page.locator('button[data-open-chart]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.chart-stage canvas').waitFor();
      await page.keyboard.press('End');
      expect(await page.locator('.chart-reader').textContent()).toMatch(/^2024\. .*42,03/);
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải CSV' }).click(),
      ]);
      expect(await readFile(await csv.path(), 'utf8')).toMatch(/2024.*42[.,]03/);
      await expectSheet();
      await expectCause();
    });

    test('gets the same results from an address that carries the words', async () => {
      await watched.open(`${at('tim/')}?q=nuoc+thai`);
      await page.locator('.results li').first().waitFor();
      expect(await page.textContent('[data-status]')).toMatch(/^\d+ chỗ có «nuoc thai»\.$/);
      expect(await page.textContent('.results mark')).toBe('Nước');
      await page.fill('input[type="search"]', 'xyzzy');
      await page.waitForFunction(
        () =>
          document.querySelector('[data-status]')?.textContent?.startsWith('Không thấy') === true,
      );
    });

    test('goes from the count of missed targets to those targets, and back to all', async () => {
      await open('');
      await follow(page.locator('.tally.large [data-verdict="notMet"] a').first());
      expect(await page.textContent('.explorer [role="status"]')).toBe('4 trong 18 mục tiêu.');
      expect(await page.locator('.target-table tr[data-verdict]:visible').count()).toBe(4);
      await page.selectOption('select[name="lead"]', 'Bộ Xây dựng');
      expect(
        await page
          .locator('.target-table tr[data-verdict]:visible')
          .evaluateAll((rows) =>
            rows.every((row) => (row as HTMLElement).dataset['leads']?.includes('Bộ Xây dựng')),
          ),
      ).toBe(true);
      await page.click('button[type="reset"]');
      await page.waitForFunction(
        () => document.querySelector('.explorer [role="status"]')?.textContent === '18 mục tiêu.',
      );
    });
  });

  describe('a reader with a keyboard', () => {
    beforeEach(() => watch(true));

    test('opens a chart, hears every value as the table prints it, takes the figures along and closes it', async () => {
      await open('bao-cao/ket-qua-moi-truong/');
      await page.locator('button[data-open-chart]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.chart-stage canvas').waitFor();
      const figure = page.locator('figure:has(.chart-stage)');
      const printed = await figure
        .locator('.chart-table tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('th')?.textContent ?? '',
            row.querySelector('td')?.textContent?.trim() ?? '',
          ]),
        );
      await page.keyboard.press('Home');
      const heard: string[] = [];
      for (const _ of printed) {
        heard.push((await figure.locator('.chart-reader').textContent()) ?? '');
        await page.keyboard.press('ArrowRight');
      }
      for (const [index, [year = '', value = '']] of printed.entries()) {
        expect(heard[index]).toMatch(new RegExp(`^${year}\\. `));
        expect(heard[index]).toContain(value);
      }
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        figure.getByRole('button', { name: 'Tải CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.csv$/);
      const [head = '', ...taken] = (await readFile(await download.path(), 'utf8'))
        .replace(/\r\n$/, '')
        .split('\r\n');
      expect(head).toMatch(/^\ufeffindicator,indicator_name,area,year,/);
      expect(taken.length).toBeGreaterThanOrEqual(
        printed.filter(([, value]) => /\d/.test(value ?? '')).length,
      );
      expect(taken.join('')).not.toContain('−');
      await figure.locator('canvas').focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('.chart-stage').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Biểu đồ tương tác',
      );
    });

    test('sees the very values of the drawing in the interactive twin', async () => {
      await open('so-lieu/forest-cover/');
      const spec = await page.evaluate(
        () =>
          JSON.parse(document.querySelector('script[data-chart-spec]')?.textContent ?? '{}') as {
            labels: string[];
            series: { values: (number | null)[] }[];
          },
      );
      const rows = await page
        .locator('.chart-table tbody tr')
        .evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent?.trim() ?? ''));
      const known = spec.series[0]?.values.map((value) =>
        value === null ? 'không có số liệu' : value.toFixed(2).replace('.', ','),
      );
      expect(rows).toEqual(known);
    });
  });

  describe('a reader without scripts', () => {
    beforeEach(() => watch(false));

    test('goes from the front page to a verdict, its source and its cause, and is offered nothing that needs scripts', async () => {
      await watched.open(`${base()}/index.html`);
      await follow(page.getByRole('link', { name: 'Tổng kết 10 năm Nghị quyết số 24-NQ/TW' }));
      await follow(page.getByRole('navigation').getByRole('link', { name: 'Mục tiêu' }));
      expect(await page.locator('.explorer, .choice input').filter({ visible: true }).count()).toBe(
        0,
      );
      await follow(page.getByRole('link', { name: 'Độ che phủ rừng', exact: true }));
      expect(await page.textContent('.assessment-verdict')).toContain('chưa đạt');
      expect(await page.locator('[data-open-chart]').filter({ visible: true }).count()).toBe(0);
      await follow(page.locator('.assessment .source-mark a').first());
      const source = page.locator(new URL(page.url()).hash);
      expect(await source.textContent()).toContain('chưa đối chiếu bản gốc');
      await watched.leave(() => page.goBack());
      await follow(page.locator('.chain').getByRole('link').first());
      expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(
        true,
      );
    });

    test('opens the table of a chart, and looks things up in the plain list', async () => {
      await open('so-lieu/forest-cover/');
      const table = page.locator('.chart-table table').first();
      expect(await table.isVisible()).toBe(false);
      await page.locator('.chart-table summary').first().click();
      expect(await table.isVisible()).toBe(true);
      expect(await table.textContent()).toContain('42,02');
      await open('tim/');
      await page.fill('input[type="search"]', 'rừng');
      await watched.leave(() => page.keyboard.press('Enter'));
      await follow(page.locator('.lookup').getByRole('link', { name: 'T17. Độ che phủ rừng' }));
      expect(await page.textContent('h1')).toBe('Độ che phủ rừng');
    });

    test('takes the figures along, and finds in the PDF what the page says', async () => {
      await open('so-lieu/');
      const csv = await taken(
        await page
          .locator('.downloads a[href$="so-lieu.csv"]')
          .evaluate((link) => (link as HTMLAnchorElement).href),
      );
      expect(csv.toString('utf8')).toMatch(
        /^\ufeff?.*\r?\n[\s\S]*forest-cover,[^\n]*,2021,,,42\.02,%/,
      );
      await open('muc-tieu/t17/');
      await expectSheet();
      await expectCause();
    });
  });
});

/** From the page of the forest target its sheet and its row on paper are opened at their pages. */
async function expectSheet(): Promise<void> {
  const sheet = await followed(page.locator('a[href*="phieu-chi-tieu.pdf#page="]'));
  for (const words of ['T17. Độ che phủ rừng', '42,02% < 45%']) expect(sheet).toContain(words);
  expect(sheet.toLowerCase()).toContain('chưa đạt');
  expect(await followed(page.locator('a[href*="bao-cao-tong-ket.pdf#page="]'))).toMatch(
    /T17 Độ che phủ rừng/,
  );
}

/** From a cause of the target to the heading above it, and the page where that stands on paper. */
async function expectCause(): Promise<void> {
  await watched.follow(
    page.locator('.chain h3', { hasText: 'Nguyên nhân' }).locator('+ ul a').first(),
  );
  const cause = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  const heading = cause.locator('xpath=preceding::h2[1]');
  const words = ((await heading.textContent()) ?? '-').replace(/^\S+ /, '');
  expect(
    await followed(heading.locator('xpath=following-sibling::p[1]').locator('a[href*="#page="]')),
  ).toContain(words);
}

/** The text of the page that a link to a page of a PDF opens. */
async function followed(link: Locator): Promise<string> {
  await watched.atRest();
  const [opened] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const sheet = /\.pdf#page=(\d+)$/.exec(opened.url())?.[1];
  return textOfPage(await readFile(await opened.path()), Number(sheet));
}

/** A file at an address of the page, as a reader gets it. */
async function taken(address: string): Promise<Buffer> {
  if (address.startsWith('file:')) return readFile(fileURLToPath(address));
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function textOfPage(pdf: Buffer, number: number): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false });
  const { items } = await (await (await loading.promise).getPage(number)).getTextContent();
  await loading.destroy();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}
