/**
 * Pictures that a review brings along, told by their bytes. What a file is called proves nothing: a
 * program or a drawing that runs scripts may be called `anh.png`.
 */
import { windowsNameFault } from './file-names.ts';

/** The folder of a review's pictures, in its `content/<id>/`. */
export const PICTURE_FOLDER = 'hinh';

/** Photographs of an office are well below this; more would not be sent over its readers' lines. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
const MOST_PICTURE_SIDE = 10_000;

const EXTENSIONS = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', webp: 'webp' } as const;
export type PictureType = (typeof EXTENSIONS)[keyof typeof EXTENSIONS];

/** What a server calls them. */
export const PICTURE_TYPES: Readonly<Record<PictureType, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** Files that people take for pictures, usable or not. */
const LOOKS_LIKE_ONE = /^[^.~].*\.(?:png|jpe?g|webp|gif|svg|bmp|tiff?|heic|heif|avif)$/i;
export const isCalledPicture = (name: string): boolean => LOOKS_LIKE_ONE.test(name);

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(png|jpg|jpeg|webp)$/;
const LONGEST_NAME = 64;

/** What the name of a picture says it is; undefined for a name that none may have. */
export function pictureTypeOf(name: string): PictureType | undefined {
  const extension = NAME.exec(name)?.[1];
  if (extension === undefined || name.length > LONGEST_NAME || windowsNameFault(name) !== undefined)
    return undefined;
  return EXTENSIONS[extension as keyof typeof EXTENSIONS];
}

const ADDRESS = new RegExp(`^(?:\\./)?${PICTURE_FOLDER}/([^/]+)$`);

/** The file that the prose means by an address; undefined for one that leads out of the folder. */
export const pictureName = (address: string): string | undefined => ADDRESS.exec(address)?.[1];

/** Width and height as shown, in pixels. */
export type PictureFacts = {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
};

/** `found` is what else the bytes are, in Vietnamese, where that can be told. */
export type PictureFault =
  | { readonly kind: 'type'; readonly found: string | undefined }
  | { readonly kind: 'cut'; readonly type: PictureType }
  | { readonly kind: 'side'; readonly width: number; readonly height: number };

export type ReadPicture =
  | { readonly ok: true; readonly facts: PictureFacts }
  | { readonly ok: false; readonly fault: PictureFault };

/** Tells what a file is and how large; a file that ends too soon is none. */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const type = typeIn(bytes);
  if (type === undefined) return { ok: false, fault: { kind: 'type', found: otherTypeIn(bytes) } };
  const size = SIZES[type](bytes);
  if (size === undefined) return { ok: false, fault: { kind: 'cut', type } };
  const [width, height] = size;
  if (width < 1 || height < 1 || width > MOST_PICTURE_SIDE || height > MOST_PICTURE_SIDE)
    return { ok: false, fault: { kind: 'side', width, height } };
  return { ok: true, facts: { type, width, height } };
}

type Size = readonly [width: number, height: number];

const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const PNG = '\x89PNG\r\n\x1a\n';

function typeIn(bytes: Uint8Array): PictureType | undefined {
  if (text(bytes, 0, 8) === PNG) return 'png';
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  return text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP' ? 'webp' : undefined;
}

const OTHERS: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^GIF8/, 'hình GIF'],
  [/^BM/, 'hình BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'hình TIFF'],
  [/^[\s\S]{4}ftyp(?:hei|hev|mif|avi)/, 'hình HEIC hoặc AVIF'],
  [/^%PDF/, 'tệp PDF'],
  [/^PK/, 'tệp nén hoặc tệp văn phòng'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!doctype svg)/i, 'hình SVG'],
  [/^(?:\xef\xbb\xbf)?\s*</, 'trang web'],
];

const otherTypeIn = (bytes: Uint8Array): string | undefined =>
  bytes.length === 0
    ? 'tệp rỗng'
    : OTHERS.find(([beginning]) => beginning.test(text(bytes, 0, 64)))?.[1];

/** Sizes as the files' own heads tell them; undefined when the file is not whole. */
const SIZES: Readonly<Record<PictureType, (bytes: Uint8Array) => Size | undefined>> = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
};

function pngSize(bytes: Uint8Array): Size | undefined {
  const data = view(bytes);
  let size: Size | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at);
    const kind = text(bytes, at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) return undefined;
    if (kind === 'IHDR' && length === 13) size = [data.getUint32(at + 8), data.getUint32(at + 12)];
    if (kind === 'IEND') return size;
    at = next;
  }
  return undefined;
}

/** Markers that begin a frame: all of C0 to CF but those of tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(bytes: Uint8Array): Size | undefined {
  const data = view(bytes);
  let size: Size | undefined;
  let turned = false;
  for (const { marker, at, next } of jpegSegments(bytes)) {
    if (isFrame(marker) && at + 9 <= bytes.length)
      size = [data.getUint16(at + 7), data.getUint16(at + 5)];
    if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4, next));
    // The picture itself goes on to the mark of the end.
    if (marker === 0xda) {
      if (size === undefined || !endsWhole(bytes, next)) return undefined;
      return turned ? [size[1], size[0]] : size;
    }
  }
  return undefined;
}

/** What a JPEG file is made of, up to the first piece that is not whole. */
function* jpegSegments(
  bytes: Uint8Array,
): Generator<{ readonly marker: number; readonly at: number; readonly next: number }> {
  const data = view(bytes);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const next = at + 2 + data.getUint16(at + 2);
    if (next > bytes.length) return;
    yield { marker, at, next };
    at = next;
  }
}

function endsWhole(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Whether a camera says (EXIF, orientation 5 to 8) that it was held upright, so that browsers turn the picture. */
function isTurned(exif: Uint8Array): boolean {
  if (text(exif, 0, 6) !== 'Exif\0\0' || exif.length < 14) return false;
  const data = view(exif.subarray(6));
  const little = text(exif, 6, 8) === 'II';
  const at = data.getUint32(4, little);
  if (at + 2 > data.byteLength) return false;
  for (
    let left = data.getUint16(at, little), entry = at + 2;
    left > 0 && entry + 12 <= data.byteLength;
    left -= 1, entry += 12
  ) {
    if (data.getUint16(entry, little) === 0x0112) return data.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

function webpSize(bytes: Uint8Array): Size | undefined {
  const data = view(bytes);
  if (bytes.length < 30 || data.getUint32(4, true) + 8 > bytes.length) return undefined;
  switch (text(bytes, 12, 16)) {
    case 'VP8 ':
      return [data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(data.getUint32(24, true) & 0xffffff) + 1, (data.getUint32(26, true) >>> 8) + 1];
    default:
      return undefined;
  }
}
