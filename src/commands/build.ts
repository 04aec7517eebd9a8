import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { checkLinks } from '../checks/links.ts';
import { hasErrors, sortDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { formatDiagnostics } from '../core/diagnostic-format.ts';
import type { Report } from '../core/model.ts';
import { isOffered } from '../core/view/edition.ts';
import { swapFolder } from '../io/swap-folder.ts';
import { BrowserMissing, openBrowser } from '../print/browser.ts';
import { EDITIONS } from '../print/editions.ts';
import { FINISH_SUFFIXES } from '../print/finish.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { typeset } from '../print/typeset.ts';
import { relativeCss, relativeHtml } from '../site/relative-links.ts';
import { routes } from '../site/routes.ts';
import { provideWorkbench } from '../site/workbench.ts';
import { astroConfig, cacheFolder, keptParts } from './astro-config.ts';
import { BuildFailure, type Command, type Terminal } from './command.ts';
import { loadReports, printDiagnostics } from './load-reports.ts';
import { rememberDrawings } from './remember-drawings.ts';
import { TOOL_ROOT } from './tool-root.ts';

/**
 * Everything from sources to site and PDFs. Works in a folder aside and swaps it in at the end,
 * so the last good site stays until a new one is whole.
 */
export const build: Command = async ({ root, out }, terminal) => {
  const started = performance.now();
  terminal.out('› Đọc và kiểm tra số liệu, lời văn…');
  const loaded = await loadReports(root);
  printDiagnostics(loaded, terminal);
  if (hasErrors(loaded.diagnostics)) {
    terminal.err(`Dừng dựng vì có lỗi; trang đã dựng lần trước ở ${shown(out)} được giữ nguyên.`);
    return 1;
  }
  const aside = `${out}.moi-${process.pid}`;
  try {
    await rm(aside, { recursive: true, force: true });
    terminal.out('› Dựng trang…');
    await buildSite(root, aside, loaded.reports);
    await makeRelative(aside);
    await printEditions(aside, loaded.reports, terminal);
    terminal.out('› Kiểm tra liên kết…');
    stopOn(await checkLinks(aside));
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
  return 0;
};

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
};

const stopOn = (diagnostics: readonly Diagnostic[]): void => {
  if (hasErrors(diagnostics)) throw new BuildFailure(diagnostics);
};

async function buildSite(root: string, out: string, reports: readonly Report[]): Promise<void> {
  provideWorkbench({
    toolRoot: TOOL_ROOT,
    reports: new Map(reports.map((report) => [report.review.id, report])),
    drawChart: rememberDrawings(),
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

async function printEditions(folder: string, reports: readonly Report[], terminal: Terminal): Promise<void> {
  // Without one the typesetter looks itself and tells what it tried.
  const opened = await openBrowser().catch((error: unknown) => {
    if (error instanceof BrowserMissing) return undefined;
    throw error;
  });
  try {
    for (const report of reports) {
      for (const edition of EDITIONS.filter((one) => isOffered(report, one))) {
        const { review } = report;
        terminal.out(`› Dàn trang «${edition.title}», kỳ ${review.id}…`);
        const result = await typeset({
          dir: folder,
          path: routes.edition(review.id, edition.id),
          profile: PROFILE_RULES[review.profile],
          title: `${edition.attached === true ? 'Phụ lục kèm theo ' : ''}${review.document_type} ${review.subject}`,
          author: review.issuer.name,
          date: review.date,
          finishes: ['screen'],
          cacheDir: keptParts(),
          onProgress: ({ page }) => {
            if (page % 10 === 0) terminal.out(`  … trang ${page}`);
          },
          ...(opened === undefined ? {} : { browser: opened.browser }),
        });
        stopOn(result.diagnostics);
        if (result.files.length === 0) throw new Error('typesetting gave neither a file nor a reason');
        for (const { finish, pdf } of result.files) {
          const file = join(folder, routes.pdf(review.id, edition.id).replace(/\.pdf$/, `${FINISH_SUFFIXES[finish]}.pdf`));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, pdf);
        }
        terminal.out(`  ${result.pages} trang; chữ trong bản in khớp với trang nguồn.`);
      }
    }
  } finally {
    await opened?.browser.close();
  }
}
