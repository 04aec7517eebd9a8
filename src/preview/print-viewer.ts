/** Shows the printed file of an edition as sheets, follows its making, and asks for it anew when the review changes. */

import './print-viewer.css';

import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/build/pdf.worker.mjs?url';

import { PRINT_EVENT, STATE_EVENT, type PreviewState, type PrintState } from './preview-state.ts';
import { drawSheet } from './draw-sheet.ts';

GlobalWorkerOptions.workerSrc = workerSrc;

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-print-${name}]`)!;
const status = part('status');
const address = part('preview').dataset['printPreview']!;
let shown: string | undefined;

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
  part('findings').replaceChildren(...state.findings.map(({ code, message, hint }) => paragraph(`${code}: ${message} Cách sửa: ${hint}`)));
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
      return pdf === undefined ? 'Không dàn được bản này.' : 'Không dàn được bản mới; dưới đây là bản trước.';
  }
}

/** Sheets are drawn when they come near; what stood on them is seen until then, and the reader's place stays. */
async function show(pdf: string): Promise<void> {
  const file = part('file');
  file.hidden = false;
  file.querySelector('a')!.href = pdf;
  const doc = await getDocument({ url: pdf }).promise;
  const at = scrollY;
  const sheets = await Promise.all(Array.from({ length: doc.numPages }, (_, index) => sheetOf(doc, index + 1)));
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void drawSheet(doc, target as HTMLElement);
    }
  }, { rootMargin: '800px' });
  part('sheets').replaceChildren(...sheets);
  scrollTo({ top: at, behavior: 'instant' });
  for (const sheet of sheets) near.observe(sheet);
  part('pages').replaceChildren(...(await entries(doc)));
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
async function entries(doc: PDFDocumentProxy): Promise<readonly HTMLElement[]> {
  const headings = new Map<number, string[]>();
  for (const { title, dest } of (await doc.getOutline()) ?? []) {
    const [ref] = (typeof dest === 'string' ? await doc.getDestination(dest) : dest) ?? [];
    const page = ref === undefined ? undefined : (await doc.getPageIndex(ref as Parameters<typeof doc.getPageIndex>[0])) + 1;
    if (page !== undefined) headings.set(page, [...(headings.get(page) ?? []), title]);
  }
  return Array.from({ length: doc.numPages }, (_, index) => {
    const item = document.createElement('li');
    const link = item.appendChild(document.createElement('a'));
    link.href = `#trang-${index + 1}`;
    link.append(Object.assign(document.createElement('b'), { textContent: String(index + 1) }), ` ${(headings.get(index + 1) ?? []).join('; ')}`);
    return item;
  });
}

const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), { className: 'paper-finding', textContent: text });

import.meta.hot?.on(PRINT_EVENT, (state: PrintState) => void take(state));
// With errors in the files there is nothing new to print.
import.meta.hot?.on(STATE_EVENT, ({ current }: PreviewState) => (current ? void ask() : undefined));
await ask();
