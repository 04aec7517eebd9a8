/** Shows the printed file of an edition as sheets, follows its making, and asks for it anew when the review changes. */

import './print-viewer.css';

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/build/pdf.worker.mjs?url';
import { drawPage } from './draw-page.ts';
import { showOnPages } from './findings-on-pages.ts';
import {
  PRINT_EVENT,
  type PreviewState,
  type PrintState,
  STATE_EVENT,
  STATE_PATH,
} from './preview-state.ts';

GlobalWorkerOptions.workerSrc = workerSrc;

const part = (name: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-print-${name}]`)!;
const status = part('status');
const address = part('preview').dataset['printPreview']!;
let shown: string | undefined;
let found: PreviewState | undefined;
let printed: PDFDocumentProxy | undefined;

const ask = async (): Promise<void> => {
  const answer = await fetch(address);
  if (answer.ok) await take((await answer.json()) as PrintState);
  else status.textContent = 'Kỳ tổng kết không còn bản in này.';
};

async function take(state: PrintState): Promise<void> {
  if (!address.endsWith(`/${state.review}/${state.edition}`)) return;
  status.dataset['stage'] = state.stage;
  status.textContent = words(state);
  if (state.stage !== 'ready' && state.stage !== 'failed') return;
  part('findings').replaceChildren(
    ...state.findings.map(({ code, message, hint }) =>
      element('p', `${code}: ${message} Cách sửa: ${hint}`),
    ),
  );
  if (state.pdf !== undefined && state.pdf !== shown) await show((shown = state.pdf));
}

function words({ stage, page, pdf }: PrintState): string {
  switch (stage) {
    case 'waiting':
      return 'Đang chờ…';
    case 'laying':
      return `${page === 0 ? 'Đang chuẩn bị trang' : `Đang dàn trang ${page}`}…${pdf === undefined ? '' : ' Dưới đây là bản trước.'}`;
    case 'ready':
      return `${page} trang, đúng như tệp sẽ in.`;
    case 'failed':
      return pdf === undefined
        ? 'Không dàn được bản này.'
        : 'Không dàn được bản mới; dưới đây là bản trước.';
  }
}

/** Sheets are drawn when they come near; what stood on them is seen until then, and the reader's place stays. */
async function show(pdf: string): Promise<void> {
  const file = part('file');
  file.hidden = false;
  file.querySelector('a')!.href = pdf;
  const doc = await getDocument({ data: await (await fetch(pdf)).bytes() }).promise;
  const first = printed === undefined;
  printed = doc;
  const at = scrollY;
  const sheets = await Promise.all(
    Array.from({ length: doc.numPages }, (_, index) => sheetOf(doc, index + 1)),
  );
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void drawPage(doc, target as HTMLElement);
      }
    },
    { rootMargin: '800px' },
  );
  part('sheets').replaceChildren(...sheets);
  scrollTo({ top: at, behavior: 'instant' });
  await mark();
  // The place that led here comes with the sheets.
  if (first && location.hash !== '')
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  for (const sheet of sheets) near.observe(sheet);
  part('pages').replaceChildren(...entries(doc.numPages, new Map()));
  part('pages').replaceChildren(...entries(doc.numPages, await headingsOf(doc)));
}

async function mark(): Promise<void> {
  if (found !== undefined)
    await showOnPages(found, part('passages'), printed, [
      ...part('sheets').querySelectorAll<HTMLElement>('.paper-sheet'),
    ]);
}

async function sheetOf(doc: PDFDocumentProxy, number: number): Promise<HTMLElement> {
  const { width, height } = (await doc.getPage(number)).getViewport({ scale: 1 });
  const sheet = document.createElement('section');
  sheet.className = 'paper-sheet';
  sheet.id = `trang-${number}`;
  sheet.dataset['page'] = String(number);
  sheet.setAttribute('aria-label', `Trang ${number}`);
  sheet.style.setProperty('--width', `${width}pt`);
  sheet.style.aspectRatio = `${width} / ${height}`;
  sheet.append(...(document.getElementById(sheet.id)?.childNodes ?? []));
  return sheet;
}

/** Every page by its number, with the headings that begin on it. */
function entries(
  pages: number,
  headings: ReadonlyMap<number, readonly string[]>,
): readonly HTMLElement[] {
  return Array.from({ length: pages }, (_, index) => {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = `#trang-${index + 1}`;
    link.append(
      element('b', String(index + 1)),
      ...(headings.get(index + 1) ?? []).map((title) => element('span', title)),
    );
    return item;
  });
}

async function headingsOf(doc: PDFDocumentProxy): Promise<ReadonlyMap<number, readonly string[]>> {
  const headings = new Map<number, string[]>();
  for (const { title, dest } of flat((await doc.getOutline()) ?? [])) {
    const [ref] = (typeof dest === 'string' ? await doc.getDestination(dest) : dest) ?? [];
    if (ref === undefined) continue;
    const page = (await doc.getPageIndex(ref as Parameters<typeof doc.getPageIndex>[0])) + 1;
    headings.set(page, [...(headings.get(page) ?? []), title]);
  }
  return headings;
}

type Entry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
const flat = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.items)]);

const element = (name: string, textContent: string): HTMLElement =>
  Object.assign(document.createElement(name), { textContent });

import.meta.hot?.on(PRINT_EVENT, (state: PrintState) => void take(state));
import.meta.hot?.on(STATE_EVENT, (state: PreviewState) => {
  found = state;
  void mark();
  // With errors in the files there is nothing new to print.
  if (state.current) void ask();
});
found = (await (await fetch(STATE_PATH)).json()) as PreviewState;
await mark();
await ask();
