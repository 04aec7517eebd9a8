import type { ServerResponse } from 'node:http';

import type { Makings } from '../io/makings.ts';
import {
  PRINT_EVENT,
  PRINT_PATH,
  type PrintState,
  previewRoutes,
} from '../preview/preview-state.ts';
import { fileKey } from '../site/file-facts.ts';
import type { Terminal } from './command.ts';
import { PreviewPrinter, type ShownContext } from './preview-printer.ts';

type Tell = (event: string, state: PrintState) => void;

/** What pages offer to download is made by a build; here it leads to the preview of the same edition. */
const PRINTED = /^\/([\w-]+)\/pdf\/([\w-]+)(?:\.[\w-]+)*\.pdf$/;

type Work = { state: PrintState; pdf: Uint8Array | undefined; running: Promise<void> | undefined };

export type PrintPreviewOptions = {
  readonly makings: Makings;
  readonly terminal: Terminal;
  /** What the pages show by now. */
  readonly context: () => ShownContext;
  readonly version: () => number;
};

/**
 * Prints editions of the preview, one after the other, each when a page first asks for it and again
 * when a page asks after a change.
 */
export class PrintPreview {
  readonly #options: PrintPreviewOptions;
  readonly #printer: PreviewPrinter;
  readonly #works = new Map<string, Work>();
  #tell: Tell = () => undefined;
  #origin = '';
  #queue: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: PrintPreviewOptions) {
    this.#options = options;
    this.#printer = new PreviewPrinter(options.makings);
  }

  /** Where progress is told. */
  attach(tell: Tell): void {
    this.#tell = tell;
  }

  /** Where the pages are served from now on. */
  open(origin: string): void {
    this.#origin = origin;
  }

  /**
   * Answers what begins with PRINT_PATH: the state of an edition, which begins the work on it, or its
   * file. False for what is not of paper.
   */
  async answer(url: string, response: ServerResponse): Promise<boolean> {
    const [path = ''] = url.split('?');
    const [, printedReview = '', printedEdition = ''] = PRINTED.exec(path) ?? [];
    if (printedEdition !== '') {
      const address = previewRoutes.edition(printedReview, printedEdition);
      response.writeHead(302, { Location: address }).end();
      return true;
    }
    if (!path.startsWith(PRINT_PATH)) return false;
    const [review = '', name = ''] = path.slice(PRINT_PATH.length).split('/');
    const edition = name.replace(/\.pdf$/, '');
    if (!this.#isPlanned(review, edition)) response.writeHead(404).end();
    else if (name.endsWith('.pdf')) sendFile(this.#workOn(review, edition), response);
    else {
      const work = this.#workOn(review, edition);
      this.#begin(work);
      sendState(work, response);
    }
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#printer.stop();
    await this.#queue;
    await this.#printer.removeFolder();
  }

  #isPlanned(review: string, edition: string): boolean {
    const planned = this.#options.context().editions.get(review) ?? [];
    return planned.some(({ definition }) => definition.id === edition);
  }

  #workOn(review: string, edition: string): Work {
    const key = fileKey(review, edition, 'screen');
    const known = this.#works.get(key);
    if (known !== undefined) return known;
    const state = { review, edition, version: 0, page: 0, pdf: undefined, findings: [] };
    const work: Work = {
      state: { ...state, stage: 'waiting' },
      pdf: undefined,
      running: undefined,
    };
    this.#works.set(key, work);
    return work;
  }

  #begin(work: Work): void {
    const { version, stage } = work.state;
    const isCurrent = version === this.#options.version() && stage !== 'failed';
    if (work.running !== undefined || isCurrent) return;
    this.#change(work, { stage: 'waiting', page: 0, findings: [] });
    this.#queue = this.#queue
      .then(() => this.#print(work))
      .finally(() => {
        work.running = undefined;
      });
    work.running = this.#queue;
  }

  #change(work: Work, part: Partial<PrintState>): void {
    work.state = { ...work.state, ...part };
    this.#tell(PRINT_EVENT, work.state);
  }

  async #print(work: Work): Promise<void> {
    if (this.#closed) return;
    const version = this.#options.version();
    this.#change(work, { version, stage: 'laying' });
    try {
      this.#change(work, await this.#printed(work, version));
    } catch (error) {
      if (this.#closed) return;
      this.#options.terminal.err(String(error));
      this.#change(work, { stage: 'failed', findings: [failureOf(error)] });
    }
  }

  /** What there is to say of an edition once it was printed, or could not be. */
  async #printed(work: Work, version: number): Promise<Partial<PrintState>> {
    const { review, edition } = work.state;
    const made = await this.#printer.print({
      review,
      edition,
      context: this.#options.context(),
      origin: this.#origin,
      pagesOf: (key) => this.#pagesOf(key),
      onPage: (page) => this.#change(work, { page }),
    });
    if (made === undefined) return { stage: 'failed', pdf: undefined };
    const { pdf, pages, findings } = made;
    if (pdf === undefined) return { stage: 'failed', findings };
    work.pdf = pdf;
    const address = `${previewRoutes.print(review, edition)}.pdf?v=${version}`;
    return { stage: 'ready', page: pages, pdf: address, findings };
  }

  #pagesOf(key: string): string | undefined {
    const work = this.#works.get(key);
    return work?.pdf === undefined ? undefined : `${work.state.page} trang`;
  }
}

const failureOf = (error: unknown): PrintState['findings'][number] => ({
  code: 'TK603',
  severity: 'error',
  message: String(error),
  hint: 'Đóng các ứng dụng nặng rồi tải lại trang.',
});

function sendState({ state }: Work, response: ServerResponse): void {
  response
    .writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(JSON.stringify(state));
}

function sendFile({ pdf }: Work, response: ServerResponse): void {
  if (pdf === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' })
      .end(pdf);
}
