import { deflateSync, inflateSync } from 'node:zlib';

import { decodePDFRawStream, PDFName, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib';

/** The stream's data, unpacked. */
export function unpackStream(stream: PDFRawStream): Buffer {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  // The common case by the quick way; the library's own reader is written in the language itself.
  if (filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'))) return inflateSync(stream.getContents());
  return Buffer.from(decodePDFRawStream(stream).decode());
}

export function packStream(context: PDFContext, data: Buffer, more: Readonly<Record<string, string | number>> = {}): PDFRawStream {
  const packed = deflateSync(data);
  return PDFRawStream.of(context.obj({ ...more, Filter: 'FlateDecode', Length: packed.length }), packed);
}
