/** A built site, answered to the browser from disk under a made-up origin. Nothing else is answered. */

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

import type { Page } from 'playwright-core';

/** Top-level name reserved by RFC 2606: it can never exist outside. */
export const ORIGIN = 'http://in.tongket.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export type Refused = {
  readonly url: string;
  /** `outside`: another origin; `missing`: no such file in the folder. */
  readonly why: 'outside' | 'missing';
};

/** Routes every request of `page`; returns the growing list of refused ones. */
export async function serveFolder(page: Page, dir: string): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${ORIGIN}/`)) {
      refused.push({ url, why: 'outside' });
      await route.abort('blockedbyclient');
      return;
    }
    const path = fileOf(dir, new URL(url).pathname);
    const body = path === undefined ? undefined : await readFile(path).catch(() => undefined);
    if (path === undefined || body === undefined) {
      if (!url.endsWith('/favicon.ico')) refused.push({ url, why: 'missing' });
      await route.fulfill({ status: 404, body: '' });
      return;
    }
    await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
  });
  return refused;
}

function fileOf(dir: string, pathname: string): string | undefined {
  const wanted = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const path = normalize(join(dir, wanted));
  return path.startsWith(normalize(dir) + (normalize(dir).endsWith(sep) ? '' : sep)) ? path : undefined;
}
