import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { watchedPage } from './watched-page.ts';

/** By its address: as text handed over, it takes longer to arrive than to run. */
const AXE = pathToFileURL(createRequire(import.meta.url).resolve('axe-core/axe.min.js')).href;

/** Pages that together show every component; colours belong to these, not to pages. */
const COMPONENTS = PAGE_KINDS.filter((path) =>
  /^nq24.*(?:2023|ket-qua-moi-truong|muc-tieu|t17|mach|forest-cover|gop-y)\/index\.html$/.test(
    path,
  ),
);
const MODES = [
  {
    name: 'a phone, light',
    width: 375,
    colorScheme: 'light',
    forcedColors: 'none',
    paths: PAGE_KINDS,
  },
  {
    name: 'a desk, dark',
    width: 1280,
    colorScheme: 'dark',
    forcedColors: 'none',
    paths: COMPONENTS,
  },
  {
    name: 'a phone with chosen colours',
    width: 375,
    colorScheme: 'dark',
    forcedColors: 'active',
    paths: COMPONENTS,
  },
] as const;

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await openBrowser());
});
afterAll(() => browser.close());

test.each(MODES)(
  'axe finds nothing on any kind of page: $name',
  async ({ width, colorScheme, forcedColors, paths }) => {
    const { page, open, close } = await watchedPage(browser, 'file://', {
      viewport: { width, height: 900 },
      colorScheme,
      forcedColors,
    });
    const found: string[] = [];
    for (const path of paths) {
      await open(pathToFileURL(join(inject('built'), path)).href);
      await page.addScriptTag({ url: AXE });
      const violations = await page.evaluate(async () => {
        type Axe = {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
        };
        const { axe } = window as unknown as { axe: Axe };
        const result = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
        );
      });
      found.push(...violations.map((violation) => `${path}: ${violation}`));
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      if (sideways > 0) found.push(`${path}: ${sideways} px wider than the window`);
    }
    await close();
    expect(found).toEqual([]);
  },
);
