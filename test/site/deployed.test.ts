import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadImage } from '@napi-rs/canvas';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { openBrowser } from '../../src/paginate/browser.ts';
import { BASE, MINI_ID } from '../core/mini-review.ts';
import { runWarm } from '../run-warm.ts';
import { parseNginx, recipeFiles } from './nginx-config.ts';
import { PAGE_KINDS, REVIEW } from './page-kinds.ts';
import { type Served, serveLikeNginx } from './serve-like-nginx.ts';
import { watchedPage } from './watched-page.ts';

const ADDRESS = 'https://example.gov.vn/tong-ket/';
let browser: Browser;
/** The sample as it is built for the office, at the root of a host. */
let whole: Served;
/** A small review as it is built for the public, in a folder of a host. */
let open: Served;
let root: string;
let pages: readonly { readonly path: string; readonly html: string }[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-deployed-'));
  await cp(BASE, root, { recursive: true });
  const { code, output } = await runWarm(
    'build',
    '--root',
    root,
    '--audience',
    'public',
    '--site-url',
    ADDRESS,
    '--editions',
    'bao-cao-tom-tat',
    '--finishes',
    'screen',
  );
  if (code !== 0) throw new Error(output);
  const out = join(root, 'dist.cong-bo');
  const names = (await readdir(out, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
  pages = await Promise.all(
    names.map(async (path) => ({ path, html: await readFile(join(out, path), 'utf8') })),
  );
  whole = await serveLikeNginx(inject('built'), 'root');
  open = await serveLikeNginx(out, 'folder');
  ({ browser } = await openBrowser());
});
afterAll(async () => {
  await Promise.all([browser.close(), whole.close(), open.close()]);
  await rm(root, { recursive: true, force: true });
});

describe('the recipe for a server', () => {
  test('is refused with a slip of the pen', () => {
    const files = recipeFiles();
    expect([...files.keys()]).toEqual([
      '/etc/nginx/conf.d/tong-ket.conf',
      '/etc/nginx/tong-ket.inc',
      '/etc/nginx/snippets/tong-ket.conf',
    ]);
    const text = files.get('/etc/nginx/conf.d/tong-ket.conf') ?? '';
    expect(() => parseNginx(text.replace('error_page', 'error_pages'), files)).toThrow(
      'error_pages',
    );
    expect(() => parseNginx(text.replace('};', ''), new Map())).toThrow(
      'no file /etc/nginx/tong-ket.inc',
    );
    expect(() => parseNginx(text.slice(0, -3), files)).toThrow('is not closed');
  });

  test.each([
    [`${REVIEW}/`, 'text/html; charset=utf-8', 'no-cache', ''],
    ['fonts/sans-400-latin.woff2', 'font/woff2', 'public, max-age=2592000', ''],
    ['js/tim-kiem.js', 'text/javascript; charset=utf-8', 'no-cache', ''],
    ['favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache', ''],
    [`${REVIEW}/tai-ve/so-lieu.csv`, 'text/csv; charset=utf-8', 'no-cache', 'attachment'],
    [`${REVIEW}/pdf/bao-cao-tong-ket.pdf`, 'application/pdf', 'no-cache', 'inline'],
  ])('says of %s what it is and how long it holds', async (path, type, cache, disposition) => {
    const { status, headers } = await fetch(`${whole.origin}/${path}`);
    const of = (name: string): string => headers.get(name) ?? '';
    expect({
      status,
      type: of('content-type'),
      cache: of('cache-control'),
      disposition: of('content-disposition'),
    }).toEqual({ status: 200, type, cache, disposition });
    expect(of('x-content-type-options')).toBe('nosniff');
    expect(of('cross-origin-resource-policy')).toBe('same-origin');
    expect(of('strict-transport-security')).toContain('max-age=');
    expect(of('permissions-policy')).toContain('camera=()');
    const again = await fetch(`${whole.origin}/${path}`, {
      headers: { 'If-None-Match': of('etag') },
    });
    expect(again.status).toBe(304);
  });

  test('gives every kind of file that is built a type of its own, text packed and in UTF-8', async () => {
    const kinds = new Map(
      (await readdir(inject('built'), { recursive: true }))
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => [name.split('.').at(-1) ?? '', name.replaceAll('\\', '/')]),
    );
    expect(kinds.size).toBeGreaterThan(7);
    for (const [kind, name] of kinds) {
      const { headers } = await fetch(`${whole.origin}/${name}`);
      expect(headers.get('content-type'), name).not.toContain('octet-stream');
      const text = /^(?:html|css|js|json|csv|svg|xml|txt)$/.test(kind);
      expect(headers.get('content-type')?.includes('charset=utf-8'), name).toBe(text);
      if (text && Number(headers.get('content-length')) > 512)
        expect(headers.get('content-encoding'), name).toBe('gzip');
    }
  });

  test('sends pages with a policy that lets nothing in from elsewhere, no inline script or style, no frame', async () => {
    const policy =
      (await fetch(`${whole.origin}/index.html`)).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  test('adds the slash of a folder, and answers a wrong address with a page and 404', async () => {
    const { status, headers } = await fetch(`${whole.origin}/${REVIEW}`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([301, `/${REVIEW}/`]);
    const bare = await fetch(`${open.origin}/tong-ket`, { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([301, '/tong-ket/']);
    const wrong = await fetch(`${whole.origin}/a/b/c`);
    expect(wrong.status).toBe(404);
    expect(wrong.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await wrong.text()).toContain('Không có trang này');
  });
});

describe('read in a browser from that server', () => {
  test('pages of every kind keep to the policy and to the site, and find all they ask for', async () => {
    const {
      faults,
      received,
      open: go,
      close,
    } = await watchedPage(browser, whole.origin, { viewport: { width: 1280, height: 800 } });
    for (const path of [...PAGE_KINDS, `${REVIEW}/pdf/bao-cao-tong-ket.kiem-tra.html`]) {
      await go(`${whole.origin}/${path}`);
      expect(faults, path).toEqual([]);
    }
    expect(received.filter(({ status }) => status >= 400)).toEqual([]);
    expect(
      received.filter(
        ({ type }) =>
          !/^(?:text\/(?:html|css|javascript)|font\/(?:woff2|ttf)|image\/(?:svg\+xml|webp))(?:;|$)/.test(
            type,
          ),
      ),
    ).toEqual([]);
    expect(received.some(({ url }) => url.endsWith('.woff2'))).toBe(true);
    await close();
  });

  test('a policy that is breached is seen', async () => {
    const { page, faults, open: go, close } = await watchedPage(browser, whole.origin);
    await go(`${whole.origin}/index.html`);
    expect(faults).toEqual([]);
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => void fetch('https://example.gov.vn/').catch(() => undefined));
    await expect.poll(() => faults.join('\n')).toMatch(/style-src-attr[\s\S]*connect-src/);
    await close();
  });

  test('every page of a review for the public, below a folder', async () => {
    const {
      faults,
      received,
      open: go,
      close,
    } = await watchedPage(browser, open.origin, { viewport: { width: 375, height: 800 } });
    for (const { path } of pages) {
      if (path !== '404.html')
        await go(`${open.origin}/tong-ket/${path.replace(/index\.html$/, '')}`);
      expect(faults, path).toEqual([]);
    }
    expect(
      received.filter(
        ({ status, url }) => status >= 400 || !url.startsWith(`${open.origin}/tong-ket/`),
      ),
    ).toEqual([]);
    await close();
  });

  test('the answer to a wrong address is a whole page at any depth, with ways on', async () => {
    const { page, received, open: go, follow, close } = await watchedPage(browser, open.origin);
    await go(`${open.origin}/tong-ket/${MINI_ID}/khong/co/o/day/`);
    expect(await page.textContent('h1')).toBe('Không có trang này');
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.masthead')!).backgroundColor,
      ),
    ).toBe('rgb(12, 74, 82)');
    expect(received.filter(({ status }) => status >= 400)).toHaveLength(1);
    await follow(page.locator('main a').first());
    expect(page.url()).toBe(`${open.origin}/tong-ket/${MINI_ID}/index.html`);
    await close();
  });
});

describe('what a public site with an address says of itself', () => {
  const shown = (): typeof pages => pages.filter(({ path }) => path !== '404.html');
  const addressOf = (path: string): string => `${ADDRESS}${path.replace(/index\.html$/, '')}`;
  const content = (html: string, name: string): string | undefined =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

  test('every page names its own address and its picture, in its own words', () => {
    for (const { path, html } of shown()) {
      expect(html, path).toContain(`<link rel="canonical" href="${addressOf(path)}">`);
      for (const [, twin] of html.matchAll(/<link rel="alternate" hreflang="\w+" href="([^"]*)"/g))
        expect(
          pages.map((one) => addressOf(one.path)),
          path,
        ).toContain(twin);
      expect(content(html, 'og:url'), path).toBe(addressOf(path));
      expect(content(html, 'og:image'), path).toBe(`${addressOf(path)}anh-chia-se.png`);
      expect(content(html, 'twitter:card'), path).toBe('summary_large_image');
      expect(content(html, 'og:locale'), path).toBe(path.startsWith('en/') ? 'en_GB' : 'vi_VN');
    }
    for (const name of ['description', 'og:title']) {
      // Twins share what the report says and has no English for.
      for (const english of [false, true]) {
        const said = shown()
          .filter(({ path }) => path.startsWith('en/') === english)
          .map(({ html }) => content(html, name) ?? '');
        for (const text of said)
          expect(text.length).toBeGreaterThan(name === 'description' ? 16 : 3);
        expect(new Set(said).size, name).toBe(said.length);
      }
    }
  });

  test('the list of pages has them all, and not the answer to a wrong address', async () => {
    const list = await readFile(join(root, 'dist.cong-bo', 'sitemap.xml'), 'utf8');
    const listed = [...list.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(listed).toEqual(
      shown()
        .map(({ path }) => addressOf(path))
        .sort(),
    );
    expect(pages.find(({ path }) => path === '404.html')?.html).toMatch(/content="noindex"/);
    // In a folder nobody would look for it.
    await expect(readFile(join(root, 'dist.cong-bo', 'robots.txt'))).rejects.toThrow('ENOENT');
  });

  test('the pictures are there, light and of the size that is asked for; others may show them', async () => {
    for (const { path } of shown()) {
      const bytes = await readFile(
        join(root, 'dist.cong-bo', path.replace(/index\.html$/, 'anh-chia-se.png')),
      );
      expect(bytes.length, path).toBeLessThan(40_000);
      const { width, height } = await loadImage(bytes);
      expect([width, height], path).toEqual([1200, 630]);
    }
    const { headers } = await fetch(`${open.origin}/tong-ket/anh-chia-se.png`);
    expect([headers.get('content-type'), headers.get('cross-origin-resource-policy')]).toEqual([
      'image/png',
      'cross-origin',
    ]);
  });

  test('nothing is left that only paper needs', async () => {
    const names = (await readdir(join(root, 'dist.cong-bo'), { recursive: true })).map((name) =>
      name.replaceAll('\\', '/'),
    );
    expect(names.filter((name) => name.endsWith('.ttf') || name.startsWith('styles'))).toEqual([]);
  });

  test("the office's own build has none of this: it is for nobody to find", async () => {
    const html = await readFile(join(inject('built'), 'index.html'), 'utf8');
    expect(html).not.toMatch(/canonical|og:image|og:url/);
    expect(await readdir(inject('built'))).not.toContain('sitemap.xml');
  });
});
