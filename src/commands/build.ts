import { join, relative } from 'node:path';

import { buildPages, PAGES_FOLDER } from '../build/build-pages.ts';
import { chartDrawer } from '../build/draw-charts.ts';
import { explain as explained } from '../build/explain.ts';
import { PAGE_SET, PARSE } from '../build/steps.ts';
import { checkLinks } from '../checks/links.ts';
import { type Diagnostic, diagnostic, hasErrors, sortDiagnostics } from '../core/diagnostic.ts';
import { formatDiagnostics, formatUnplaced } from '../core/diagnostic-format.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { publish } from '../core/publish.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import type { ReviewCard } from '../core/view/review-card.ts';
import { exists, readFile, readTree, writeFile } from '../io/disk.ts';
import { fileFaultIn } from '../io/file-fault.ts';
import { type Making, type Makings, openMakings } from '../io/makings.ts';
import { type OwnFolder, sweep } from '../io/own-folder.ts';
import {
  FolderInUse,
  folderBeside,
  type Recovery,
  recoverFolder,
  swapFolder,
} from '../io/swap-folder.ts';
import { targetFault } from '../io/target-folder.ts';
import { countPages } from '../print/count-pages.ts';
import { PAPER_FONTS } from '../site/assets.ts';
import type { PublicSite } from '../site/build-context.ts';
import { addressedFrom, relativeCss, relativeHtml } from '../site/relative-links.ts';
import { routes, routesIn } from '../site/routes.ts';
import { carryReviews, earlierPages } from './carry-reviews.ts';
import { BuildFailure, type Command, type Terminal } from './command.ts';
import { fillPage } from './fill-page.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';
import { makeManualPictures, planManualPictures } from './manual-pictures.ts';
import { type PrintChoice, planEditions, UnknownChoice } from './plan-editions.ts';
import { type PrintedReview, printEditions } from './print-editions.ts';
import { sortReviews } from './sound-reviews.ts';
import { STORE_FOLDER } from './store-folder.ts';
import { TOOL_ROOT } from './tool-root.ts';
import { writePublicFiles } from './write-public-files.ts';

/**
 * Everything from sources to site and PDFs. Works in a folder aside and swaps it in at the end,
 * so the last good site stays until a new one is whole. For the public it goes by the published reports alone.
 */
export const build: Command = async (
  {
    root,
    out,
    review,
    audience = 'internal',
    'site-url': siteUrl,
    fresh = false,
    explain = false,
    ...print
  },
  terminal,
) => {
  const started = performance.now();
  const fault = await targetFault(out, { root, toolRoot: TOOL_ROOT });
  if (fault !== undefined) {
    terminal.err(formatUnplaced(fault));
    return 1;
  }
  await tidyUp(out, terminal);
  terminal.out('› Đọc và kiểm tra số liệu, lời văn…');
  const loaded = readyFor(audience, await loadReports(root));
  const { sound, broken, diagnostics } = sortReviews(loaded, review);
  printDiagnostics({ ...loaded, diagnostics }, terminal);
  if (sound.length === 0) {
    terminal.err(`Dừng dựng vì có lỗi; ${await whatStays(out)}`);
    return 1;
  }
  const { carried, stuck } = await earlierPages(
    out,
    loaded.ids.filter((id) => !sound.some((report) => report.review.id === id)),
    audience,
  );
  if (stuck.length > 0) {
    terminal.err(formatUnplaced(wouldLose(out, stuck)));
    return 1;
  }
  const planned = plan(sound, print, audience);
  if (typeof planned === 'string') {
    terminal.err(planned);
    return 2;
  }
  const makings = openMakings({
    dir: fresh ? undefined : STORE_FOLDER,
    scope: root,
    ...(explain ? { onOutcome: (outcome) => terminal.out(`  ${explained(outcome)}`) } : {}),
  });
  const aside = await folderBeside(out);
  try {
    await leavingNoneUnheard(() =>
      makeSite(
        aside,
        {
          loaded: { ...loaded, reports: sound },
          carried,
          out,
          planned,
          audience,
          siteUrl,
          makings,
        },
        terminal,
      ),
    );
    await swapFolder(aside, out);
  } catch (error) {
    // A site that is whole waits for the next run.
    if (!(error instanceof FolderInUse)) await aside.remove();
    const told = tellFailure(error, loaded);
    if (told === undefined) throw error;
    terminal.err(told);
    terminal.err(`\nDừng dựng vì có lỗi; ${await whatStays(out)}`);
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  terminal.out(`Xong sau ${seconds} giây: ${shown(join(out, 'index.html'))}`);
  for (const line of WHICH_BUILD[audience]) terminal.out(line);
  for (const id of broken) {
    const stays = carried.some((card) => card.id === id)
      ? 'trang dựng lần trước của kỳ này được giữ nguyên'
      : 'trong bản dựng chưa có trang nào của kỳ này';
    terminal.err(`Kỳ «${id}» có lỗi nên chưa dựng lại; ${stays}.`);
  }
  return broken.length === 0 ? 0 : 1;
};

const wouldLose = (out: string, reviews: readonly string[]): Diagnostic =>
  diagnostic(
    'TK821',
    `Không dựng vào «${out}»: ở đó có trang của ${reviews.map((id) => `kỳ «${id}»`).join(', ')} mà lần này không dựng và không giữ lại được, vì dựng cho người đọc khác hoặc bằng bản phần mềm trước.`,
    { file: out, line: 1, column: 1 },
    {
      hint: 'Dựng mọi kỳ cùng lúc, không ghi --review, khi không kỳ nào còn lỗi; hoặc chọn thư mục khác ở --out.',
    },
  );

/**
 * Components of a page are begun ahead of one another: when one fails, nobody waits for the others any more,
 * and what fails in them would end the process in the middle. It is told by the one that failed first, or here.
 */
async function leavingNoneUnheard(work: () => Promise<void>): Promise<void> {
  const unheard: unknown[] = [];
  const hear = (reason: unknown): void => void unheard.push(reason);
  process.on('unhandledRejection', hear);
  try {
    await work();
    if (unheard.length > 0) throw unheard[0];
  } finally {
    process.off('unhandledRejection', hear);
  }
}

/** Finishes, or clears away, what earlier runs left. */
async function tidyUp(out: string, terminal: Terminal): Promise<void> {
  await sweep([join(TOOL_ROOT, PAGES_FOLDER)]);
  const told = RECOVERIES[await recoverFolder(out)];
  if (told !== undefined) terminal.out(`› ${told}: ${shown(out)}`);
}

const RECOVERIES: Readonly<Record<Recovery, string | undefined>> = {
  nothing: undefined,
  'brought in': 'Đã đưa vào trang dựng xong ở lần chạy trước mà khi ấy chưa thay được',
  'put back': 'Lần dựng trước bị ngắt giữa chừng; đã đặt lại trang cũ',
};

/** What of an error is the officer's to mend, told; undefined for a fault of the program. */
function tellFailure(error: unknown, { textOf }: LoadedReports): string | undefined {
  if (error instanceof BuildFailure)
    return formatDiagnostics(sortDiagnostics(error.diagnostics), textOf);
  const unplaced =
    error instanceof FolderInUse ? error.diagnostic : fileFaultIn(error)?.diagnostic();
  return unplaced === undefined ? undefined : formatUnplaced(unplaced);
}

const whatStays = async (out: string): Promise<string> =>
  (await exists(out))
    ? `trang đã dựng lần trước ở ${shown(out)} được giữ nguyên.`
    : `chưa có trang nào ở ${shown(out)}.`;

type SiteMaking = {
  /** With the reports to make pages of, and no others. */
  readonly loaded: LoadedReports;
  /** Reviews whose pages of the site at `out` stay. */
  readonly carried: readonly ReviewCard[];
  readonly out: string;
  readonly planned: Plan;
  readonly audience: Audience;
  readonly siteUrl: string | undefined;
  readonly makings: Makings;
};

/**
 * Fills a folder with pages and papers, and checks them.
 * @throws BuildFailure when something in them does not hold.
 */
async function makeSite(
  aside: OwnFolder,
  { loaded, carried, out, planned, audience, siteUrl, makings }: SiteMaking,
  terminal: Terminal,
): Promise<void> {
  const { reports } = loaded;
  const folder = aside.path;
  terminal.out('› Dựng trang…');
  const publicSite: PublicSite | undefined =
    siteUrl === undefined || audience === 'internal'
      ? undefined
      : { url: siteUrl, pages: new Map() };
  const pictures =
    audience === 'internal' ? await planManualPictures(out, reports, carried, planned) : undefined;
  for (const { review } of reports)
    await makings.note({
      step: PARSE,
      subject: `kỳ ${review.id}`,
      inputs: {},
      files: loaded.hashesOf(review.id),
    });
  const pageSet: Making<keyof typeof PAGE_SET.inputs> = {
    step: PAGE_SET,
    subject: reports.map(({ review }) => review.id).join(', '),
    inputs: {
      sources: reports.map(({ review }) => loaded.stampOf(review.id)).join(),
      audience,
      editions: JSON.stringify([...planned]),
      address: siteUrl ?? '',
    },
  };
  await makings.note(pageSet);
  await buildPages({
    out: folder,
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
  await makeRelative(folder);
  const carriedPages = await carryReviews(out, folder, carried);
  if (publicSite !== undefined) await writePublicFiles(folder, publicSite, carriedPages);
  const jobs = reports.map((report) => ({
    folder,
    report,
    planned: planned.get(report.review.id) ?? [],
    sources: loaded.stampOf(report.review.id),
    makings,
    audience,
  }));
  await printEditions(jobs, terminal, async (browser, printed) => {
    for (const one of printed) {
      for (const language of LANGUAGES)
        await tellOfFiles(join(folder, routesIn(language).review(one.review)), one, language);
    }
    if (pictures !== undefined)
      await makeManualPictures({ plan: pictures, folder, out, loaded, browser, makings });
  });
  // What papers were printed from leads nowhere and is for nobody to read.
  if (audience === 'public')
    for (const path of printingOnly(reports)) await aside.removeBelow(path);
  terminal.out('› Kiểm tra liên kết…');
  stopOn(await checkLinks(folder, countPages));
  await addressAnswer(join(folder, routes.notFound()), siteUrl);
}

const WHICH_BUILD: Readonly<Record<Audience, readonly string[]>> = {
  public: [
    'Đây là bản dựng CÔNG KHAI: không có tài liệu nội bộ, phần còn đang soạn, bản in nội bộ.',
  ],
  internal: [
    'Đây là bản dựng NỘI BỘ, không để công bố.',
    'Bản để công bố: npm run build -- --audience public',
  ],
};

const printingOnly = (reports: readonly Report[]): readonly string[] => [
  ...reports.map(({ review }) => join(review.id, 'in')),
  'styles',
  ...PAPER_FONTS.map((name) => join('fonts', name)),
];

/** What was read, as those may see it whom the build is for. */
function readyFor(audience: Audience, loaded: LoadedReports): LoadedReports {
  if (audience === 'internal') return loaded;
  const published = loaded.reports.map(publish);
  return {
    ...loaded,
    reports: published.map(({ report }) => report),
    diagnostics: sortDiagnostics([
      ...loaded.diagnostics,
      ...published.flatMap(({ diagnostics }) => diagnostics),
    ]),
  };
}

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
};

const stopOn = (diagnostics: readonly Diagnostic[]): void => {
  if (hasErrors(diagnostics)) throw new BuildFailure(diagnostics);
};

type Plan = ReadonlyMap<string, readonly PlannedEdition[]>;

/** What to print, or why that cannot be said. */
function plan(reports: readonly Report[], choice: PrintChoice, audience: Audience): Plan | string {
  try {
    return planEditions(reports, choice, audience);
  } catch (error) {
    if (error instanceof UnknownChoice) return error.message;
    throw error;
  }
}

async function makeRelative(folder: string): Promise<void> {
  for (const entry of await readTree(folder)) {
    if (!entry.isFile() || !/\.(?:html|css)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const page = `/${relative(folder, file).replaceAll('\\', '/')}`;
    const text = await readFile(file, 'utf8');
    const moved = entry.name.endsWith('.css') ? relativeCss(text, page) : relativeHtml(text, page);
    if (moved !== text) await writeFile(file, moved);
  }
}

/** The answer to a wrong address is shown at that address, however deep: it alone goes by where the site stands, which is a host's root unless told. */
async function addressAnswer(file: string, siteUrl = 'https://host/'): Promise<void> {
  await writeFile(file, addressedFrom(new URL(siteUrl).pathname, await readFile(file, 'utf8')));
}

/** Pages of a review say of its printed files what is known of them by now; the papers themselves are finished. */
async function tellOfFiles(
  folder: string,
  printed: PrintedReview,
  language: Language,
): Promise<void> {
  for (const entry of await readTree(folder)) {
    if (
      entry.isFile() &&
      entry.name.endsWith('.html') &&
      !entry.parentPath.startsWith(join(folder, 'in'))
    )
      await fillPage(join(entry.parentPath, entry.name), printed, language);
  }
}
