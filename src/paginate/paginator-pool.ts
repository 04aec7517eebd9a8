/**
 * Tabs that lay out and print parts of one document, several at once. Each has a browsing context of
 * its own and so a process of its own; they are opened when first needed.
 */

import type { Browser, Page } from 'playwright-core';

import type { Marginalia } from '../pdf/join/printed-part.ts';
import { draftMarks } from './in-page/draft-marks.ts';
import type { LaidPart, LayoutProgress } from './in-page/laid-out.ts';
import { type LayOutOrder, layOutPart } from './in-page/lay-out-part.ts';
import { markFragments } from './in-page/mark-fragments.ts';
import { type PrintablePages, showPages } from './in-page/show-pages.ts';
import { inPage } from './in-page.ts';
import { inPageScript } from './in-page-script.ts';
import { closeTab, moveTab, openTab, type PaginatorTab } from './paginator-tab.ts';
import { PATIENCE_MS, PrintingStopped } from './printing-stopped.ts';
import { type Slots, TABS } from './slots.ts';
import { watchdog } from './watchdog.ts';

export type PaginatorPoolInput = {
  readonly browser: Browser;
  /** The built site's folder. */
  readonly dir: string;
  readonly slots: Slots;
};

/** What is laid out by one paginator. */
type PaginatorWork = {
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

export function openPaginatorPool(input: PaginatorPoolInput): PaginatorPool {
  const tabs = new TabPool(input);
  // Bundled while the browser loads its first page; whoever needs it is told of a fault.
  inPageScript().catch(() => undefined);
  return {
    paginator: (work) => new TabPaginator(tabs, work),
    close: () => tabs.close(),
  };
}

/** Editions of other shells may come again; more tabs than this only hold memory. */
const MOST_IDLE = 2 * TABS;

/** Work in one tab, which is alone with it. */
type TabJob<Result> = {
  readonly work: PaginatorWork;
  readonly patienceMs: number;
  readonly queue: 'first' | 'last';
  readonly run: (page: Page) => Promise<Result>;
  readonly onProgress: (progress: LayoutProgress) => void;
};

class TabPool {
  readonly #input: PaginatorPoolInput;
  readonly #idle: PaginatorTab[] = [];
  /** What tabs are at, the opening of those that nobody waits for among it. */
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  constructor(input: PaginatorPoolInput) {
    this.#input = input;
  }

  /** Rejects with what the browser or the watch says; the tab is given up then. */
  async run<Result>({ work, patienceMs, queue, run, onProgress }: TabJob<Result>): Promise<Result> {
    const giveBack = await this.#input.slots.take(queue);
    const watch = watchdog(patienceMs);
    let taken: PaginatorTab | undefined;
    const inTab = async (): Promise<Result> => {
      const tab = await this.#take(work);
      taken = tab;
      tab.onProgress = (progress) => {
        watch.seen();
        onProgress(progress);
      };
      watch.seen();
      const result = await run(tab.page);
      this.#idle.push(tab);
      return result;
    };
    const { promise: atRest, resolve: rest } = Promise.withResolvers<void>();
    this.#running.add(atRest);
    try {
      if (this.#closed) throw new Error('the paginator pool is closed');
      return await watch.race(inTab());
    } catch (error) {
      void closeTab(taken);
      throw error;
    } finally {
      giveBack();
      this.#running.delete(atRest);
      rest();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    // The driver stumbles over a page that goes while it is still being opened.
    await Promise.all(this.#running);
    await Promise.all(this.#idle.map(closeTab));
  }

  async #take({ shell, path }: PaginatorWork): Promise<PaginatorTab> {
    const idle = this.#idle;
    const at = idle.findLastIndex((tab) => tab.shell === shell);
    const [tab] = at < 0 ? [] : idle.splice(at, 1);
    if (tab === undefined) {
      if (idle.length >= MOST_IDLE) void closeTab(idle.shift());
      const { browser, dir } = this.#input;
      return openTab({ browser, dir, shell, path });
    }
    await moveTab(tab, path);
    return tab;
  }
}

class TabPaginator implements Paginator {
  readonly #tabs: TabPool;
  readonly #work: PaginatorWork;
  readonly #patienceMs: number;
  #reached: LayoutProgress = { page: 0, id: '' };

  constructor(tabs: TabPool, work: PaginatorWork) {
    this.#tabs = tabs;
    this.#work = work;
    this.#patienceMs = work.patienceMs ?? PATIENCE_MS;
  }

  warm(tabs: number): void {
    // At once, so that each opens one of its own.
    for (let count = 0; count < tabs; count++)
      this.#run('last', async () => undefined).catch(() => undefined);
  }

  layOut(order: LayOutOrder, onProgress?: (progress: LayoutProgress) => void): Promise<LaidPart> {
    return this.#run('last', (page) => inPage(page, layOutPart, order), { onProgress });
  }

  print(pages: PrintablePages, draft: boolean): Promise<PrintedPages> {
    // What is laid out is printed before more is laid out: its file is read meanwhile.
    return this.#run('first', (page) => printPages(page, pages, draft), {
      patienceMs: 5 * this.#patienceMs,
    });
  }

  async #run<Result>(
    queue: 'first' | 'last',
    run: (page: Page) => Promise<Result>,
    {
      patienceMs = this.#patienceMs,
      onProgress,
    }: {
      readonly patienceMs?: number;
      readonly onProgress?: ((progress: LayoutProgress) => void) | undefined;
    } = {},
  ): Promise<Result> {
    try {
      return await this.#tabs.run({
        work: this.#work,
        patienceMs,
        queue,
        run,
        onProgress: (progress) => {
          this.#reached = progress;
          onProgress?.(progress);
        },
      });
    } catch (error) {
      throw error instanceof PrintingStopped ? error : new PrintingStopped(error, this.#reached);
    }
  }
}

async function printPages(
  page: Page,
  pages: PrintablePages,
  draft: boolean,
): Promise<PrintedPages> {
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
}
