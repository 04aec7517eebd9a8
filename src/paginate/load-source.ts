/** Reads an edition page in the browser: what is to be printed, and the parts it can be laid out in. */

import type { Browser } from 'playwright-core';
import { bindUnits } from './in-page/bind-units.ts';
import { cutSource } from './in-page/cut-source.ts';
import { holdLayout, readyFonts, releaseLayout } from './in-page/hold-layout.ts';
import type { Prepared, SourcePart, SourcePiece } from './in-page/laid-out.ts';
import { numberNotes } from './in-page/number-notes.ts';
import { prepareSource } from './in-page/prepare-source.ts';
import { readShell } from './in-page/read-shell.ts';
import { readSource } from './in-page/read-source.ts';
import { readyTables } from './in-page/ready-tables.ts';
import { inPage } from './in-page.ts';
import { KEEP_RULES, TABLE_RULES } from './part-rules.ts';
import { PATIENCE_MS, PrintingStopped } from './printing-stopped.ts';
import { ORIGIN, type Served, serveFolder } from './serve-folder.ts';
import { watchdog } from './watchdog.ts';

export type SourceInput = {
  readonly browser: Browser;
  /** The built site's folder. */
  readonly dir: string;
  /** Site path of the edition page, from `/` to `/`. */
  readonly path: string;
  readonly patienceMs?: number;
  /**
   * Told as soon as they are known, so that tabs are opened while the rest is read. `letters`: how
   * long the text is.
   */
  readonly onShell?: (shell: string, letters: number) => void;
};

export type Source = Prepared & {
  /** The document without its content: what every part is laid out in. */
  readonly shell: string;
  readonly parts: readonly SourcePart[];
  readonly served: Served;
  /** Its text, read while the parts are laid out already. Rejects with PrintingStopped when the browser breaks. */
  readonly pieces: Promise<readonly SourcePiece[]>;
};

/** @throws PrintingStopped when the page cannot be loaded or the browser breaks. */
export async function loadSource({
  browser,
  dir,
  path,
  patienceMs = PATIENCE_MS,
  onShell,
}: SourceInput): Promise<Source> {
  const stopped = (error: unknown): never => {
    throw new PrintingStopped(error, { page: 0, id: '' });
  };
  const page = await browser
    .newPage({ viewport: { width: 900, height: 1200 }, serviceWorkers: 'block' })
    .catch(stopped);
  // Not awaited: a hung page may never close by itself.
  const close = (): void => void page.close().catch(() => undefined);
  const ready = async (): Promise<Omit<Source, 'pieces'>> => {
    const served = await serveFolder(page, dir);
    await page.addInitScript(holdLayout);
    const answer = await page.goto(`${ORIGIN}${path}`, { waitUntil: 'load' });
    if (answer?.ok() !== true) throw new Error(`page not found: ${path}`);
    const { shell, letters } = await inPage(page, readShell, `${TABLE_RULES}\n${KEEP_RULES}`);
    onShell?.(shell, letters);
    await inPage(page, readyFonts);
    const notes = await inPage(page, numberNotes);
    await inPage(page, bindUnits);
    await inPage(page, releaseLayout);
    await inPage(page, readyTables, TABLE_RULES);
    const tooTall = await inPage(page, prepareSource);
    return { shell, tooTall, notes, parts: await inPage(page, cutSource), served };
  };
  const source = await watchdog(patienceMs)
    .race(ready())
    .catch((error: unknown) => {
      close();
      return stopped(error);
    });
  const pieces = watchdog(patienceMs).race(inPage(page, readSource)).catch(stopped).finally(close);
  // Whoever asks for them is told; an edition that failed before does not ask.
  pieces.catch(() => undefined);
  return { ...source, pieces };
}
