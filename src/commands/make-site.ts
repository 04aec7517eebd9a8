import { join } from 'node:path';

import { chartDrawer } from '../build/draw-charts.ts';
import { makePageSet } from '../build/page-set.ts';
import { PARSE } from '../build/steps.ts';
import { toolHash } from '../build/tool-hash.ts';
import { checkLinks } from '../checks/links.ts';
import { hasErrors } from '../core/diagnostic.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import { readFile, readTree, writeFile } from '../io/disk.ts';
import type { Makings } from '../io/makings.ts';
import type { OpenBrowser } from '../paginate/browser.ts';
import { countPages } from '../pdf/facts/count-pages.ts';
import type { PublicSite } from '../site/build-context.ts';
import { addressedFrom } from '../site/relative-links.ts';
import { routes, routesIn } from '../site/routes.ts';
import { carryReviews } from './carry-reviews.ts';
import { BuildFailure, type Terminal } from './command.ts';
import { editionPlace } from './edition-place.ts';
import { fillPage } from './fill-page.ts';
import type { LoadedReports } from './load-reports.ts';
import { type ManualPlan, makeManualPictures, planManualPictures } from './manual-pictures.ts';
import { addPictures } from './paper-folder.ts';
import { openPaperSources } from './paper-sources.ts';
import type { Plan } from './plan-editions.ts';
import { type PrintJob, printEditions } from './print-editions.ts';
import type { PrintedReview } from './printed-review.ts';
import { TOOL_ROOT } from './tool-root.ts';
import { writePublicFiles } from './write-public-files.ts';

export type SiteJob = {
  /** Where the site is made, aside. */
  readonly folder: string;
  /** Where the pages go that papers are printed from. */
  readonly papers: string;
  /** Where the site will stand, and stood as it was built before. */
  readonly out: string;
  /** With the reports to make pages of, and no others. */
  readonly loaded: LoadedReports;
  /** Reviews whose pages of the site at `out` stay. */
  readonly carried: readonly ReviewCard[];
  readonly planned: Plan;
  readonly audience: Audience;
  readonly siteUrl: string | undefined;
  readonly makings: Makings;
};

/**
 * Fills a folder with pages and papers, and checks them.
 * @throws BuildFailure when something in them does not hold.
 */
export async function makeSite(job: SiteJob, terminal: Terminal): Promise<void> {
  const { folder, papers, out, loaded, carried, planned, audience, siteUrl } = job;
  const { reports } = loaded;
  terminal.out('› Dựng trang…');
  const pictures =
    audience === 'internal' ? await planManualPictures(out, reports, carried, planned) : undefined;
  const publicSite: PublicSite | undefined =
    siteUrl === undefined || audience === 'internal'
      ? undefined
      : { url: siteUrl, pages: new Map() };
  await makePages(job, pictures, publicSite);
  for (const report of reports) await addPictures(papers, report);
  const carriedPages = await carryReviews(out, folder, carried);
  if (publicSite !== undefined) await writePublicFiles(folder, publicSite, carriedPages);
  const printJobs = printJobsOf(job);
  await printEditions(printJobs, terminal, (browser, printed) =>
    finishPages(job, pictures, browser, printed),
  );
  terminal.out('› Kiểm tra liên kết…');
  await stopOnDeadLinks(folder, (page) => `dist${page}`);
  await stopOnDeadLinks(papers, paperFiles(printJobs));
  await addressAnswer(join(folder, routes.notFound()), siteUrl);
}

async function makePages(
  { folder, papers, loaded, carried, planned, audience, makings }: SiteJob,
  pictures: ManualPlan | undefined,
  publicSite: PublicSite | undefined,
): Promise<void> {
  const { reports } = loaded;
  const program = await toolHash(TOOL_ROOT, 'core/report.ts');
  for (const { review } of reports)
    await makings.note({
      step: PARSE,
      subject: `kỳ ${review.id}`,
      inputs: { program },
      files: loaded.hashesOf(review.id),
    });
  await makePageSet({
    out: folder,
    papers,
    makings,
    sources: reports.map(({ review }) => loaded.stampOf(review.id)),
    context: {
      toolRoot: TOOL_ROOT,
      audience,
      preview: false,
      publicSite,
      reports: new Map(reports.map((report) => [report.review.id, report])),
      carried,
      editions: planned,
      manualPictures: pictures?.names ?? [],
      drawChart: chartDrawer(TOOL_ROOT, makings),
    },
  });
}

function printJobsOf({
  folder,
  papers,
  loaded,
  planned,
  audience,
  makings,
}: SiteJob): readonly PrintJob[] {
  const paperSources = openPaperSources();
  return loaded.reports.map((report) => ({
    folder,
    papers,
    report,
    planned: planned.get(report.review.id) ?? [],
    sources: loaded.stampOf(report.review.id),
    makings,
    paperSources,
    audience,
  }));
}

/** What pages show of the printed files, once there are any. */
async function finishPages(
  { folder, out, loaded, makings }: SiteJob,
  pictures: ManualPlan | undefined,
  browser: OpenBrowser,
  printed: readonly PrintedReview[],
): Promise<void> {
  for (const review of printed)
    for (const language of LANGUAGES)
      await fillPages(join(folder, routesIn(language).review(review.review)), review, language);
  if (pictures !== undefined)
    await makeManualPictures({ plan: pictures, folder, out, loaded, browser, makings });
}

/** Pages of a review say of its printed files what is known of them by now. */
async function fillPages(
  folder: string,
  printed: PrintedReview,
  language: Language,
): Promise<void> {
  for (const entry of await readTree(folder)) {
    if (entry.isFile() && entry.name.endsWith('.html'))
      await fillPage(join(entry.parentPath, entry.name), printed, language);
  }
}

/** @throws BuildFailure when a link leads nowhere. */
async function stopOnDeadLinks(folder: string, fileOf: (page: string) => string): Promise<void> {
  const faults = await checkLinks(folder, { pagesOf: countPages, fileOf });
  if (hasErrors(faults)) throw new BuildFailure(faults);
}

/** What problems of the page that an edition is printed from name as their file. */
function paperFiles(jobs: readonly PrintJob[]): (page: string) => string {
  const files = new Map(
    jobs.flatMap(({ report, planned }) =>
      planned.map(({ definition }) => [
        `${routes.edition(report.review.id, definition.id)}index.html`,
        editionPlace(report, definition).file,
      ]),
    ),
  );
  return (page) => files.get(page) ?? page;
}

/**
 * The answer to a wrong address is shown at that address, however deep: it alone goes by where the
 * site stands, which is a host's root unless told.
 */
async function addressAnswer(file: string, siteUrl = 'https://host/'): Promise<void> {
  await writeFile(file, addressedFrom(new URL(siteUrl).pathname, await readFile(file, 'utf8')));
}
