import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import { saveFile } from '../io/disk.ts';
import type { Makings } from '../io/makings.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { BrowserMissing, openBrowser } from '../paginate/browser.ts';
import {
  PRINT_EVENT,
  PRINT_PATH,
  type PrintState,
  previewRoutes,
} from '../preview/preview-state.ts';
import { typeset } from '../print/typeset.ts';
import { asBuilt } from '../site/as-built.ts';
import { FONT_FILES, readFont, readPrintStyles } from '../site/assets.ts';
import type { BuildContext } from '../site/build-context.ts';
import { fileKey, fillFileFacts } from '../site/file-facts.ts';
import { relativeCss, relativeHtml } from '../site/relative-links.ts';
import { routes } from '../site/routes.ts';
import type { Terminal } from './command.ts';
import { editionBrief } from './edition-brief.ts';
import { addPictures } from './paper-folder.ts';
import { TOOL_ROOT } from './tool-root.ts';

export type PrintPreview = {
  /** Where progress is told. */
  readonly attach: (tell: (event: string, state: PrintState) => void) => void;
  /** Where the pages are served from now on. */
  readonly open: (origin: string) => void;
  /** Answers what begins with PRINT_PATH: the state of an edition, which begins the work on it, or its file. False for what is not of paper. */
  readonly answer: (url: string, response: ServerResponse) => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** What pages offer to download is made by a build; here it leads to the preview of the same edition. */
const PRINTED = /^\/([\w-]+)\/pdf\/([\w-]+)(?:\.[\w-]+)*\.pdf$/;

type Work = { state: PrintState; pdf: Uint8Array | undefined; running: Promise<void> | undefined };

/**
 * Prints editions of the preview as the build does, one after the other, each when a page first asks for
 * it and again when a page asks after a change; parts without a change are taken from the last time.
 */
export function openPrintPreview({
  terminal,
  makings,
  context,
  version,
}: {
  readonly makings: Makings;
  readonly terminal: Terminal;
  /** What the pages show by now. */
  readonly context: () => Pick<BuildContext, 'reports' | 'editions'>;
  readonly version: () => number;
}): PrintPreview {
  const works = new Map<string, Work>();
  let tell: (event: string, state: PrintState) => void = () => undefined;
  let origin = '';
  let queue: Promise<void> = Promise.resolve();
  let browser: Promise<Browser | undefined> | undefined;
  let folder: Promise<OwnFolder> | undefined;
  let closed = false;

  return {
    attach: (to) => (tell = to),
    open: (at) => (origin = at),
    async answer(url, response) {
      const [path = ''] = url.split('?');
      const [, of = '', printed = ''] = PRINTED.exec(path) ?? [];
      if (printed !== '')
        response.writeHead(302, { Location: previewRoutes.edition(of, printed) }).end();
      if (!path.startsWith(PRINT_PATH)) return printed !== '';
      const [review = '', name = ''] = path.slice(PRINT_PATH.length).split('/');
      const wantsFile = name.endsWith('.pdf');
      const edition = name.replace(/\.pdf$/, '');
      const planned =
        context()
          .editions.get(review)
          ?.some(({ definition }) => definition.id === edition) === true;
      if (!planned) response.writeHead(404).end();
      else if (wantsFile) sendFile(workOn(review, edition), response);
      else {
        const work = workOn(review, edition);
        begin(work);
        response
          .writeHead(200, {
            'Content-Type': 'application/json; charset=utf-8',
            'Cache-Control': 'no-store',
          })
          .end(JSON.stringify(work.state));
      }
      return true;
    },
    async close() {
      closed = true;
      await (await browser)?.close();
      await queue;
      await (await folder)?.remove();
    },
  };

  function workOn(review: string, edition: string): Work {
    const key = `${review}/${edition}`;
    const known = works.get(key);
    if (known !== undefined) return known;
    const made: Work = {
      state: {
        review,
        edition,
        version: 0,
        stage: 'waiting',
        page: 0,
        pdf: undefined,
        findings: [],
      },
      pdf: undefined,
      running: undefined,
    };
    works.set(key, made);
    return made;
  }

  function begin(work: Work): void {
    if (
      work.running !== undefined ||
      (work.state.version === version() && work.state.stage !== 'failed')
    )
      return;
    change(work, { stage: 'waiting', page: 0, findings: [] });
    work.running = queue = queue.then(() => print(work)).finally(() => (work.running = undefined));
  }

  function change(work: Work, part: Partial<PrintState>): void {
    work.state = { ...work.state, ...part };
    tell(PRINT_EVENT, work.state);
  }

  async function print(work: Work): Promise<void> {
    if (closed) return;
    const { review, edition } = work.state;
    const of = version();
    change(work, { version: of, stage: 'laying' });
    try {
      const planned = context()
        .editions.get(review)
        ?.find(({ definition }) => definition.id === edition);
      const report = context().reports.get(review);
      if (planned === undefined || report === undefined)
        return change(work, { stage: 'failed', pdf: undefined });
      const { path: dir } = await (folder ??= stationery());
      await savePage(dir, review, edition);
      const opened = await (browser ??= findBrowser());
      const { files, pages, diagnostics } = await typeset({
        ...editionBrief(report, planned.definition, ['screen']),
        dir,
        makings,
        ...(opened === undefined ? {} : { browser: opened }),
        onProgress: ({ page }) => change(work, { page }),
      });
      const findings = diagnostics.map(({ code, severity, message, hint }) => ({
        code,
        severity,
        message,
        hint,
      }));
      const [file] = files;
      if (file === undefined) return change(work, { stage: 'failed', findings });
      work.pdf = file.pdf;
      change(work, {
        stage: 'ready',
        page: pages,
        pdf: `${previewRoutes.print(review, edition)}.pdf?v=${of}`,
        findings,
      });
    } catch (error) {
      if (closed) return;
      terminal.err(String(error));
      change(work, {
        stage: 'failed',
        findings: [
          {
            code: 'TK603',
            severity: 'error',
            message: String(error),
            hint: 'Đóng các ứng dụng nặng rồi tải lại trang.',
          },
        ],
      });
    }
  }

  /** The page as a build would write it, with what is known by now of the other editions' files. */
  async function savePage(dir: string, review: string, edition: string): Promise<void> {
    const path = routes.edition(review, edition);
    const answer = await fetch(`${origin}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    const built = relativeHtml(asBuilt(await answer.text()), `${path}index.html`);
    const pages = new Map(
      [...works.values()].flatMap(({ state: one, pdf }) =>
        pdf === undefined
          ? []
          : [[fileKey(one.review, one.edition, 'screen'), `${one.page} trang`] as const],
      ),
    );
    const report = context().reports.get(review);
    if (report !== undefined) await addPictures(dir, report);
    await saveFile(
      join(dir, path, 'index.html'),
      fillFileFacts(built, (key, fact) => (fact === 'pages' ? pages.get(key) : undefined)),
    );
  }
}

function sendFile({ pdf }: Work, response: ServerResponse): void {
  if (pdf === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' })
      .end(pdf);
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
