/**
 * Tabs that lay out and print parts of one document, several at once. Each has a browsing context of
 * its own and so a process of its own; they are opened when first needed.
 */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import type { Marginalia } from '../pdf/join/printed-part.ts';
import { registerBreaker } from './in-page/breaker.ts';
import { draftMarks } from './in-page/draft-marks.ts';
import type { LaidPart, LayoutProgress } from './in-page/laid-out.ts';
import { type LayOutOrder, layOutPart } from './in-page/lay-out-part.ts';
import { markFragments } from './in-page/mark-fragments.ts';
import { registerNoteKeeper } from './in-page/note-keeper.ts';
import { openPaginator } from './in-page/open-paginator.ts';
import { registerPageKeeper } from './in-page/page-keeper.ts';
import { registerHeads } from './in-page/repeat-heads.ts';
import { type PrintablePages, showPages } from './in-page/show-pages.ts';
import { inPage } from './in-page.ts';
import { PATIENCE_MS, PrintingStopped } from './printing-stopped.ts';
import { ORIGIN, serveFolder } from './serve-folder.ts';
import { type Slots, TABS } from './slots.ts';
import { watchdog } from './watchdog.ts';

export type PaginatorPoolInput = {
  readonly browser: Browser;
  /** The built site's folder. */
  readonly dir: string;
  readonly slots: Slots;
};

/** What is laid out by one paginator. */
export type PaginatorWork = {
  /** Site path of the edition page. */
  readonly path: string;
  /** The document without its content. */
  readonly shell: string;
  readonly patienceMs?: number;
};

/** Where paginators work: tabs of one shell serve every edition that has it, one after the other. */
export type PaginatorPool = {
  readonly paginator: (work: PaginatorWork) => Paginator;
  readonly close: () => Promise<void>;
};

/** A part as Chromium printed it, without page numbers, on right-hand pages only. */
export type PrintedPages = {
  readonly pdf: Uint8Array;
  /** Lines in the margins of each page; empty unless draft marks were asked for. */
  readonly marks: readonly (readonly Marginalia[])[];
};

/** `layOut` and `print` reject with PrintingStopped when the browser hangs or breaks. */
export type Paginator = {
  /** Has so many tabs opened before there is work for them; one that cannot be opened is told of then. */
  readonly warm: (tabs: number) => void;
  readonly layOut: (
    order: LayOutOrder,
    onProgress?: (progress: LayoutProgress) => void,
  ) => Promise<LaidPart>;
  /** As Chromium prints it: tagged, with dates and names that differ from run to run. */
  readonly print: (pages: PrintablePages, draft: boolean) => Promise<PrintedPages>;
};

/** What of this program decides how a part looks: a kept part is of use only while none of it changed. */
export const PAGINATOR_FUNCTIONS: readonly ((...given: never[]) => unknown)[] = [
  registerHeads,
  registerBreaker,
  registerNoteKeeper,
  registerPageKeeper,
  openPaginator,
  layOutPart,
  showPages,
  markFragments,
  draftMarks,
];

type Tab = {
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

/** Editions of other shells may come again; more tabs than this only hold memory. */
const MOST_IDLE = 2 * TABS;

export function openPaginatorPool({ browser, dir, slots }: PaginatorPoolInput): PaginatorPool {
  const idle: Tab[] = [];
  /** What tabs are at, the opening of those that nobody waits for among it. */
  const running = new Set<Promise<void>>();
  let closed = false;

  const takeTab = async ({ shell, path }: PaginatorWork): Promise<Tab> => {
    const at = idle.findLastIndex((tab) => tab.shell === shell);
    const [tab] = at < 0 ? [] : idle.splice(at, 1);
    if (tab === undefined) {
      if (idle.length >= MOST_IDLE) void closeTab(idle.shift());
      return openTab(browser, dir, shell, path);
    }
    // What a link within the document is, is told from the document's address.
    if (tab.path !== path)
      await tab.page.evaluate((address) => history.replaceState(null, '', address), path);
    tab.path = path;
    return tab;
  };

  const paginator = (work: PaginatorWork): Paginator => {
    const patienceMs = work.patienceMs ?? PATIENCE_MS;
    let reached: LayoutProgress = { page: 0, id: '' };
    const inTab = async <T>(
      patience: number,
      queue: 'first' | 'last',
      job: (page: Page) => Promise<T>,
      onProgress?: (progress: LayoutProgress) => void,
    ): Promise<T> => {
      const giveBack = await slots.take(queue);
      const watch = watchdog(patience);
      let taken: Tab | undefined;
      const { promise: atRest, resolve: rest } = Promise.withResolvers<void>();
      running.add(atRest);
      try {
        if (closed) throw new Error('the room is closed');
        return await watch.race(
          (async () => {
            const tab = await takeTab(work);
            taken = tab;
            tab.onProgress = (progress) => {
              reached = progress;
              watch.seen();
              onProgress?.(progress);
            };
            watch.seen();
            const done = await job(tab.page);
            idle.push(tab);
            return done;
          })(),
        );
      } catch (error) {
        void closeTab(taken);
        throw error instanceof PrintingStopped ? error : new PrintingStopped(error, reached);
      } finally {
        giveBack();
        running.delete(atRest);
        rest();
      }
    };
    return {
      warm: (tabs) => {
        // At once, so that each opens one of its own.
        for (let count = 0; count < tabs; count++)
          inTab(patienceMs, 'last', async () => undefined).catch(() => undefined);
      },
      layOut: (order, onProgress) =>
        inTab(patienceMs, 'last', (page) => inPage(page, layOutPart, order), onProgress),
      print: (pages, draft) =>
        // What is laid out is printed before more is laid out: its file is read meanwhile.
        inTab(5 * patienceMs, 'first', async (page) => {
          await inPage(page, showPages, { ...pages, onScreen: draft });
          await inPage(page, markFragments);
          const marks = draft ? await inPage(page, draftMarks) : [];
          const pdf = await page.pdf({
            preferCSSPageSize: true,
            printBackground: true,
            tagged: true,
            outline: false,
          });
          await inPage(page, showPages, { html: '', css: '', onScreen: false });
          return { marks, pdf };
        }),
    };
  };

  return {
    paginator,
    close: async () => {
      closed = true;
      // The driver stumbles over a page that goes while it is still being opened.
      await Promise.all(running);
      await Promise.all(idle.map(closeTab));
    },
  };
}

/** To be awaited only for a tab that is at rest: a hung one may never close by itself. */
async function closeTab(tab: Tab | undefined): Promise<void> {
  await tab?.page
    .context()
    .close()
    .catch(() => undefined);
}

async function openTab(browser: Browser, dir: string, shell: string, path: string): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 1200 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const tab: Tab = { page, shell, path, onProgress: () => undefined };
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
  for (const register of [registerHeads, registerBreaker, registerNoteKeeper, registerPageKeeper])
    await inPage(page, register);
  await inPage(page, openPaginator);
  return tab;
}

/** The one file of paged.js that browsers load. */
export function pagedLibrary(): string {
  const entry = createRequire(import.meta.url).resolve('pagedjs');
  return join(dirname(entry), '..', 'dist', 'paged.js');
}
