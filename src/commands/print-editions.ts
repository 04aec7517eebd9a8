import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Browser } from 'playwright-core';

import { diagnostic, hasErrors, type Diagnostic } from '../core/diagnostic.ts';
import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import { formatFileSize } from '../core/view/file-size.ts';
import { dossierCsv, makeDossier, type PrintedFile } from '../core/view/dossier.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import { BrowserMissing, openBrowser } from '../print/browser.ts';
import type { PrintFacts } from '../print/facts.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { openPressRoom, type PressRoom } from '../print/press.ts';
import { openSlots } from '../print/slots.ts';
import type { Typeset } from '../print/typeset.ts';
import type { Language } from '../core/language.ts';
import { wordsIn } from '../core/view/words/words.ts';
import { fileKey, fillFileFacts, type FileFactName } from '../site/file-facts.ts';
import { fillPaperPlaces, type PaperPlace, type PaperPlaces } from '../site/paper-places.ts';
import { routes } from '../site/routes.ts';
import { atOnce } from './at-once.ts';
import { checkPrinted } from './check-printed.ts';
import { BuildFailure, type Terminal } from './command.ts';
import { typesetEdition } from './typeset-edition.ts';

export type PrintJob = {
  /** The built site. */
  readonly folder: string;
  readonly report: Report;
  readonly planned: readonly PlannedEdition[];
  /** SHA-256 over the sources of the review. */
  readonly sources: string;
  /** Whether parts kept from earlier runs are left aside. */
  readonly fresh: boolean;
  /** For the drafting office each file gets its sheet, and all of them their list. */
  readonly audience: Audience;
};

export type PrintedReview = {
  readonly review: string;
  readonly files: readonly PrintedFile[];
  /** Where in them everything stands. */
  readonly places: PaperPlaces;
};

/**
 * Prints the editions of every review into the built site, two at a time in one browser, then the list
 * of what was printed. What is found in them is told in the order in which they are planned.
 * @throws BuildFailure when an edition cannot be printed as it should.
 */
export async function printEditions(jobs: readonly PrintJob[], terminal: Terminal): Promise<readonly PrintedReview[]> {
  // Without one the typesetter looks itself and tells what it tried.
  const opened = await openBrowser().catch((error: unknown) => {
    if (error instanceof BrowserMissing) return undefined;
    throw error;
  });
  try {
    const printed: PrintedReview[] = [];
    const slots = openSlots();
    for (const job of jobs) {
      const room = opened === undefined ? undefined : openPressRoom({ browser: opened.browser, dir: job.folder, slots });
      printed.push(await printReview(job, { browser: opened?.browser, room, terminal }));
      await room?.close();
    }
    return printed;
  } finally {
    await opened?.browser.close();
  }
}

/** While one edition is joined and checked, the tabs lay out the next. */
const AT_ONCE = 2;

/** What all editions are printed with. */
type Desk = { readonly browser: Browser | undefined; readonly room: PressRoom | undefined; readonly terminal: Terminal };

async function printReview(job: PrintJob, desk: Desk): Promise<PrintedReview> {
  const { folder, report, planned, sources } = job;
  const { terminal } = desk;
  const review = report.review.id;
  const files: PrintedFile[] = [];
  const places = new Map<string, ReadonlyMap<string, PaperPlace>>();
  const print = (editions: readonly PlannedEdition[]): Promise<void> => atOnce(editions, AT_ONCE, (edition) => printEdition(job, edition, desk), (edition, { files: made, pages, found }) => {
    for (const { file, places: own } of made) {
      files.push(file);
      places.set(fileKey(review, file.edition, file.finish), own);
    }
    for (const { code, place, message } of found) terminal.err(`  ${code} ${basename(place.file)}: ${message}`);
    terminal.out(`  «${edition.definition.title}»: ${pages} trang; chữ trong bản in khớp với trang nguồn.`);
  });
  // A letter says how many pages the others have.
  const letters = planned.filter(({ definition }) => definition.form === 'letter');
  await print(planned.filter((one) => !letters.includes(one)));
  for (const { definition } of letters) await fillPage(join(folder, routes.edition(review, definition.id), 'index.html'), { review, files, places });
  await print(letters);
  if (job.audience === 'internal') {
    const dossier = makeDossier(report, planned, files, sources);
    await save(join(folder, routes.manifest(review, 'json')), `${JSON.stringify(dossier, null, 1)}\n`);
    await save(join(folder, routes.manifest(review, 'csv')), dossierCsv(dossier));
    if (dossier.missing.length > 0) terminal.out(`  Hồ sơ kỳ ${review} lần này chưa có: ${dossier.missing.join(', ')}.`);
  }
  return { review, files, places };
}

type PrintedEdition = {
  readonly files: readonly { readonly file: PrintedFile; readonly places: ReadonlyMap<string, PaperPlace> }[];
  readonly pages: number;
  readonly found: readonly Diagnostic[];
};

/** @throws BuildFailure when it cannot be printed as it should. */
async function printEdition({ folder, report, sources, fresh, audience }: PrintJob, { definition, finishes }: PlannedEdition, { browser, room, terminal }: Desk): Promise<PrintedEdition> {
  const { review } = report;
  const { id, title } = definition;
  terminal.out(`› Dàn trang «${title}», kỳ ${review.id}…`);
  const profile = PROFILE_RULES[definition.profile ?? review.profile];
  const result = await typesetEdition({
    dir: folder, report, definition, finishes, fresh, browser, room,
    onProgress: ({ page }) => {
      if (page % 10 === 0) terminal.out(`  … «${title}», trang ${page}`);
    },
  });
  if (hasErrors(result.diagnostics)) throw new BuildFailure(result.diagnostics);
  if (result.files.length === 0) throw new Error('typesetting gave neither a file nor a reason');
  const found = [...result.diagnostics, ...shape(report, definition, result)];
  const html = await readFile(join(folder, routes.edition(review.id, id), 'index.html'), 'utf8');
  const files: PrintedEdition['files'][number][] = [];
  for (const made of result.files) {
    const { finish, pdf, facts } = made;
    const address = routes.pdf(review.id, id, finish);
    const checked = await checkPrinted(made, { file: `dist${address}`, html, profile });
    found.push(...checked.diagnostics);
    const file = join(folder, address);
    await save(file, pdf);
    if (audience === 'internal') {
      await save(join(folder, routes.preflight(review.id, id, finish, 'html')), checked.sheet);
      await save(join(folder, routes.preflight(review.id, id, finish, 'json')), checked.json);
    }
    files.push({ file: { edition: id, finish, file: basename(file), pages: result.pages, bytes: pdf.byteLength, sha256: createHash('sha256').update(pdf).digest('hex'), sources }, places: placesIn(facts) });
  }
  if (hasErrors(found)) throw new BuildFailure(found);
  return { files, pages: result.pages, found };
}

/** The first page of a series may bear no number, and is the first all the same. */
const placesIn = ({ pages, places }: PrintFacts): ReadonlyMap<string, PaperPlace> =>
  new Map([...places].map(([id, sheet]) => [id, { sheet, number: pages[sheet - 1]?.pageNumber?.text ?? '1' }]));

/** Whether an edition has the length asked of it, and each sheet a page. */
function shape({ review }: Report, { id, title, form, pages }: PlannedEdition['definition'], { pages: count, files }: Typeset): Diagnostic[] {
  const place = { file: `dist${routes.edition(review.id, id)}index.html`, line: 1, column: 1 };
  const found: Diagnostic[] = [];
  if (count > 0 && pages !== undefined && (count > pages.most || count < (pages.least ?? 1))) {
    const asked = pages.least === undefined ? `không quá ${pages.most}` : `${pages.least}-${pages.most}`;
    found.push(diagnostic('TK651', `«${title}» dài ${count} trang; mức đặt ra là ${asked} trang.`, place));
  }
  const entries = form !== 'sheets' ? [] : (files[0]?.facts.pages.slice(0, 2).flatMap(({ links }) => links) ?? []).flatMap(({ text, page }) => {
    const entry = /^(T\w+|Phụ lục)[. ]/.exec(text)?.[1];
    return entry === undefined || page === undefined ? [] : [{ entry, page }];
  });
  for (const [index, { entry, page }] of entries.entries()) {
    const length = (entries[index + 1]?.page ?? count + 1) - page;
    if (length > 1 && entry.startsWith('T')) found.push(diagnostic('TK654', `Phiếu ${entry} dài ${length} trang.`, place));
  }
  return found;
}

/** Writes what is known of the printed files into a page that awaits it. */
export async function fillPage(file: string, { review, files, places }: PrintedReview, language: Language = 'vi'): Promise<void> {
  const words = wordsIn(language).sentences.file;
  const html = await readFile(file, 'utf8');
  const known = new Map(files.map((one) => [fileKey(review, one.edition, one.finish), one]));
  const told = fillFileFacts(html, (key, fact) => {
    const one = known.get(key);
    return one === undefined ? undefined : FACT_TEXTS[fact](one, language);
  }, words.none);
  const filled = fillPaperPlaces(told, places, words.onPage);
  if (filled !== html) await writeFile(file, filled);
}

const FACT_TEXTS: Readonly<Record<FileFactName, (file: PrintedFile, language: Language) => string>> = {
  pages: ({ pages }, language) => wordsIn(language).sentences.file.pages(pages),
  size: ({ bytes }, language) => formatFileSize(bytes, language),
  sha256: ({ sha256 }) => sha256,
  version: ({ sources }) => sources.slice(0, 12),
};

async function save(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
