import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { REVIEW } from './page-kinds.ts';
import { watchedPage } from './watched-page.ts';

const sources = async (): Promise<readonly string[]> =>
  (await readdir(join(TOOL_ROOT, 'content/huong-dan')))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.replace('.mdx', ''));

const built = (path: string): string => join(inject('built'), path);

describe('the officers’ manual', () => {
  test('every file is a page with its title, that the first page leads to', async () => {
    const first = await readFile(built('huong-dan/index.html'), 'utf8');
    for (const name of await sources()) {
      const text = await readFile(join(TOOL_ROOT, `content/huong-dan/${name}.mdx`), 'utf8');
      const title = /^title: (.*)$/m.exec(text)?.[1];
      const html = await readFile(built(`huong-dan/${name}/index.html`), 'utf8');
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(first).toContain(`href="${name}/index.html"`);
    }
  });

  test('whoever goes on from the first page to the next sees every page once', async () => {
    const seen: string[] = [];
    for (let at: string | undefined = 'bat-dau'; at !== undefined && seen.length < 99; ) {
      seen.push(at);
      const html: string = await readFile(built(`huong-dan/${at}/index.html`), 'utf8');
      at = /rel="next" href="\.\.\/([a-z-]+)\/index\.html"/.exec(html)?.[1];
    }
    expect([...seen].sort()).toEqual([...(await sources())].sort());
  });

  test('pictures are small, and every one of them is told in words', async () => {
    const names = await readdir(built('huong-dan/hinh'));
    expect([...names].sort()).toEqual([
      'ban-in.webp',
      'bao-cao-tep.webp',
      'muc-tieu.webp',
      'tong-quan.webp',
    ]);
    for (const name of names)
      expect((await stat(built(`huong-dan/hinh/${name}`))).size, name).toBeLessThan(45_000);
    for (const name of await sources()) {
      const html = await readFile(built(`huong-dan/${name}/index.html`), 'utf8');
      for (const [image] of html.matchAll(/<img [^>]*>/g))
        expect(image).toMatch(/ alt="[^"]{30,}"/);
    }
  });

  test('every page of the site leads to it', async () => {
    for (const page of ['index.html', `${REVIEW}/index.html`, `en/${REVIEW}/nguon/index.html`])
      expect(await readFile(built(page), 'utf8')).toMatch(/href="[^"]*huong-dan\/index\.html"/);
  });
});

describe('looking for words, from the folder and without a server', () => {
  let browser: Browser;
  beforeAll(async () => {
    ({ browser } = await openBrowser());
  });
  afterAll(() => browser.close());

  test.each([
    ['huong-dan/index.html', 'dia day', 'su-co/index.html#tep-dia-quyen'],
    ['huong-dan/index.html', 'excel dang mo', 'su-co/index.html'],
    ['huong-dan/index.html', 'TK602', 'quy-tac/ban-in/index.html#TK602'],
    [`${REVIEW}/tim/index.html`, 'robocopy', 'dua-len-may-chu/index.html#chep-len'],
  ])('%s finds «%s»', async (start, words, address) => {
    const { page, open, close } = await watchedPage(browser, 'file://', {
      viewport: { width: 1280, height: 900 },
    });
    await open(pathToFileURL(built(start)).href);
    await page.fill('input[type="search"]', words);
    await page.waitForSelector('[data-results] a');
    const found = await page.$$eval('[data-results] a', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    await close();
    expect(found.filter((href) => href.includes(address)).length).toBeGreaterThan(0);
  });
});
