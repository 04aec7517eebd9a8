import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';

import { MANUAL_PICTURE } from '../build/steps.ts';
import { toolHash } from '../build/tool-hash.ts';
import { intakePage } from '../checks/intake-page.ts';
import type { Report } from '../core/model.ts';
import { copy, exists, mkdir, readFile, saveFile } from '../io/disk.ts';
import type { Making, Makings } from '../io/makings.ts';
import type { OpenBrowser } from '../paginate/browser.ts';
import { ORIGIN, serveFolder } from '../paginate/serve-folder.ts';
import { drawFirstPage } from '../pdf/facts/draw-page.ts';
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
import type { LoadedReports } from './load-reports.ts';
import { reviewOf } from './sound-reviews.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** The pictures of the manual in one run, and where they come from. */
export type ManualPlan = {
  readonly names: readonly ManualPictureName[];
  /** What they are made of; absent where the review they show is not built and they stay as they were. */
  readonly subject: ManualSubject | undefined;
};

const NAMES = Object.keys(MANUAL_PICTURES) as ManualPictureName[];

/**
 * The pictures show the first review of the site, whichever reviews a run builds: where its pages stay as they
 * were, so do they.
 * @param out the site as it was built before
 */
export async function planManualPictures(
  out: string,
  reports: readonly Report[],
  carried: readonly { readonly id: string }[],
  editions: BuildContext['editions'],
): Promise<ManualPlan> {
  const [first] = [
    ...reports.map(({ review }) => review.id),
    ...carried.map(({ id }) => id),
  ].sort();
  const report = reports.find(({ review }) => review.id === first);
  if (report !== undefined) {
    const subject = { report, editions: editions.get(report.review.id) ?? [] };
    return { names: NAMES.filter((name) => isShown(name, subject)), subject };
  }
  const there = await Promise.all(
    NAMES.map((name) => exists(join(out, routes.manualPicture(name)))),
  );
  return { names: NAMES.filter((_, index) => there[index]), subject: undefined };
}

type PictureRun = {
  readonly plan: ManualPlan;
  /** The built site, its papers printed. */
  readonly folder: string;
  /** The site as it was built before. */
  readonly out: string;
  readonly loaded: LoadedReports;
  readonly browser: OpenBrowser;
  readonly makings: Makings;
};

/** WebP: sharp letters in few bytes. */
const QUALITY = 60;

/**
 * Makes the pictures of the officers' manual from what was just built: pages as the browser shows them, and the
 * first page of the report as it was printed. A picture of which nothing has changed is taken as it was kept.
 */
export async function makeManualPictures(run: PictureRun): Promise<void> {
  const { plan, folder, out } = run;
  const { names, subject } = plan;
  for (const name of names) {
    const path = routes.manualPicture(name);
    await mkdir(dirname(join(folder, path)));
    if (subject === undefined) await copy(join(out, path), join(folder, path));
    else await saveFile(join(folder, path), await picture(name, { ...run, subject }));
  }
}

type Desk = PictureRun & { readonly subject: ManualSubject };

async function picture(name: ManualPictureName, desk: Desk): Promise<Uint8Array> {
  const { folder, browser, makings } = desk;
  const { width, height } = MANUAL_PICTURES[name];
  const pdf = name === 'ban-in' ? await readFile(join(folder, paperOf(desk))) : undefined;
  const html = pdf === undefined ? await pageOf(name, desk) : '';
  const making: Making<keyof typeof MANUAL_PICTURE.inputs> = {
    step: MANUAL_PICTURE,
    subject: name,
    inputs: {
      program: await toolHash(TOOL_ROOT, 'commands/manual-pictures.ts'),
      browser: browser.version,
      size: `${width}x${height}`,
      page: pdf?.toString('latin1') ?? html,
    },
  };
  const stored = await makings.take(making);
  if (stored !== undefined) return stored;
  const made =
    pdf === undefined
      ? await photograph(html, addressOf(name, desk), desk, { width, height })
      : await drawFirstPage(pdf, width);
  await makings.keep(making, made);
  return made;
}

function paperOf({ subject }: Desk): string {
  const paper = paperShown(subject);
  if (paper === undefined) throw new Error('no paper to show');
  return routes.pdf(subject.report.review.id, paper.definition.id);
}

/** The address of the page shown, which its links go by. */
function addressOf(name: ManualPictureName, { subject }: Desk): string {
  const review = subject.report.review.id;
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
  const isOwn = (file: string): boolean => reviewOf(file) === desk.subject.report.review.id;
  const intake = desk.loaded.intake.filter(({ path }) => isOwn(path));
  const diagnostics = desk.loaded.diagnostics.filter(({ place }) => isOwn(place.file));
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
