import { type PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';

import { streamBytes } from './stream-bytes.ts';

/** The XMP packet of a file; empty when there is none. */
export function readXmp(catalog: PDFDict): string {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  return metadata instanceof PDFStream ? streamBytes(metadata).toString('utf8') : '';
}

/** Whether a packet says of its file that it is PDF/UA-1 (ISO 14289-1, 5). */
export const claimsPdfUa = (xmp: string): boolean => /<pdfuaid:part>1<|pdfuaid:part="1"/.test(xmp);

/** A text as it stands in a packet. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
