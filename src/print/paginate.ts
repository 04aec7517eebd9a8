/**
 * Breaks an edition page into sheets with paged.js in a browser.
 *
 * paged.js is known to stop without a word and to lose text, so nothing here is believed: the
 * source text is read before the layout and handed on for comparison with the finished PDF.
 */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { finishPages } from './in-page/finish-pages.ts';
import type { LaidOut, LayoutProgress, Prepared } from './in-page/laid-out.ts';
import { layoutPages } from './in-page/layout-pages.ts';
import { prepareSource } from './in-page/prepare-source.ts';
import { ORIGIN, serveFolder, type Refused } from './serve-folder.ts';
import { watchdog } from './watchdog.ts';

export type PaginateInput = {
  readonly browser: Browser;
  /** The built site's folder. */
  readonly dir: string;
  /** Site path of the edition page, from `/` to `/`. */
  readonly path: string;
  readonly onProgress?: (progress: LayoutProgress) => void;
  /** Longest wait for the next page, in milliseconds, before the layout counts as hung. */
  readonly patienceMs?: number;
};

export type Paginated = LaidOut & Prepared & {
  /** Still open, laid out and ready to print; the caller closes it. */
  readonly page: Page;
  readonly refused: readonly Refused[];
};

/** The layout hung or the browser broke; says how far it came. */
export class PaginationStopped extends Error {
  readonly reached: LayoutProgress;

  constructor(reason: string, reached: LayoutProgress) {
    super(reason);
    this.name = 'PaginationStopped';
    this.reached = reached;
  }
}

/** A page of text takes some hundredths of a second; the slowest machine needs no minute. */
export const PATIENCE_MS = 60_000;

/** @throws PaginationStopped when the page cannot be loaded, the layout hangs or the browser breaks. */
export async function paginate(input: PaginateInput): Promise<Paginated> {
  const { browser, dir, path } = input;
  let reached: LayoutProgress = { page: 0, id: '' };
  let page: Page | undefined;
  try {
    page = await browser.newPage({ viewport: { width: 900, height: 1200 }, serviceWorkers: 'block' });
    const refused = await serveFolder(page, dir);
    const watch = watchdog(input.patienceMs ?? PATIENCE_MS);
    await page.exposeBinding('tongketProgress', (_source, progress: LayoutProgress) => {
      reached = progress;
      watch.seen();
      input.onProgress?.(progress);
    });
    return await watch.race(layOut(page, `${ORIGIN}${path}`, refused));
  } catch (error) {
    // Not awaited: a hung page may never close by itself.
    page?.close().catch(() => undefined);
    throw new PaginationStopped(error instanceof Error ? error.message : String(error), reached);
  }
}

async function layOut(page: Page, url: string, refused: readonly Refused[]): Promise<Paginated> {
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (answer?.ok() !== true) throw new Error(`page not found: ${url}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const prepared = await page.evaluate(prepareSource);
  await page.addScriptTag({ path: pagedLibrary() });
  const complaints = await page.evaluate(layoutPages);
  const laidOut = await page.evaluate(finishPages);
  return { page, refused, complaints, ...prepared, ...laidOut };
}

function pagedLibrary(): string {
  const entry = createRequire(import.meta.url).resolve('pagedjs');
  return join(dirname(entry), '..', 'dist', 'paged.js');
}
