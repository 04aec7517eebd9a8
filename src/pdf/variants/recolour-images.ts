import {
  PDFArray,
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

import { colourSpace } from '../content/colour-space.ts';
import { flateStream, streamBytes } from '../file/stream-bytes.ts';
import { imageSamples, type Samples } from './image-samples.ts';
import type { Ink, InkTarget } from './ink.ts';
import { type PictureInks, pictureInks } from './picture-inks.ts';

/**
 * Sets the pixels of every image in the inks of `target`; soft masks stay as they are. Images in
 * spaces that hold no plain numbers, or packed in ways not read here, are left; the preflight tells of them.
 */
export async function recolourImages(document: PDFDocument, target: InkTarget): Promise<void> {
  const { context } = document;
  const images = context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFStream && object.dict.get(SUBTYPE) === IMAGE
        ? [{ ref, image: object }]
        : [],
    );
  const masks = new Set(
    images
      .flatMap(({ image: { dict } }) => [dict.get(SMASK), dict.get(MASK)])
      .filter((mask) => mask instanceof PDFRef),
  );
  const picture = pictureInks(target);
  for (const { ref, image } of images) {
    if (masks.has(ref) || String(image.dict.lookup(PDFName.of('ImageMask'))) === 'true') continue;
    const made = await recoloured(context, image, target, picture);
    if (made !== undefined) context.assign(ref, made);
  }
}

const SUBTYPE = PDFName.of('Subtype');
const IMAGE = PDFName.of('Image');
const SMASK = PDFName.of('SMask');
const MASK = PDFName.of('Mask');
const COLOUR_SPACE = PDFName.of('ColorSpace');

/** Undefined where nothing is to be done, or nothing can be. */
async function recoloured(
  context: PDFContext,
  image: PDFStream,
  target: InkTarget,
  picture: PictureInks,
): Promise<PDFStream | undefined> {
  const { dict } = image;
  const given = dict.lookup(COLOUR_SPACE);
  const space = colourSpace(given);
  const ready = target.blending === 'DeviceGray' ? 'gray' : 'cmyk';
  if (space === 'Indexed' && given instanceof PDFArray) {
    dict.set(COLOUR_SPACE, recolouredPalette(context, given, target) ?? given);
    return undefined;
  }
  if (space === ready || space === 'gray') {
    // A profile of the image's own says of grey what black ink says.
    if (given instanceof PDFArray)
      dict.set(COLOUR_SPACE, PDFName.of(space === 'gray' ? 'DeviceGray' : 'DeviceCMYK'));
    return undefined;
  }
  // A mask by colours, or a ground already mixed in, would no longer fit.
  if (
    (space !== 'rgb' && space !== 'cmyk') ||
    dict.lookup(MASK) instanceof PDFArray ||
    dict.lookupMaybe(SMASK, PDFStream)?.dict.has(PDFName.of('Matte')) === true
  )
    return undefined;
  const samples = await imageSamples(image, space === 'rgb' ? 3 : 4);
  if (samples === undefined) return undefined;
  const { bytes, colours } = inked(samples, target, picture);
  const made = dict.clone(context);
  made.set(COLOUR_SPACE, colours(context));
  return flateStream(context, bytes, made);
}

type Inked = { readonly bytes: Uint8Array; readonly colours: (context: PDFContext) => PDFObject };

/** So many colours at most has a drawing; more, a photograph. */
const DRAWING = 256;

/**
 * A drawing takes inks as lines and letters do, black and grey by black ink alone; in a photograph that
 * would stand out from its neighbours, so the whole of it is separated in one way.
 */
function inked({ channels, bytes }: Samples, target: InkTarget, picture: PictureInks): Inked {
  const toPrintShop = target.blending === 'DeviceCMYK';
  const pixels = bytes.length / channels;
  const grey = (context: PDFContext): PDFObject => context.obj('DeviceGray');
  if (channels === 3 && isNeutral(bytes))
    return {
      bytes: Uint8Array.from({ length: pixels }, (_, pixel) => bytes[3 * pixel] ?? 0),
      colours: grey,
    };
  const numbers = new Map<number, number>();
  const indexes = new Uint8Array(pixels);
  for (let pixel = 0; pixel < pixels && numbers.size <= DRAWING; pixel++) {
    let colour = 0;
    for (let channel = 0; channel < channels; channel++)
      colour = colour * 256 + (bytes[channels * pixel + channel] ?? 0);
    const number = numbers.get(colour) ?? numbers.size;
    numbers.set(colour, number);
    indexes[pixel] = number;
  }
  const inkOf = (colour: number): readonly number[] => {
    const parts = Array.from(
      { length: channels },
      (_, at) => (Math.floor(colour / 256 ** (channels - 1 - at)) % 256) / 255,
    );
    return inkBytes(
      channels === 3
        ? target.rgb(...(parts as [number, number, number]))
        : target.cmyk(...(parts as [number, number, number, number])),
    );
  };
  if (numbers.size <= DRAWING) {
    const palette = [...numbers.keys()].map(inkOf);
    if (!toPrintShop)
      return { bytes: indexes.map((index) => palette[index]?.[0] ?? 0), colours: grey };
    return { bytes: indexes, colours: (context) => indexed(context, target, palette.flat()) };
  }
  if (channels === 3)
    return { bytes: picture(bytes), colours: (context) => context.obj(target.blending) };
  const result = new Uint8Array(pixels * (toPrintShop ? 4 : 1));
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [c = 0, m = 0, y = 0, k = 0] = bytes.subarray(4 * pixel, 4 * pixel + 4);
    result.set(
      inkBytes(target.cmyk(c / 255, m / 255, y / 255, k / 255)),
      pixel * (toPrintShop ? 4 : 1),
    );
  }
  return { bytes: result, colours: (context) => context.obj(target.blending) };
}

function isNeutral(rgb: Uint8Array): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3)
    if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return false;
  return true;
}

/** Inks are rounded down, so that their sum keeps its bound; a grey is light, not ink. */
const inkBytes = (ink: Ink): readonly number[] =>
  ink.map((part) => (ink.length === 1 ? Math.round(part * 255) : Math.floor(part * 255 + 1e-6)));

const indexed = (context: PDFContext, target: InkTarget, palette: readonly number[]): PDFArray =>
  context.obj([
    'Indexed',
    target.blending,
    palette.length / (target.blending === 'DeviceGray' ? 1 : 4) - 1,
    PDFHexString.of(Buffer.from(palette).toString('hex')),
  ]);

/** The colours of an indexed image; its pixels name them by number and stay. */
function recolouredPalette(
  context: PDFContext,
  space: PDFArray,
  target: InkTarget,
): PDFArray | undefined {
  const base = colourSpace(space.lookup(1));
  const channels = { rgb: 3, gray: 1, cmyk: 4 }[base as string];
  const last = space.lookup(2);
  const table = space.lookup(3);
  const bytes = tableBytes(table);
  if (channels === undefined || bytes === undefined || !(last instanceof PDFNumber))
    return undefined;
  const inks = Array.from({ length: last.asNumber() + 1 }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0] = [
      ...bytes.subarray(index * channels, (index + 1) * channels),
    ].map((value) => value / 255);
    if (base === 'rgb') return inkBytes(target.rgb(a, b, c));
    return inkBytes(base === 'gray' ? target.gray(a) : target.cmyk(a, b, c, d));
  });
  return indexed(context, target, inks.flat());
}

function tableBytes(table: PDFObject | undefined): Uint8Array | undefined {
  if (table instanceof PDFStream) return streamBytes(table);
  return table instanceof PDFString || table instanceof PDFHexString
    ? Buffer.from(table.asBytes())
    : undefined;
}
