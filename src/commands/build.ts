import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { checkLinks } from '../checks/links.ts';
import { hasErrors, sortDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { formatDiagnostics } from '../core/diagnostic-format.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { publish } from '../core/publish.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import type { Card } from '../core/view/card.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import { swapFolder } from '../io/swap-folder.ts';
import { countPages } from '../print/count-pages.ts';
import { PAPER_FONTS } from '../site/assets.ts';
import { addressedFrom, relativeCss, relativeHtml } from '../site/relative-links.ts';
import { routes, routesIn } from '../site/routes.ts';
import { provideWorkbench, type Workbench } from '../site/workbench.ts';
import { astroConfig, cacheFolder, keptDrawings } from './astro-config.ts';
import { BuildFailure, type Command } from './command.ts';
import { loadReports, printDiagnostics, type LoadedReports } from './load-reports.ts';
import { planEditions, UnknownChoice } from './plan-editions.ts';
import { fillPage } from './fill-page.ts';
import { printEditions, type PrintedReview } from './print-editions.ts';
import { rememberDrawings } from './remember-drawings.ts';
import { TOOL_ROOT } from './tool-root.ts';
import { writePublicFiles } from './write-public-files.ts';

/**
 * Everything from sources to site and PDFs. Works in a folder aside and swaps it in at the end,
 * so the last good site stays until a new one is whole. For the public it goes by the published reports alone.
 */
export const build: Command = async ({ root, out, audience = 'internal', siteUrl, print = {} }, terminal) => {
  const started = performance.now();
  terminal.out('› Đọc và kiểm tra số liệu, lời văn…');
  const loaded = readyFor(audience, await loadReports(root));
  printDiagnostics(loaded, terminal);
  if (hasErrors(loaded.diagnostics)) {
    terminal.err(`Dừng dựng vì có lỗi; trang đã dựng lần trước ở ${shown(out)} được giữ nguyên.`);
    return 1;
  }
  const planned = plan(loaded.reports, print, audience);
  if (typeof planned === 'string') {
    terminal.err(planned);
    return 2;
  }
  const aside = `${out}.moi-${process.pid}`;
  try {
    await rm(aside, { recursive: true, force: true });
    terminal.out('› Dựng trang…');
    const publicSite = siteUrl === undefined || audience === 'internal' ? undefined : { url: siteUrl, pages: new Map<string, Card>() };
    await buildSite({ root, out: aside, reports: loaded.reports, editions: planned, audience, publicSite, fresh: print.fresh === true });
    await makeRelative(aside);
    if (publicSite !== undefined) await writePublicFiles(aside, publicSite);
    const jobs = loaded.reports.map((report) => ({ folder: aside, report, planned: planned.get(report.review.id) ?? [], sources: loaded.stampOf(report.review.id), fresh: print.fresh === true, audience }));
    for (const printed of await printEditions(jobs, terminal)) {
      for (const language of LANGUAGES) await tellOfFiles(join(aside, routesIn(language).review(printed.review)), printed, language);
    }
    // What papers were printed from leads nowhere and is for nobody to read.
    if (audience === 'public') for (const path of printingOnly(loaded.reports)) await rm(join(aside, path), { recursive: true, force: true });
    terminal.out('› Kiểm tra liên kết…');
    stopOn(await checkLinks(aside, countPages));
    await addressAnswer(join(aside, routes.notFound()), siteUrl);
    await swapFolder(aside, out);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!(error instanceof BuildFailure)) throw error;
    terminal.err(formatDiagnostics(sortDiagnostics(error.diagnostics), loaded.textOf));
    terminal.err(`\nDừng dựng vì có lỗi; trang đã dựng lần trước ở ${shown(out)} được giữ nguyên.`);
    return 1;
  } finally {
    await rm(cacheFolder(), { recursive: true, force: true });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  terminal.out(`Xong sau ${seconds} giây: ${shown(join(out, 'index.html'))}`);
  for (const line of WHICH_BUILD[audience]) terminal.out(line);
  return 0;
};

const WHICH_BUILD: Readonly<Record<Audience, readonly string[]>> = {
  public: ['Đây là bản dựng CÔNG KHAI: không có tài liệu nội bộ, phần còn đang soạn, bản in nội bộ.'],
  internal: ['Đây là bản dựng NỘI BỘ, không để công bố.', 'Bản để công bố: npm run build -- --audience public'],
};

const printingOnly = (reports: readonly Report[]): readonly string[] => [...reports.map(({ review }) => join(review.id, 'in')), 'styles', ...PAPER_FONTS.map((name) => join('fonts', name))];

/** What was read, as those may see it whom the build is for. */
function readyFor(audience: Audience, loaded: LoadedReports): LoadedReports {
  if (audience === 'internal') return loaded;
  const published = loaded.reports.map(publish);
  return { ...loaded, reports: published.map(({ report }) => report), diagnostics: sortDiagnostics([...loaded.diagnostics, ...published.flatMap(({ diagnostics }) => diagnostics)]) };
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
function plan(reports: readonly Report[], choice: NonNullable<Parameters<Command>[0]['print']>, audience: Audience): Plan | string {
  try {
    return planEditions(reports, choice, audience);
  } catch (error) {
    if (error instanceof UnknownChoice) return error.message;
    throw error;
  }
}

type SiteJob = {
  readonly root: string;
  readonly out: string;
  readonly reports: readonly Report[];
  readonly editions: Plan;
  readonly audience: Audience;
  readonly publicSite: Workbench['publicSite'];
  /** Whether drawings kept from earlier runs are left aside. */
  readonly fresh: boolean;
};

async function buildSite({ root, out, reports, editions, audience, publicSite, fresh }: SiteJob): Promise<void> {
  provideWorkbench({
    toolRoot: TOOL_ROOT,
    audience,
    publicSite,
    reports: new Map(reports.map((report) => [report.review.id, report])),
    editions,
    drawChart: rememberDrawings(fresh ? undefined : keptDrawings()),
  });
  const { build: astroBuild } = await import('astro');
  await inOwnFolder(() => astroBuild(astroConfig({ root, toolRoot: TOOL_ROOT, out, reports: () => reports })));
}

/**
 * Astro puts the modules it renders pages with below the working folder, under one name for all: two
 * builds at once would take them from each other. The folder is within the tool, where packages are found.
 */
async function inOwnFolder(work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  const own = join(TOOL_ROOT, '.astro', String(process.pid));
  await mkdir(own, { recursive: true });
  process.chdir(own);
  try {
    await work();
  } finally {
    process.chdir(before);
    await rm(own, { recursive: true, force: true });
  }
}

async function makeRelative(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
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
async function tellOfFiles(folder: string, printed: PrintedReview, language: Language): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.startsWith(join(folder, 'in'))) await fillPage(join(entry.parentPath, entry.name), printed, language);
  }
}
