import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { type Line, measurePage, SLOW_4G } from './measure-page.ts';
import { PAGE_KINDS, REVIEW } from './page-kinds.ts';
import { type Served, serveLikeNginx } from './serve-like-nginx.ts';
import { watchedPage } from './watched-page.ts';

/** The slow line alone: what a slow phone draws late moves no further. */
const LINE: Line = { ...SLOW_4G, slowdown: 1 };
const AT_ONCE = 10;
const MOST = 0.02;
/** Addresses of which a script makes another view. */
const VIEWS = [`${REVIEW}/muc-tieu/index.html?verdict=notMet`, `${REVIEW}/tim/index.html?q=rung`];

/** Every page of the rules: what a rule is called may just fit a line of a phone, or just not. */
const guides = async (): Promise<readonly string[]> =>
  (await readdir(join(inject('built'), 'huong-dan/quy-tac')))
    .filter((name) => !name.includes('.'))
    .map((group) => `huong-dan/quy-tac/${group}/index.html`);

/** What moved after the list was asked for, with what was told but not yet seen. */
type Late = { shift: number; readonly take: () => void };

let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serveLikeNginx(inject('built'), 'root');
  ({ browser } = await openBrowser());
});
afterAll(() => Promise.all([browser.close(), served.close()]));

test.each([375, 1280])(
  'on a slow line nothing moves under the reader of a page %i pixels wide',
  async (width) => {
    const left = [...new Set([...PAGE_KINDS, ...VIEWS, ...(width < 600 ? await guides() : [])])];
    const moved: string[] = [];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let path = left.shift(); path !== undefined; path = left.shift()) {
          const { shift, firstPaint } = await measurePage(
            browser,
            `${served.origin}/${path}`,
            width,
            LINE,
          );
          if (firstPaint === 0 || shift > MOST) moved.push(`${path}: ${shift}`);
        }
      }),
    );
    expect(moved).toEqual([]);
  },
);

test('what moves would be seen', async () => {
  const page = `data:text/html,<meta charset=utf-8><h1>Tổng kết</h1><p>Tổng kết</p><script>setTimeout(()=>document.body.style.marginTop='300px',150);const end=Date.now()+20;while(Date.now()<end);</script>`;
  expect((await measurePage(browser, page, 375, LINE)).shift).toBeGreaterThan(MOST);
});

test('what is found while a reader types comes into room that is kept for it', async () => {
  const { page, open, atRest, close } = await watchedPage(browser, served.origin, {
    viewport: { width: 375, height: 812 },
  });
  const client = await page.context().newCDPSession(page);
  await open(`${served.origin}/${REVIEW}/tim/index.html`);
  await page.evaluate(() => {
    const seen: Late = { shift: 0, take: () => see(observer.takeRecords()) };
    // The reader has typed long before the list comes, so all counts that moves once the first word is in.
    const see = (entries: PerformanceEntryList): void => {
      for (const entry of entries as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    };
    const observer = new PerformanceObserver((list) => see(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    Object.assign(window, { late: seen });
  });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 900,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  });
  await page.fill('input[type="search"]', 'che phu rung');
  await page.locator('.results a').first().waitFor();
  await atRest();
  const moved = await page.evaluate(async () => {
    const { late } = window as unknown as { readonly late: Late };
    // What moved in a frame is told at its end, so when the next one is begun.
    for (let frames = 0; frames < 2; frames += 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    late.take();
    return late.shift;
  });
  expect(moved).toBeLessThanOrEqual(MOST);
  await close();
});
