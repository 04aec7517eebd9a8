import { createCanvas } from '@napi-rs/canvas';

/** WebP: sharp letters in few bytes. */
const QUALITY = 70;

/**
 * Draws the first page of a PDF file as a WebP picture of a width in pixels, as high as the page is;
 * the same file always gives the same bytes. The reader is loaded when asked for: it takes longer than the page.
 */
export async function drawFirstPage(pdf: Uint8Array, width: number): Promise<Buffer> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // The reader takes the bytes for its own.
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    // Letters by their outlines in the file: no font of the machine has a say.
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    const canvas = createCanvas(width, Math.round(viewport.height));
    // What draws without a browser is not a browser's own canvas, but the reader asks for no more of it.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    return await canvas.encode('webp', QUALITY);
  } finally {
    await task.destroy();
  }
}
