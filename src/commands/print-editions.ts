import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import { dossierCsv, makeDossier, type PrintedFile } from '../core/view/dossier.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import { saveFile } from '../io/disk.ts';
import type { Makings } from '../io/makings.ts';
import { BrowserMissing, type OpenBrowser, openBrowser } from '../paginate/browser.ts';
import { openPaginatorPool, type PaginatorPool } from '../paginate/paginator-pool.ts';
import { openSlots } from '../paginate/slots.ts';
import { fileKey } from '../site/file-facts.ts';
import type { PaperPlace } from '../site/paper-places.ts';
import { routes } from '../site/routes.ts';
import { BuildFailure, type Terminal } from './command.ts';
import { fillPage } from './fill-page.ts';
import { makeEdition } from './make-edition.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { PaperSources } from './paper-sources.ts';
import type { PrintedReview } from './printed-review.ts';

export type PrintJob = {
  /** The built site. */
  readonly folder: string;
  /** What papers are printed from. */
  readonly papers: string;
  readonly report: Report;
  readonly planned: readonly PlannedEdition[];
  /** SHA-256 over the sources of the review. */
  readonly sources: string;
  /** What is kept from earlier runs. */
  readonly makings: Makings;
  readonly paperSources: PaperSources;
  /** For the drafting office each file gets its preflight report, and all of them their list. */
  readonly audience: Audience;
};

/**
 * Prints the editions of every review into the built site, two at a time in one browser, then the list
 * of what was printed. What is found in them is told in the order in which they are planned. `thenWith`
 * is what else is to be done with the browser, once everything is printed.
 * @throws BuildFailure when an edition cannot be printed as it should.
 */
export async function printEditions(
  jobs: readonly PrintJob[],
  terminal: Terminal,
  thenWith: (browser: OpenBrowser, printed: readonly PrintedReview[]) => Promise<void>,
): Promise<void> {
  const opened = await openBrowser().catch((error: unknown) => {
    // Told once: to look for one again for every edition takes minutes.
    if (error instanceof BrowserMissing)
      throw new BuildFailure([error.diagnostic({ file: 'dist', line: 1, column: 1 })]);
    throw error;
  });
  const { browser } = opened;
  try {
    const printed: PrintedReview[] = [];
    const slots = openSlots();
    for (const job of jobs) {
      const pool = openPaginatorPool({ browser, dir: job.papers, slots });
      try {
        printed.push(await printReview(job, { browser, pool, terminal }));
      } finally {
        await pool.close();
      }
    }
    await thenWith(opened, printed);
  } finally {
    await browser.close();
  }
}

/** While one edition is joined and checked, the tabs lay out the next. */
const AT_ONCE = 2;

/** What all editions are printed with. */
type Desk = {
  readonly browser: Browser;
  readonly pool: PaginatorPool;
  readonly terminal: Terminal;
};

async function printReview(job: PrintJob, desk: Desk): Promise<PrintedReview> {
  const { folder, papers, report, planned, sources } = job;
  const { terminal } = desk;
  const review = report.review.id;
  const files: PrintedFile[] = [];
  const places = new Map<string, ReadonlyMap<string, PaperPlace>>();
  const print = (editions: readonly PlannedEdition[]): Promise<void> =>
    mapConcurrently(
      editions,
      AT_ONCE,
      (edition) => printEdition(job, edition, desk),
      ({ definition: { id, title } }, { files: made, pages, found, isFromStore }) => {
        for (const { variant, pdf, places: own } of made) {
          files.push({
            edition: id,
            finish: variant,
            file: basename(routes.pdf(review, id, variant)),
            pages,
            bytes: pdf.byteLength,
            sha256: createHash('sha256').update(pdf).digest('hex'),
            sources,
          });
          places.set(fileKey(review, id, variant), new Map(own));
        }
        for (const { code, place, message } of found)
          terminal.err(`  ${code} ${basename(place.file)}: ${message}`);
        terminal.out(
          `  «${title}»: ${pages} trang; chữ trong bản in khớp với trang nguồn${isFromStore ? '; không đổi so với lần dựng trước' : ''}.`,
        );
      },
    );
  // A list of enclosures says how many pages the others have.
  const [alone = [], listing = []] = [false, true].map((lists) =>
    planned.filter(({ definition }) => (definition.enclosures === true) === lists),
  );
  await print(alone);
  for (const { definition } of listing)
    await fillPage(join(papers, routes.edition(review, definition.id), 'index.html'), {
      review,
      files,
      places,
    });
  await print(listing);
  if (job.audience === 'internal') {
    const dossier = makeDossier(report, planned, files, sources);
    await saveFile(
      join(folder, routes.manifest(review, 'json')),
      `${JSON.stringify(dossier, null, 1)}\n`,
    );
    await saveFile(join(folder, routes.manifest(review, 'csv')), dossierCsv(dossier));
    if (dossier.missing.length > 0)
      terminal.out(`  Hồ sơ kỳ ${review} lần này chưa có: ${dossier.missing.join(', ')}.`);
  }
  return { review, files, places };
}

/** @throws BuildFailure when it cannot be printed as it should. */
async function printEdition(
  { folder, papers, report, makings, paperSources, audience }: PrintJob,
  edition: PlannedEdition,
  { browser, pool, terminal }: Desk,
): ReturnType<typeof makeEdition> {
  const { id, title } = edition.definition;
  const review = report.review.id;
  terminal.out(`› Dàn trang «${title}», kỳ ${review}…`);
  const made = await makeEdition({
    papers,
    report,
    edition,
    makings,
    sources: paperSources,
    browser,
    pool,
    onProgress: ({ page }) => {
      if (page % 10 === 0) terminal.out(`  … «${title}», trang ${page}`);
    },
  });
  for (const { variant, pdf, reportPage, json } of made.files) {
    await saveFile(join(folder, routes.pdf(review, id, variant)), pdf);
    if (audience !== 'internal') continue;
    await saveFile(join(folder, routes.preflight(review, id, variant, 'html')), reportPage);
    await saveFile(join(folder, routes.preflight(review, id, variant, 'json')), json);
  }
  return made;
}
