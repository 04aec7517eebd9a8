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
import type { OutputVariant } from '../pdf/variants/output-variant.ts';
import { type Typeset, typeset } from '../print/typeset.ts';
import type { PaperPlace } from '../site/paper-places.ts';
import { routes } from '../site/routes.ts';
import { checkPrinted } from './check-printed.ts';
import { BuildFailure } from './command.ts';
import { editionBrief } from './edition-brief.ts';
import { storedEdition } from './stored-edition.ts';

export type MakeEditionJob = {
  /** The built site. */
  readonly folder: string;
  readonly report: Report;
  readonly edition: PlannedEdition;
  /** What is kept from earlier runs. */
  readonly makings: Makings;
  readonly browser: Browser;
  /** Tabs shared with other editions of the folder. */
  readonly pool: PaginatorPool;
  readonly onProgress: (progress: LayoutProgress) => void;
};

export type MadeFile = {
  readonly variant: OutputVariant;
  readonly pdf: Uint8Array;
  /** What its preflight found, for people and for machines. */
  readonly reportPage: string;
  readonly json: string;
  /** Where in it everything stands, by id. */
  readonly places: readonly (readonly [string, PaperPlace])[];
};

export type MadeEdition = {
  readonly files: readonly MadeFile[];
  readonly pages: number;
  /** What is worth telling; nothing that forbids publishing. */
  readonly found: readonly Diagnostic[];
};

/**
 * Typesets an edition and checks every file of it, or takes all of it as it was kept, where nothing it depends on has changed.
 * @throws BuildFailure when it cannot be printed as it should.
 */
export async function makeEdition({
  folder,
  report,
  edition: { definition, variants },
  makings,
  browser,
  pool,
  onProgress,
}: MakeEditionJob): Promise<MadeEdition & { readonly kept: boolean }> {
  const brief = editionBrief(report, definition, variants);
  const html = await readFile(join(folder, brief.path, 'index.html'), 'utf8');
  const stored = await storedEdition(makings, {
    folder,
    subject: `${report.review.id}/${definition.id}`,
    html,
    brief: { ...brief, definition },
    browserVersion: browser.version(),
  });
  const kept = await stored.get();
  if (kept !== undefined) return { ...kept, kept: true };
  const result = await typeset({
    ...brief,
    dir: folder,
    onProgress,
    browser,
    pool,
    makings,
  });
  if (hasErrors(result.diagnostics)) throw new BuildFailure(result.diagnostics);
  if (result.files.length === 0) throw new Error('typesetting gave neither a file nor a reason');
  const found = [...result.diagnostics, ...shape(report, definition, result)];
  const files: MadeFile[] = [];
  for (const one of result.files) {
    const { diagnostics, reportPage, json } = await checkPrinted(one, {
      file: `dist${routes.pdf(report.review.id, definition.id, one.variant)}`,
      html,
      profile: brief.profile,
    });
    found.push(...diagnostics);
    files.push({
      variant: one.variant,
      pdf: one.pdf,
      reportPage,
      json,
      places: placesIn(one.facts),
    });
  }
  if (hasErrors(found)) throw new BuildFailure(found);
  const made = { files, pages: result.pages, found };
  await stored.put(made, result.served);
  return { ...made, kept: false };
}

/** The first page of a series may bear no number, and is the first all the same. */
const placesIn = ({ pages, places }: PrintFacts): MadeFile['places'] =>
  [...places].map(([id, page]) => [id, { page, number: pages[page - 1]?.pageNumber?.text ?? '1' }]);

/** Whether an edition has the length asked of it, and each factsheet a page. */
function shape(
  { review }: Report,
  { id, title, matter, pages }: PlannedEdition['definition'],
  { pages: count, files }: Typeset,
): Diagnostic[] {
  const place = { file: `dist${routes.edition(review.id, id)}index.html`, line: 1, column: 1 };
  const found: Diagnostic[] = [];
  if (count > 0 && pages !== undefined && (count > pages.most || count < (pages.least ?? 1))) {
    const asked =
      pages.least === undefined ? `không quá ${pages.most}` : `${pages.least}-${pages.most}`;
    found.push(
      diagnostic('TK651', `«${title}» dài ${count} trang; mức đặt ra là ${asked} trang.`, place),
    );
  }
  const entries =
    matter.of !== 'targetFactsheets'
      ? []
      : (files[0]?.facts.pages.slice(0, 2).flatMap(({ links }) => links) ?? []).flatMap(
          ({ text, page }) => {
            const entry = /^(T\w+|Phụ lục)[. ]/.exec(text)?.[1];
            return entry === undefined || page === undefined ? [] : [{ entry, page }];
          },
        );
  for (const [index, { entry, page }] of entries.entries()) {
    const length = (entries[index + 1]?.page ?? count + 1) - page;
    if (length > 1 && entry.startsWith('T'))
      found.push(diagnostic('TK654', `Phiếu ${entry} dài ${length} trang.`, place));
  }
  return found;
}
