import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/print/browser.ts';

const REVIEW = 'nq24-2013-2023';
let browser: Browser;
let page: Page;
const faults: string[] = [];

/** As opened by a double click: no server, so nothing can be fetched. */
const open = (path: string) => page.goto(pathToFileURL(join(inject('built'), REVIEW, path, 'index.html')).href);

beforeAll(async () => {
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 375, height: 812 }, acceptDownloads: true });
  faults.length = 0;
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => faults.push(request.url()));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

describe('a reader with a phone', () => {
  test('finds the forest target by typing without marks, and reads verdict, figure and cause', async () => {
    await open('');
    await page.click('.masthead-search');
    await page.fill('input[type="search"]', 'che phu rung');
    const first = page.locator('.results a').first();
    await first.waitFor();
    expect(await first.textContent()).toBe('T17. Độ che phủ rừng');
    await first.click();
    const text = (await page.textContent('main')) ?? '';
    for (const words of ['chưa đạt', '42,02% < 45%', 'Nguyên nhân']) expect(text).toContain(words);
  });

  test('gets the same results from an address that carries the words', async () => {
    await page.goto(`${pathToFileURL(join(inject('built'), REVIEW, 'tim/index.html')).href}?q=nuoc+thai`);
    await page.locator('.results li').first().waitFor();
    expect(await page.textContent('[data-status]')).toMatch(/^\d+ chỗ có «nuoc thai»\.$/);
    expect(await page.textContent('.results mark')).toBe('Nước');
    await page.fill('input[type="search"]', 'xyzzy');
    await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.startsWith('Không thấy') === true);
  });

  test('goes from the count of missed targets to those targets, and back to all', async () => {
    await open('');
    await page.click('.tally.large [data-verdict="notMet"] a');
    expect(await page.textContent('.explorer [role="status"]')).toBe('5 trong 18 mục tiêu.');
    expect(await page.locator('.target-table tr[data-verdict]:visible').count()).toBe(5);
    await page.selectOption('select[name="lead"]', 'Bộ Xây dựng');
    expect(await page.locator('.target-table tr[data-verdict]:visible').evaluateAll((rows) => rows.every((row) => (row as HTMLElement).dataset['leads']?.includes('Bộ Xây dựng')))).toBe(true);
    await page.click('button[type="reset"]');
    await page.waitForFunction(() => document.querySelector('.explorer [role="status"]')?.textContent === '18 mục tiêu.');
  });
});

describe('a reader with a keyboard', () => {
  test('opens a chart, hears every value as the table prints it, takes the figures along and closes it', async () => {
    await open('bao-cao/ket-qua-moi-truong');
    await page.locator('button[data-open-chart]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.chart-stage canvas').waitFor();
    const figure = page.locator('figure:has(.chart-stage)');
    const printed = await figure.locator('.chart-table tbody tr').evaluateAll((rows) => rows.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.textContent?.trim() ?? '']));
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
    const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: 'Tải CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    await figure.locator('canvas').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.chart-stage').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Biểu đồ tương tác');
  });

  test('sees the very values of the drawing in the interactive twin', async () => {
    await open('so-lieu/forest-cover');
    const spec = await page.evaluate(() => JSON.parse(document.querySelector('script[data-chart-spec]')?.textContent ?? '{}') as { labels: string[]; series: { values: (number | null)[] }[] });
    const rows = await page.locator('.chart-table tbody tr').evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent?.trim() ?? ''));
    const known = spec.series[0]?.values.map((value) => (value === null ? 'không có số liệu' : value.toFixed(2).replace('.', ',')));
    expect(rows).toEqual(known);
  });
});
