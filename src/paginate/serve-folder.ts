/** A built site, answered to the browser from disk under a made-up origin. Nothing else is answered. */

import { createHash } from 'node:crypto';
import { extname, join, normalize, sep } from 'node:path';

import type { Page } from 'playwright-core';

import { readFile } from '../io/disk.ts';

/** Top-level name reserved by RFC 2606: it can never exist outside. */
export const ORIGIN = 'http://in.tongket.invalid';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

type Refused = {
  readonly url: string;
  /** `outside`: another origin; `missing`: no such file in the folder. */
  readonly why: 'outside' | 'missing';
};

export type Served = {
  /** Grows while the page loads. */
  readonly refused: readonly Refused[];
  /** SHA-256 of every file that was answered, by its path from `/`. */
  readonly hashes: ReadonlyMap<string, string>;
};

/** Routes every request of `page`; `instead` answers paths of its own with other HTML than the folder's. */
export async function serveFolder(
  page: Page,
  dir: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const refused: Refused[] = [];
  const hashes = new Map<string, string>();
  // Also for what the page may open.
  await page.context().route('**/*', async (route) => {
    const url = route.request().url();
    if (!url.startsWith(`${ORIGIN}/`)) {
      refused.push({ url, why: 'outside' });
      await route.abort('blockedbyclient');
      return;
    }
    const { pathname } = new URL(url);
    const replacement = instead[pathname];
    if (replacement !== undefined) {
      await route.fulfill({ body: replacement, contentType: 'text/html; charset=utf-8' });
      return;
    }
    const path = fileOf(dir, pathname);
    const body = path === undefined ? undefined : await readFile(path).catch(() => undefined);
    if (path === undefined || body === undefined) {
      if (!url.endsWith('/favicon.ico')) refused.push({ url, why: 'missing' });
      await route.fulfill({ status: 404, body: '' });
      return;
    }
    hashes.set(pathname, createHash('sha256').update(body).digest('hex'));
    await route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
  });
  return { refused, hashes };
}

function fileOf(dir: string, pathname: string): string | undefined {
  const wanted = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const path = normalize(join(dir, wanted));
  return path.startsWith(normalize(dir) + (normalize(dir).endsWith(sep) ? '' : sep))
    ? path
    : undefined;
}
