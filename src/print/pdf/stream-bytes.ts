/** The plain bytes of a stream of a PDF, and new streams from plain bytes. */

import { deflateSync, inflateSync } from 'node:zlib';

import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** @throws Error when a filter of the stream is unknown or its data are damaged. */
export function streamBytes(stream: PDFStream): Buffer {
  if (!(stream instanceof PDFRawStream)) return plain(stream.getContents());
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return plain(stream.contents);
  // Node's inflate is several times faster than the library's own, which is needed for the rest.
  if (onlyFilter(filter) === 'FlateDecode' && !stream.dict.has(PDFName.of('DecodeParms'))) return inflateSync(stream.contents);
  return plain(decodePDFRawStream(stream).decode());
}

const plain = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

/** A compressed stream with the entries of `dict` besides; the same bytes always give the same stream. */
export function flateStream(context: PDFContext, bytes: Uint8Array, dict?: PDFDict): PDFRawStream {
  const data = deflateSync(bytes);
  const own = dict?.clone(context) ?? context.obj({});
  own.delete(PDFName.of('DecodeParms'));
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  own.set(PDFName.of('Length'), PDFNumber.of(data.length));
  return PDFRawStream.of(own, data);
}

function onlyFilter(filter: PDFObject): string {
  const one = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
  return one instanceof PDFName ? one.decodeText() : '';
}
