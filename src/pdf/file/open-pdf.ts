import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';

const opened = new WeakMap<Uint8Array, Promise<PDFDocument>>();

/**
 * A file to read. The same bytes are opened once, however many ask one after the other: facts, tags,
 * preflight and format each look at a finished file as a whole. Neither the bytes nor the document may
 * be changed; whoever makes another file of it opens a copy for itself. The document lives as long as
 * its bytes do.
 * @throws Error when the bytes are no PDF.
 */
export function openPdf(pdf: Uint8Array): Promise<PDFDocument> {
  let document = opened.get(pdf);
  if (document === undefined) {
    document = PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    opened.set(pdf, document);
  }
  return document;
}
