import { type PDFDocumentProxy, TextLayer } from 'pdfjs-dist';

/** Draws one page of a file into its sheet, sharp for the screen, with its text above to select and search. */
export async function drawPage(doc: PDFDocumentProxy, sheet: HTMLElement): Promise<void> {
  const page = await doc.getPage(Number(sheet.dataset['page']));
  const scale = sheet.clientWidth / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const text = document.createElement('div');
  text.className = 'paper-text';
  text.style.setProperty('--total-scale-factor', String(scale));
  await page.render({ canvas, viewport }).promise;
  sheet.replaceChildren(canvas, text, ...sheet.querySelectorAll('.paper-mark'));
  await new TextLayer({
    textContentSource: await page.getTextContent(),
    container: text,
    viewport: page.getViewport({ scale }),
  }).render();
  sheet.dataset['drawn'] = '';
}
