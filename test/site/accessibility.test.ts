import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/print/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of every kind; the others are made by the same files from other rows. */
const PAGES = [
  'index.html', 'huong-dan/quy-tac/index.html', 'huong-dan/quy-tac/cau-chu/index.html',
  ...[
    '', 'bao-cao/ket-qua-moi-truong/', 'muc-tieu/', 'muc-tieu/t17/', 'mach/', 'so-lieu/', 'so-lieu/forest-cover/',
    'nguon/', 'van-ban/', 'the-che-hoa/', 'phuong-phap/', 'tim/', 'yeu-cau/', 'dong-gop/', 'gop-y/', 'tien-do/',
  ].map((path) => `nq24-2013-2023/${path}index.html`),
  ...['', 'bao-cao/ket-qua-moi-truong/', 'muc-tieu/t17/'].map((path) => `en/nq24-2013-2023/${path}index.html`),
];
/** Pages that together show every component; colours belong to these, not to pages. */
const COMPONENTS = PAGES.filter((path) => /^nq24.*(?:2023|ket-qua-moi-truong|muc-tieu|t17|mach|forest-cover|gop-y)\/index\.html$/.test(path));
const MODES = [
  { name: 'a phone, light', width: 375, colorScheme: 'light', forcedColors: 'none', paths: PAGES },
  { name: 'a desk, dark', width: 1280, colorScheme: 'dark', forcedColors: 'none', paths: COMPONENTS },
  { name: 'a phone with chosen colours', width: 375, colorScheme: 'dark', forcedColors: 'active', paths: COMPONENTS },
] as const;

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());

test.each(MODES)('axe finds nothing on any kind of page: $name', async ({ width, colorScheme, forcedColors, paths }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, forcedColors });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(pathToFileURL(join(inject('built'), path)).href);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      type Axe = { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      const { axe } = window as unknown as { axe: Axe };
      const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    });
    found.push(...violations.map((violation) => `${path}: ${violation}`));
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (sideways > 0) found.push(`${path}: ${sideways} px wider than the window`);
  }
  await context.close();
  expect(found).toEqual([]);
});
