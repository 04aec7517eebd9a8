/**
 * Tabs that lay out and print parts of one document, several at once. Each has a browsing context of
 * its own and so a process of its own; they are opened when first needed.
 */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { inPage } from './in-page.ts';
import { registerBreaker } from './in-page/breaker.ts';
import { draftMarks } from './in-page/draft-marks.ts';
import type { LaidPart, LayoutProgress } from './in-page/laid-out.ts';
import { layOutPart, type LayOutOrder } from './in-page/lay-out-part.ts';
import { markFragments } from './in-page/mark-fragments.ts';
import { registerNoteKeeper } from './in-page/note-keeper.ts';
import { openPress } from './in-page/open-press.ts';
import { registerPageKeeper } from './in-page/page-keeper.ts';
import { registerHeads } from './in-page/repeat-heads.ts';
import { showSheets, type Sheets } from './in-page/show-sheets.ts';
import type { Furniture } from './pdf/part.ts';
import { PATIENCE_MS, PrintingStopped } from './printing-stopped.ts';
import { ORIGIN, serveFolder } from './serve-folder.ts';
import type { Slots } from './slots.ts';
import { watchdog } from './watchdog.ts';

export type PressInput = {
  readonly browser: Browser;
  /** The built site's folder and the site path of the edition page. */
  readonly dir: string;
  readonly path: string;
  /** The document without its content. */
  readonly shell: string;
  readonly slots: Slots;
  readonly patienceMs?: number;
};

/** A part as Chromium printed it, without page numbers, on right-hand pages only. */
export type PrintedSheets = {
  readonly pdf: Uint8Array;
  /** Lines in the margins of each page; empty unless draft marks were asked for. */
  readonly marks: readonly (readonly Furniture[])[];
};

/** Everything rejects with PrintingStopped when the browser hangs or breaks. */
export type Press = {
  readonly layOut: (order: LayOutOrder, onProgress?: (progress: LayoutProgress) => void) => Promise<LaidPart>;
  /** As Chromium prints it: tagged, with dates and names that differ from run to run. */
  readonly print: (sheets: Sheets, draft: boolean) => Promise<PrintedSheets>;
  readonly close: () => Promise<void>;
};

/** What of this program decides how a part looks: a kept part is of use only while none of it changed. */
export const PRESS_FUNCTIONS: readonly ((...given: never[]) => unknown)[] = [
  registerHeads, registerBreaker, registerNoteKeeper, registerPageKeeper, openPress, layOutPart, showSheets, markFragments, draftMarks,
];

type Tab = { readonly page: Page; onProgress: (progress: LayoutProgress) => void };

export function openPressRoom(input: PressInput): Press {
  const patienceMs = input.patienceMs ?? PATIENCE_MS;
  const idle: Tab[] = [];
  let reached: LayoutProgress = { page: 0, id: '' };

  const inTab = async <T>(patience: number, queue: 'first' | 'last', work: (page: Page) => Promise<T>, onProgress?: (progress: LayoutProgress) => void): Promise<T> => {
    const giveBack = await input.slots.take(queue);
    const watch = watchdog(patience);
    try {
      return await watch.race(
        (async () => {
          const tab = idle.pop() ?? (await openTab(input));
          tab.onProgress = (progress) => {
            reached = progress;
            watch.seen();
            onProgress?.(progress);
          };
          watch.seen();
          const done = await work(tab.page);
          idle.push(tab);
          return done;
        })(),
      );
    } catch (error) {
      throw error instanceof PrintingStopped ? error : new PrintingStopped(error, reached);
    } finally {
      giveBack();
    }
  };

  return {
    layOut: (order, onProgress) => inTab(patienceMs, 'last', (page) => inPage(page, layOutPart, order), onProgress),
    print: (sheets, draft) =>
      // What is laid out is printed before more is laid out: its file is read meanwhile.
      inTab(5 * patienceMs, 'first', async (page) => {
        await inPage(page, showSheets, { ...sheets, onScreen: draft });
        await inPage(page, markFragments);
        const marks = draft ? await inPage(page, draftMarks) : [];
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
        await inPage(page, showSheets, { html: '', css: '', onScreen: false });
        return { marks, pdf };
      }),
    close: async () => {
      await Promise.all(idle.map(({ page }) => page.context().close().catch(() => undefined)));
    },
  };
}

async function openTab({ browser, dir, path, shell }: PressInput): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const tab: Tab = { page, onProgress: () => undefined };
  await serveFolder(page, dir, { [path]: shell });
  await page.exposeBinding('tongketProgress', (_source, progress: LayoutProgress) => tab.onProgress(progress));
  await page.goto(`${ORIGIN}${path}`, { waitUntil: 'load' });
  await page.addScriptTag({ path: pagedLibrary() });
  for (const register of [registerHeads, registerBreaker, registerNoteKeeper, registerPageKeeper]) await inPage(page, register);
  await inPage(page, openPress);
  return tab;
}

/** The one file of paged.js that browsers load. */
export function pagedLibrary(): string {
  const entry = createRequire(import.meta.url).resolve('pagedjs');
  return join(dirname(entry), '..', 'dist', 'paged.js');
}
