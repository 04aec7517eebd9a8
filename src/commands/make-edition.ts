import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Diagnostic, diagnostic, hasErrors } from '../core/diagnostic.ts';
import type { Report } from '../core/model.ts';
import type { PlannedEdition } from '../core/view/edition.ts';
import { readFile } from '../io/disk.ts';
import type { Makings } from '../io/makings.ts';
import type { LayoutProgress } from '../paginate/in-page/laid-out.ts';
import type { PaginatorPool } from '../paginate/paginator-pool.ts';
import type { PrintFacts } from '../pdf/facts/read-facts.ts';
import { type Typeset, typeset } from '../print/typeset.ts';
import { routes } from '../site/routes.ts';
import { checkPrinted } from './check-printed.ts';
import { BuildFailure } from './command.ts';
import { editionBrief } from './edition-brief.ts';
import { editionPlace, lengthPlace } from './edition-place.ts';
import type { MadeEdition, MadeFile } from './made-edition.ts';
import type { PaperSources } from './paper-sources.ts';
import { type StoredEdition, storedEdition } from './stored-edition.ts';

export type MakeEditionJob = {
  /** What papers are printed from. */
  readonly papers: string;
  readonly report: Report;
  readonly edition: PlannedEdition;
  /** What is kept from earlier runs. */
  readonly makings: Makings;
  readonly sources: PaperSources;
  readonly browser: Browser;
  /** Tabs shared with other editions of the folder. */
  readonly pool: PaginatorPool;
  readonly onProgress: (progress: LayoutProgress) => void;
};

/**
 * Typesets an edition and checks every file of it, or takes all of it as it was kept, where nothing it depends on has changed.
 * @throws BuildFailure when it cannot be printed as it should.
 */
export async function makeEdition(
  job: MakeEditionJob,
): Promise<MadeEdition & { readonly isFromStore: boolean }> {
  const { papers, report, edition, makings, sources, browser } = job;
  const { definition, variants } = edition;
  const brief = editionBrief(report, definition, variants);
  const html = await readFile(join(papers, brief.path, 'index.html'), 'utf8');
  const stored = await storedEdition(makings, {
    papers,
    subject: `${report.review.id}/${definition.id}`,
    html,
    brief: { ...brief, definition },
    browserVersion: browser.version(),
  });
  const taken = await stored.get();
  const made = taken ?? (await printAndCheck(job, html, stored));
  for (const { pdf } of made.files) await sources.keep(pdf, html);
  return { ...made, isFromStore: taken !== undefined };
}

/** @throws BuildFailure when it cannot be printed as it should. */
async function printAndCheck(
  {
    papers,
    report,
    edition: { definition, variants },
    makings,
    browser,
    pool,
    onProgress,
  }: MakeEditionJob,
  html: string,
  stored: StoredEdition,
): Promise<MadeEdition> {
  const brief = editionBrief(report, definition, variants);
  const result = await typeset({ ...brief, dir: papers, onProgress, browser, pool, makings });
  if (hasErrors(result.diagnostics)) throw new BuildFailure(result.diagnostics);
  if (result.files.length === 0) throw new Error('typesetting gave neither a file nor a reason');
  const found = [...result.diagnostics, ...shape(report, definition, result)];
  const files: MadeFile[] = [];
  for (const file of result.files) {
    const { diagnostics, reportPage, json } = await checkPrinted(file, {
      file: `dist${routes.pdf(report.review.id, definition.id, file.variant)}`,
      html,
      profile: brief.profile,
    });
    found.push(...diagnostics);
    files.push({
      variant: file.variant,
      pdf: file.pdf,
      reportPage,
      json,
      places: placesIn(file.facts),
    });
  }
  if (hasErrors(found)) throw new BuildFailure(found);
  const made = { files, pages: result.pages, found };
  await stored.put(made, result.served);
  return made;
}

/** The first page of a series may bear no number, and is the first all the same. */
const placesIn = ({ pages, places }: PrintFacts): MadeFile['places'] =>
  [...places].map(([id, page]) => [id, { page, number: pages[page - 1]?.pageNumber?.text ?? '1' }]);

/** Whether an edition has the length asked of it, and each factsheet a page. */
const shape = (
  report: Report,
  definition: PlannedEdition['definition'],
  typeset: Typeset,
): readonly Diagnostic[] => [
  ...lengthFaults(report, definition, typeset.pages),
  ...(definition.matter.of === 'targetFactsheets'
    ? longFactsheets(report, definition, typeset)
    : []),
];

function lengthFaults(
  report: Report,
  definition: PlannedEdition['definition'],
  count: number,
): readonly Diagnostic[] {
  const { title, pages } = definition;
  if (count === 0 || pages === undefined) return [];
  if (count <= pages.most && count >= (pages.least ?? 1)) return [];
  const asked =
    pages.least === undefined ? `không quá ${pages.most}` : `${pages.least}-${pages.most}`;
  const message = `«${title}» dài ${count} trang; mức đặt ra là ${asked} trang.`;
  return [diagnostic('TK651', message, lengthPlace(report, definition))];
}

/** Factsheets of more than a page, told at the row of their target. */
function longFactsheets(
  report: Report,
  definition: PlannedEdition['definition'],
  { pages: count, files }: Typeset,
): readonly Diagnostic[] {
  const targets = new Map(report.targets.map((target) => [target.id, target]));
  const links = files[0]?.facts.pages.slice(0, 2).flatMap((page) => page.links) ?? [];
  const entries = links.flatMap(({ text, page }) => {
    const entry = /^(?:([A-Za-z0-9-]+)\. |Phụ lục[. ])/.exec(text);
    const target = entry?.[1];
    if (entry === null || page === undefined) return [];
    return target === undefined || targets.has(target) ? [{ target, page }] : [];
  });
  return entries.flatMap(({ target, page }, index) => {
    const length = (entries[index + 1]?.page ?? count + 1) - page;
    if (length <= 1 || target === undefined) return [];
    const place = targets.get(target)?.place ?? editionPlace(report, definition);
    return [diagnostic('TK654', `Phiếu ${target} dài ${length} trang.`, place)];
  });
}
