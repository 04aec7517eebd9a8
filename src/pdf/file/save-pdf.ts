import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import { type PDFContext, PDFHexString, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/**
 * Writes the file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
 * Its /ID (14.4) comes from the content, so that the same content gives the same bytes. The time is
 * in proportion to the objects; the library's own writer looks through all of them for each.
 */
export function savePdf(context: PDFContext): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  const pieces: Buffer[] = [Buffer.from(`${context.header.toString()}\n`, 'latin1')];
  let offset = pieces[0]?.length ?? 0;
  /** By object number: where it stands, or in which object stream and as the how manieth. */
  const entries = new Map<number, readonly [kind: 1 | 2, first: number, second: number]>();
  let last = context.largestObjectNumber;

  const write = (number: number, body: Buffer): void => {
    entries.set(number, [1, offset, 0]);
    const piece = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ]);
    pieces.push(piece);
    offset += piece.length;
  };
  const packed: (readonly [number, PDFObject])[] = [];
  for (const [ref, object] of objects) {
    if (object instanceof PDFStream) write(ref.objectNumber, bytesOf(object));
    else packed.push([ref.objectNumber, object]);
  }
  for (let start = 0; start < packed.length; start += PER_STREAM) {
    const stream = ++last;
    const bodies: Buffer[] = [];
    let index = '';
    let at = 0;
    for (const [place, [number, object]] of packed.slice(start, start + PER_STREAM).entries()) {
      const body = bytesOf(object);
      entries.set(number, [2, stream, place]);
      index += `${number} ${at} `;
      bodies.push(body, NEW_LINE);
      at += body.length + 1;
    }
    write(
      stream,
      streamBytes(
        `/Type /ObjStm /N ${bodies.length / 2} /First ${index.length}`,
        Buffer.concat([Buffer.from(index), ...bodies]),
      ),
    );
  }

  const id = createHash('sha256')
    .update(Buffer.concat(pieces))
    .digest('hex')
    .slice(0, 32)
    .toUpperCase();
  const idText = PDFHexString.of(id).toString();
  const table = ++last;
  const start = offset;
  entries.set(table, [1, start, 0]);
  const { Root: root, Info: info } = context.trailerInfo;
  const infoEntry = info === undefined ? '' : ` /Info ${String(info)}`;
  const trailer = `/Root ${String(root)}${infoEntry} /ID [${idText} ${idText}]`;
  write(
    table,
    streamBytes(
      `/Type /XRef /Size ${table + 1} /W [1 4 2] ${trailer}`,
      crossReferences(entries, table),
    ),
  );
  pieces.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(pieces));
}

const PER_STREAM = 200;
const NEW_LINE = Buffer.from('\n');

function crossReferences(
  entries: ReadonlyMap<number, readonly [kind: 1 | 2, first: number, second: number]>,
  last: number,
): Buffer {
  const table = Buffer.alloc(7 * (last + 1));
  // Object 0 heads the list of free numbers, which nothing here makes use of.
  table.writeUInt16BE(0xffff, 5);
  for (const [number, [kind, first, second]] of entries) {
    table.writeUInt8(kind, 7 * number);
    table.writeUInt32BE(first, 7 * number + 1);
    table.writeUInt16BE(second, 7 * number + 5);
  }
  return table;
}

function streamBytes(dict: string, data: Buffer): Buffer {
  const deflated = deflateSync(data);
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Filter /FlateDecode /Length ${deflated.length} >>\nstream\n`),
    deflated,
    Buffer.from('\nendstream'),
  ]);
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
