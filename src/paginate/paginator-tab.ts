import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { LayoutProgress } from './in-page/laid-out.ts';
import { openPaginator } from './in-page/open-paginator.ts';
import { inPage } from './in-page.ts';
import { ORIGIN, serveFolder } from './serve-folder.ts';

export type TabInput = {
  readonly browser: Browser;
  /** The built site's folder. */
  readonly dir: string;
  /** The document without its content. */
  readonly shell: string;
  /** Site path of the edition page. */
  readonly path: string;
};

/** A page in which parts of any document of one shell can be laid out, one after the other. */
export type PaginatorTab = {
  readonly page: Page;
  readonly shell: string;
  path: string;
  onProgress: (progress: LayoutProgress) => void;
};

/** No path of a site: it stands for the file among the packages. */
const LIBRARY = `${ORIGIN}/:paged.js`;

/**
 * What a finished page says begins with this (page-keeper.ts). It is said on the console, for the driver's
 * own way, a binding, ends this process when a browser breaks while a tab is being opened.
 */
const PROGRESS_MARK = 'tongket-progress ';

export async function openTab({ browser, dir, shell, path }: TabInput): Promise<PaginatorTab> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 1200 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const tab: PaginatorTab = { page, shell, path, onProgress: () => undefined };
  await serveFolder(page, dir, { [path]: shell });
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(PROGRESS_MARK))
      tab.onProgress(JSON.parse(text.slice(PROGRESS_MARK.length)) as LayoutProgress);
  });
  await page.goto(`${ORIGIN}${path}`, { waitUntil: 'load' });
  // By an address: as text handed over, it takes longer to arrive than to run.
  await page.route(LIBRARY, (route) =>
    route.fulfill({ path: pagedLibrary(), contentType: 'text/javascript; charset=utf-8' }),
  );
  await page.addScriptTag({ url: LIBRARY });
  await inPage(page, openPaginator);
  return tab;
}

/** Has a tab stand for another page of its shell: what a link within the document is, is told from its address. */
export async function moveTab(tab: PaginatorTab, path: string): Promise<void> {
  if (tab.path !== path)
    await tab.page.evaluate((address) => history.replaceState(null, '', address), path);
  tab.path = path;
}

/** To be awaited only for a tab that is at rest: a hung one may never close by itself. */
export async function closeTab(tab: PaginatorTab | undefined): Promise<void> {
  await tab?.page
    .context()
    .close()
    .catch(() => undefined);
}

/** The one file of paged.js that browsers load. */
export function pagedLibrary(): string {
  const entry = createRequire(import.meta.url).resolve('pagedjs');
  return join(dirname(entry), '..', 'dist', 'paged.js');
}
