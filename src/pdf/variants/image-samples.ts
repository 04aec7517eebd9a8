import {
  PDFArray,
  type PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

import { streamBytes } from '../file/stream-bytes.ts';

/** Bytes of a picture's pixels, `channels` to each. */
export type Samples = { readonly channels: 1 | 3 | 4; readonly bytes: Uint8Array };

/**
 * The pixels of an image of 8 bits a channel without a decoding of its own; undefined for any other
 * and for packings that are not read here. Pixels of a JPEG come out as red, green and blue.
 */
export async function imageSamples(
  stream: PDFStream,
  channels: 1 | 3 | 4,
): Promise<Samples | undefined> {
  const { dict } = stream;
  const [width, height] = [numberAt(dict, 'Width'), numberAt(dict, 'Height')];
  if (
    numberAt(dict, 'BitsPerComponent') !== 8 ||
    dict.has(PDFName.of('Decode')) ||
    width < 1 ||
    height < 1
  )
    return undefined;
  const filters = filtersOf(dict);
  if (filters.length === 1 && filters[0] === 'DCTDecode' && stream instanceof PDFRawStream)
    return { channels: 3, bytes: await jpegPixels(stream.contents, width, height) };
  if (filters.some((filter) => filter !== 'FlateDecode') || dict.has(PDFName.of('DecodeParms')))
    return undefined;
  const bytes = streamBytes(stream);
  return bytes.length < width * height * channels
    ? undefined
    : { channels, bytes: bytes.subarray(0, width * height * channels) };
}

const numberAt = (dict: PDFDict, key: string): number =>
  dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 0;

function filtersOf(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return [];
  const names = filter instanceof PDFArray ? filter.asArray() : [filter];
  return names.map((name) => (name instanceof PDFName ? name.decodeText() : ''));
}

async function jpegPixels(jpeg: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(unturned(jpeg)));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const bytes = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    bytes.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
  return bytes;
}

/**
 * A JPEG without what its camera said of itself (segment APP1): a PDF shows pixels as they lie,
 * whichever way the camera was held.
 */
function unturned(jpeg: Uint8Array): Uint8Array {
  const segments: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SCAN) {
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (jpeg[at + 1] !== CAMERA) segments.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...segments, jpeg.subarray(at)]);
}
const SCAN = 0xda;
const CAMERA = 0xe1;
