import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { REVIEW } from './page-kinds.ts';
import { type Served, serveLikeNginx } from './serve-like-nginx.ts';
import { watchedPage } from './watched-page.ts';

const WIDTH = 375;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serveLikeNginx(inject('built'), 'root');
  ({ browser } = await openBrowser());
});
afterAll(() => Promise.all([browser.close(), served.close()]));

test.each([
  `${REVIEW}/muc-tieu/`,
  `${REVIEW}/bao-cao/ket-qua-moi-truong/`,
  `en/${REVIEW}/muc-tieu/`,
])('every verdict of %s lies on the screen of a phone, at the head of its target', async (path) => {
  const { page, open, close } = await watchedPage(browser, served.origin, {
    viewport: { width: WIDTH, height: 812 },
  });
  await open(`${served.origin}/${path}`);
  const rows = await page.locator('.target-table tbody tr:visible').evaluateAll((all) =>
    all.map((row) => {
      const box = row.getBoundingClientRect();
      const verdict = row.querySelector('.verdict')!.getBoundingClientRect();
      return {
        id: row.querySelector('th')!.textContent.trim(),
        left: verdict.left,
        right: verdict.right,
        below: verdict.top - box.top,
      };
    }),
  );
  await close();
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ left, right, below }) => left < 0 || right > WIDTH || below > 40)).toEqual(
    [],
  );
});
