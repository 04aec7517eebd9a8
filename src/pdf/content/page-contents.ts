import { PDFArray, type PDFPage, PDFStream } from '@cantoo/pdf-lib';

import { streamBytes } from '../file/stream-bytes.ts';

/** All content of a page as one run of bytes; parts are joined by a line end, as they are read (ISO 32000-1, 7.8.2). */
export function contentsOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  if (contents instanceof PDFStream) return streamBytes(contents);
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const parts = Array.from({ length: contents.size() }, (_, index) =>
    contents.lookup(index),
  ).filter((part) => part instanceof PDFStream);
  return Buffer.concat(parts.flatMap((part) => [streamBytes(part), LINE_END]));
}

const LINE_END = Uint8Array.of(10);
