/** The plain bytes of a stream of a PDF, and new streams from plain bytes. */

import { promisify } from 'node:util';
import { deflate, deflateSync, inflate, inflateSync } from 'node:zlib';

import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFStream,
} from '@cantoo/pdf-lib';

/** @throws Error when a filter of the stream is unknown or its data are damaged. */
export function streamBytes(stream: PDFStream): Buffer {
  if (!(stream instanceof PDFRawStream)) return plain(stream.getContents());
  if (isPlain(stream)) return plain(stream.contents);
  // Node's inflate is several times faster than the library's own, which is needed for the rest.
  return isFlate(stream)
    ? inflateSync(stream.contents)
    : plain(decodePDFRawStream(stream).decode());
}

/** The same, for many streams: they are unpacked beside other work. @throws as `streamBytes`. */
export async function inflated(stream: PDFRawStream): Promise<Buffer> {
  return isFlate(stream) ? inflateAside(stream.contents) : streamBytes(stream);
}

const inflateAside = promisify<Uint8Array, Buffer>(inflate);
const deflateAside = promisify<Uint8Array, Buffer>(deflate);

const plain = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const isPlain = ({ dict }: PDFRawStream): boolean =>
  dict.lookup(PDFName.of('Filter')) === undefined;
const isFlate = ({ dict }: PDFRawStream): boolean =>
  onlyFilter(dict.lookup(PDFName.of('Filter'))) === 'FlateDecode' &&
  !dict.has(PDFName.of('DecodeParms'));

/** A compressed stream with the entries of `dict` besides; the same bytes always give the same stream. */
export function flateStream(context: PDFContext, bytes: Uint8Array, dict?: PDFDict): PDFRawStream {
  return packed(context, deflateSync(bytes), dict);
}

/** The same, for many streams: they are packed beside other work. */
export async function deflated(context: PDFContext, bytes: Uint8Array): Promise<PDFRawStream> {
  return packed(context, await deflateAside(bytes));
}

function packed(context: PDFContext, data: Buffer, dict?: PDFDict): PDFRawStream {
  const own = dict?.clone(context) ?? context.obj({});
  own.delete(PDFName.of('DecodeParms'));
  own.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  own.set(PDFName.of('Length'), PDFNumber.of(data.length));
  return PDFRawStream.of(own, data);
}

function onlyFilter(filter: PDFObject | undefined): string {
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
  return name instanceof PDFName ? name.decodeText() : '';
}
