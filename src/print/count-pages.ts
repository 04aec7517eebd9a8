import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

/** @throws Error when the bytes are no PDF. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (
    await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  ).getPageCount();
}
