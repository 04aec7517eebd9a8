import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';

import { intakePage } from '../checks/intake-page.ts';
import { mkdir, readFile, saveFile } from '../io/disk.ts';
import type { OpenBrowser } from '../print/browser.ts';
import { drawFirstPage } from '../print/draw-page.ts';
import { keyOf, openPartCache, type PartCache } from '../print/part-cache.ts';
import { ORIGIN, serveFolder } from '../print/serve-folder.ts';
import type { BuildContext } from '../site/build-context.ts';
import {
  isShown,
  MANUAL_PICTURES,
  type ManualPictureName,
  type ManualSubject,
  paperShown,
  targetShown,
} from '../site/manual-pictures.ts';
import { routes } from '../site/routes.ts';
import { keptPictures } from './kept-folders.ts';
import type { LoadedReports } from './load-reports.ts';
import { programKey } from './program-key.ts';
import { TOOL_ROOT } from './tool-root.ts';

type Making = {
  /** The built site, its papers printed. */
  readonly folder: string;
  readonly loaded: LoadedReports;
  readonly editions: BuildContext['editions'];
  readonly browser: OpenBrowser;
  /** Whether pictures kept from earlier runs are left aside. */
  readonly fresh: boolean;
};

/** Bytes of pictures to keep: those of some hundred reviews. */
const BOUND = 20 * 1024 * 1024;
/** WebP: sharp letters in few bytes. */
const QUALITY = 60;

/**
 * Makes the pictures of the officers' manual from what was just built: pages as the browser shows them, and the
 * first page of the report as it was printed. A picture of which nothing has changed is taken as it was kept.
 */
export async function makeManualPictures(making: Making): Promise<void> {
  const { folder, loaded, editions, fresh } = making;
  const [report] = loaded.reports;
  const subject: ManualSubject = {
    report,
    editions: report === undefined ? [] : (editions.get(report.review.id) ?? []),
  };
  const cache = openPartCache(fresh ? undefined : keptPictures(), BOUND);
  for (const name of Object.keys(MANUAL_PICTURES) as ManualPictureName[]) {
    if (!isShown(name, subject)) continue;
    const file = join(folder, routes.manualPicture(name));
    await mkdir(dirname(file));
    await saveFile(file, await picture(name, { ...making, subject, cache }));
  }
  await cache.prune();
}

type Desk = Making & { readonly subject: ManualSubject; readonly cache: PartCache };

async function picture(name: ManualPictureName, desk: Desk): Promise<Uint8Array> {
  const { folder, browser, cache } = desk;
  const { width, height } = MANUAL_PICTURES[name];
  const pdf = name === 'ban-in' ? await readFile(join(folder, paperOf(desk))) : undefined;
  const html = pdf === undefined ? await pageOf(name, desk) : '';
  const key = keyOf(
    'manual picture',
    await programKey(),
    browser.version,
    `${width}x${height}`,
    pdf?.toString('latin1') ?? html,
  );
  const kept = await cache.get(key);
  if (kept !== undefined) return kept;
  const made =
    pdf === undefined
      ? await photograph(html, addressOf(name, desk), desk, { width, height })
      : await drawFirstPage(pdf, width);
  await cache.put(key, made);
  return made;
}

function paperOf({ subject }: Desk): string {
  const { report } = subject;
  const paper = paperShown(subject);
  if (report === undefined || paper === undefined) throw new Error('no paper to show');
  return routes.pdf(report.review.id, paper.definition.id);
}

/** The address of the page shown, which its links go by. */
function addressOf(name: ManualPictureName, { subject }: Desk): string {
  const review = subject.report?.review.id ?? '';
  if (name === 'tong-quan') return routes.review(review);
  const target = targetShown(subject);
  return name === 'muc-tieu' && target !== undefined
    ? routes.target(review, target.id)
    : '/kiem-tra/';
}

/** What is shown: a page of the site with styles whose names are those of their content, or one that stands alone. */
async function pageOf(name: ManualPictureName, desk: Desk): Promise<string> {
  if (name !== 'bao-cao-tep')
    return readFile(join(desk.folder, addressOf(name, desk), 'index.html'), 'utf8');
  const { intake, diagnostics } = desk.loaded;
  const tokens = await readFile(join(TOOL_ROOT, 'src/styles/tokens.css'), 'utf8');
  return intakePage(intake, diagnostics, tokens);
}

/** The beginning of a page, in the light colours of paper. */
async function photograph(
  html: string,
  address: string,
  { folder, browser }: Desk,
  viewport: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const context = await browser.browser.newContext({
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  try {
    const page = await context.newPage();
    await serveFolder(page, folder, { [address]: html });
    await page.goto(`${ORIGIN}${address}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await webpOf(page);
  } finally {
    await context.close();
  }
}

/** The driver's own way of taking pictures knows no WebP. */
async function webpOf(page: Page): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
  });
  return Buffer.from(data, 'base64');
}
