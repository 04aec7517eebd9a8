import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { saveFile } from '../io/disk.ts';
import type { Makings } from '../io/makings.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { BrowserMissing, openBrowser } from '../paginate/browser.ts';
import type { PrintState } from '../preview/preview-state.ts';
import { typeset } from '../print/typeset.ts';
import { asBuilt } from '../site/as-built.ts';
import { FONT_FILES, readFont, readPrintStyles } from '../site/assets.ts';
import type { BuildContext } from '../site/build-context.ts';
import { fillFileFacts } from '../site/file-facts.ts';
import { relativeCss, relativeHtml } from '../site/relative-links.ts';
import { routes } from '../site/routes.ts';
import { editionBrief } from './edition-brief.ts';
import { addPictures } from './paper-folder.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** What the pages show by now. */
export type ShownContext = Pick<BuildContext, 'reports' | 'editions'>;

export type PreviewPrintJob = {
  readonly review: string;
  readonly edition: string;
  readonly context: ShownContext;
  /** Where the pages are served. */
  readonly origin: string;
  /** How many pages a printed file has, by its key, as far as that is known. */
  readonly pagesOf: (key: string) => string | undefined;
  readonly onPage: (page: number) => void;
};

export type PreviewPrint = {
  /** Absent where the edition could not be printed; why stands in the findings. */
  readonly pdf: Uint8Array | undefined;
  readonly pages: number;
  readonly findings: PrintState['findings'];
};

/** Prints editions of a preview as the build does; parts without a change are taken from the last time. */
export class PreviewPrinter {
  readonly #makings: Makings;
  #browser: Promise<Browser | undefined> | undefined;
  #papers: Promise<OwnFolder> | undefined;

  constructor(makings: Makings) {
    this.#makings = makings;
  }

  /** @returns undefined where the review has no such edition any more. */
  async print(job: PreviewPrintJob): Promise<PreviewPrint | undefined> {
    const { review, edition, context, onPage } = job;
    const planned = context.editions
      .get(review)
      ?.find(({ definition }) => definition.id === edition);
    const report = context.reports.get(review);
    if (planned === undefined || report === undefined) return undefined;
    this.#papers ??= stationery();
    const { path: dir } = await this.#papers;
    await addPictures(dir, report);
    await savePage(dir, job);
    this.#browser ??= findBrowser();
    const browser = await this.#browser;
    const { files, pages, diagnostics } = await typeset({
      ...editionBrief(report, planned.definition, ['screen']),
      dir,
      makings: this.#makings,
      ...(browser === undefined ? {} : { browser }),
      onProgress: ({ page }) => onPage(page),
    });
    return {
      pdf: files[0]?.pdf,
      pages,
      findings: diagnostics.map(({ code, severity, message, hint }) => ({
        code,
        severity,
        message,
        hint,
      })),
    };
  }

  /** What is under way fails. */
  async stop(): Promise<void> {
    await (await this.#browser)?.close();
  }

  async removeFolder(): Promise<void> {
    await (await this.#papers)?.remove();
  }
}

/** The page as a build would write it, with what is known by now of the other editions' files. */
async function savePage(
  dir: string,
  { review, edition, origin, pagesOf }: PreviewPrintJob,
): Promise<void> {
  const path = routes.edition(review, edition);
  const answer = await fetch(`${origin}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const built = relativeHtml(asBuilt(await answer.text()), `${path}index.html`);
  await saveFile(
    join(dir, path, 'index.html'),
    fillFileFacts(built, (key, fact) => (fact === 'pages' ? pagesOf(key) : undefined)),
  );
}

/** Without one the typesetter looks itself and tells what it tried. */
const findBrowser = async (): Promise<Browser | undefined> =>
  openBrowser().then(
    ({ browser }) => browser,
    (error: unknown) => {
      if (error instanceof BrowserMissing) return undefined;
      throw error;
    },
  );

/** A folder with what every edition is printed with. */
async function stationery(): Promise<OwnFolder> {
  const folder = await OwnFolder.temporary('xem-in');
  const css = '/styles/print.css';
  await saveFile(join(folder.path, css), relativeCss(await readPrintStyles(TOOL_ROOT), css));
  for (const name of Object.keys(FONT_FILES))
    await saveFile(join(folder.path, 'fonts', name), await readFont(name, TOOL_ROOT));
  return folder;
}
