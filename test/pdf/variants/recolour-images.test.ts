import { readFile } from 'node:fs/promises';

import {
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { streamBytes } from '../../../src/pdf/file/stream-bytes.ts';
import { GREY_INKS } from '../../../src/pdf/variants/grey-inks.ts';
import { iccSeparation } from '../../../src/pdf/variants/icc-separation.ts';
import type { InkTarget } from '../../../src/pdf/variants/ink.ts';
import { PALETTE } from '../../../src/pdf/variants/palette.ts';
import { INK_BOUND_PERCENT, printShopInks } from '../../../src/pdf/variants/print-shop-inks.ts';
import { recolourImages } from '../../../src/pdf/variants/recolour-images.ts';

let toPrintShop: InkTarget;
beforeAll(async () => {
  toPrintShop = printShopInks(
    iccSeparation(
      await readFile(
        new URL('../../../src/pdf/variants/ISOcoated_v2_300_bas.icc', import.meta.url),
      ),
    ),
    PALETTE,
  );
});

type Dict = Record<string, unknown>;
type Made = {
  readonly space: string;
  readonly bytes: Uint8Array;
  readonly stream: PDFStream;
  readonly document: PDFDocument;
};

/** One image of a file after its colours were set. `more` may hold objects of the file. */
async function recoloured(
  target: InkTarget,
  bytes: Uint8Array,
  dict: Dict,
  more: (document: PDFDocument) => Dict = () => ({}),
): Promise<Made> {
  const document = await PDFDocument.create();
  const { context } = document;
  const whole = {
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: 8,
    Width: 1,
    Height: 1,
    ...dict,
    ...more(document),
  } as Parameters<typeof context.stream>[1];
  const ref: PDFRef = context.register(
    'Filter' in dict
      ? PDFRawStream.of(context.obj(whole as never) as never, bytes)
      : context.flateStream(bytes, whole),
  );
  await recolourImages(document, target);
  const stream = context.lookup(ref, PDFStream);
  return {
    document,
    stream,
    space: String(stream.dict.lookup(PDFName.of('ColorSpace'))).replace(/\s+/g, ' '),
    bytes:
      'Filter' in dict && String(stream.dict.get(PDFName.of('Filter'))) !== '/FlateDecode'
        ? bytes
        : streamBytes(stream),
  };
}

/** Every third colour of the range: far more than a drawing has. */
const PHOTOGRAPH = Uint8Array.from(
  Array.from({ length: 64 * 64 }, (_, pixel) => [
    (pixel % 64) * 4,
    Math.floor(pixel / 64) * 4,
    (pixel * 7) % 256,
  ]).flat(),
);
const SIZE = { Width: 64, Height: 64 };

const percents = (inks: ArrayLike<number>): number[] =>
  Array.from(inks, (ink) => Math.round((ink * 100) / 255));

describe('for the toPrintShop', () => {
  test('a drawing takes inks as lines do: of the palette, black and grey by black alone', async () => {
    const { space, bytes } = await recoloured(
      toPrintShop,
      Uint8Array.of(0xda, 0x25, 0x1d, 0, 0, 0, 255, 255, 255, 128, 128, 128, 0, 0, 0),
      { Width: 5, ColorSpace: 'DeviceRGB' },
    );
    const table = /^\[ \/Indexed \/DeviceCMYK 3 <(\w+)> \]$/.exec(space)?.[1] ?? '';
    expect([...bytes]).toEqual([0, 1, 2, 3, 1]);
    expect(percents(Buffer.from(table, 'hex'))).toEqual([
      0, 100, 100, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 50,
    ]);
  });

  test('a photograph is separated as a whole, by the profile to two percent, never above the bound', async () => {
    const { space, bytes } = await recoloured(toPrintShop, PHOTOGRAPH, {
      ...SIZE,
      ColorSpace: 'DeviceRGB',
    });
    expect(space).toBe('/DeviceCMYK');
    expect(bytes).toHaveLength(64 * 64 * 4);
    let most = 0;
    for (let pixel = 0; pixel < 64 * 64; pixel++) {
      const own = bytes.subarray(4 * pixel, 4 * pixel + 4);
      most = Math.max(
        most,
        own.reduce((sum, ink) => sum + ink, 0),
      );
      if (pixel % 97 !== 0) continue;
      const [red = 0, green = 0, blue = 0] = PHOTOGRAPH.subarray(3 * pixel, 3 * pixel + 3);
      for (const [at, ink] of toPrintShop.picture(red / 255, green / 255, blue / 255).entries())
        expect(Math.abs((own[at] ?? 0) / 255 - ink), `${red} ${green} ${blue}`).toBeLessThan(0.02);
    }
    expect((most * 100) / 255).toBeLessThanOrEqual(INK_BOUND_PERCENT);
    expect(most).toBeGreaterThan(255);
  });

  test('what has no hue is of black alone; grey stays as it is', async () => {
    const grey = await recoloured(
      toPrintShop,
      Uint8Array.from({ length: 64 * 64 * 3 }, (_, at) => Math.floor(at / 3) % 256),
      { ...SIZE, ColorSpace: 'DeviceRGB' },
    );
    expect([grey.space, grey.bytes.length, grey.bytes[200]]).toEqual(['/DeviceGray', 64 * 64, 200]);
    const kept = await recoloured(toPrintShop, Uint8Array.of(7), { ColorSpace: 'DeviceGray' });
    expect([kept.space, [...kept.bytes]]).toEqual(['/DeviceGray', [7]]);
  });

  test('an indexed image has its palette changed alone', async () => {
    const { space, bytes } = await recoloured(
      toPrintShop,
      Uint8Array.of(1, 0),
      { Width: 2 },
      ({ context }) => ({
        ColorSpace: context.obj(['Indexed', 'DeviceRGB', 1, PDFHexString.of('ff0000000000')]),
      }),
    );
    expect([...bytes]).toEqual([1, 0]);
    expect(space).toBe('[ /Indexed /DeviceCMYK 1 <00ffff00000000ff> ]');
  });

  test('a soft mask stays, and is no picture of its own', async () => {
    const { stream, document } = await recoloured(
      toPrintShop,
      Uint8Array.of(255, 0, 0),
      { ColorSpace: 'DeviceRGB' },
      ({ context }) => ({
        SMask: context.register(
          context.flateStream(Uint8Array.of(90), {
            Type: 'XObject',
            Subtype: 'Image',
            Width: 1,
            Height: 1,
            BitsPerComponent: 8,
            ColorSpace: 'DeviceGray',
          }),
        ),
      }),
    );
    const mask = stream.dict.lookup(PDFName.of('SMask'), PDFStream);
    expect([...streamBytes(mask)]).toEqual([90]);
    expect(
      document.context
        .enumerateIndirectObjects()
        .filter(
          ([, object]) =>
            object instanceof PDFStream &&
            String(object.dict.get(PDFName.of('ColorSpace'))) === '/DeviceGray',
        ),
    ).toHaveLength(1);
  });

  test('a JPEG is unpacked, as it lies whatever its camera said', async () => {
    const canvas = createCanvas(16, 8);
    const context = canvas.getContext('2d');
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 8, 8);
    context.fillStyle = '#00f';
    context.fillRect(8, 0, 8, 8);
    const jpeg = canvas.toBuffer('image/jpeg');
    // Orientation 6: held upright.
    const camera = Buffer.from(
      'ffe1002245786966000049492a00080000000100120103000100000006000000000000000000',
      'hex',
    ).subarray(0, 36);
    const turned = Buffer.concat([jpeg.subarray(0, 2), camera, jpeg.subarray(2)]);
    for (const bytes of [jpeg, turned]) {
      const made = await recoloured(toPrintShop, bytes, {
        Width: 16,
        Height: 8,
        ColorSpace: 'DeviceRGB',
        Filter: 'DCTDecode',
        Length: bytes.length,
      });
      expect(made.space).toMatch(/DeviceCMYK/);
      const table = Buffer.from(/<(\w+)>/.exec(made.space)?.[1] ?? '', 'hex');
      const inksAt = (pixel: number): number[] =>
        percents(
          table.length === 0
            ? made.bytes.subarray(4 * pixel, 4 * pixel + 4)
            : table.subarray(4 * (made.bytes[pixel] ?? 0), 4 * (made.bytes[pixel] ?? 0) + 4),
        );
      const [red, blue] = [inksAt(2 * 16 + 1), inksAt(2 * 16 + 14)];
      expect([(red[0] ?? 0) < 10, (red[1] ?? 0) > 80, (red[2] ?? 0) > 80]).toEqual([
        true,
        true,
        true,
      ]);
      expect([(blue[0] ?? 0) > 80, (blue[2] ?? 0) < 15]).toEqual([true, true]);
    }
  });
});

describe('for the office', () => {
  test('pictures are grey by luminance, whatever they were', async () => {
    const drawing = await recoloured(GREY_INKS, Uint8Array.of(255, 0, 0, 255, 255, 255), {
      Width: 2,
      ColorSpace: 'DeviceRGB',
    });
    expect([drawing.space, [...drawing.bytes]]).toEqual(['/DeviceGray', [54, 255]]);
    const photograph = await recoloured(GREY_INKS, PHOTOGRAPH, {
      ...SIZE,
      ColorSpace: 'DeviceRGB',
    });
    expect([photograph.space, photograph.bytes.length]).toEqual(['/DeviceGray', 64 * 64]);
    const [red = 0, green = 0, blue = 0] = PHOTOGRAPH.subarray(3 * 1000, 3 * 1000 + 3);
    expect(
      Math.abs((photograph.bytes[1000] ?? 0) - (0.2126 * red + 0.7152 * green + 0.0722 * blue)),
    ).toBeLessThan(1.5);
    const inks = await recoloured(GREY_INKS, Uint8Array.of(0, 0, 0, 255), {
      ColorSpace: 'DeviceCMYK',
    });
    expect([inks.space, [...inks.bytes]]).toEqual(['/DeviceGray', [0]]);
  });
});

describe('what is not read stays, to be told', () => {
  test.each<readonly [string, Dict, (document: PDFDocument) => Dict]>([
    ['16 bits', { BitsPerComponent: 16, ColorSpace: 'DeviceRGB' }, () => ({})],
    [
      'a decoding of its own',
      { ColorSpace: 'DeviceRGB' },
      ({ context }) => ({ Decode: context.obj([1, 0, 1, 0, 1, 0]) }),
    ],
    [
      'a mask by colours',
      { ColorSpace: 'DeviceRGB' },
      ({ context }) => ({ Mask: context.obj([255, 255, 0, 0, 0, 0]) }),
    ],
    ['another packing', { ColorSpace: 'DeviceRGB', Filter: 'JPXDecode', Length: 6 }, () => ({})],
    ['too few pixels', { Width: 9, ColorSpace: 'DeviceRGB' }, () => ({})],
  ])('%s', async (_, dict, more) => {
    const { space, bytes } = await recoloured(
      toPrintShop,
      Uint8Array.of(255, 0, 0, 0, 0, 0),
      dict,
      more,
    );
    expect([space, [...bytes]]).toEqual(['/DeviceRGB', [255, 0, 0, 0, 0, 0]]);
  });

  test('a mask of one colour, and an image in spot colours', async () => {
    const mask = await recoloured(toPrintShop, Uint8Array.of(128), {
      ImageMask: true,
      BitsPerComponent: 1,
    });
    expect(mask.space).toBe('undefined');
    const spot = await recoloured(toPrintShop, Uint8Array.of(128), {}, ({ context }) => ({
      ColorSpace: context.obj([
        'Separation',
        'Gold',
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.2, 1, 0], N: 1 },
      ]),
    }));
    expect(spot.stream.dict.lookup(PDFName.of('ColorSpace'), PDFArray).get(1)).toBe(
      PDFName.of('Gold'),
    );
  });
});
