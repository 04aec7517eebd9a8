import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/**
 * An opaque picture as PNG with a palette: a third of what true colours weigh, and made faster. `pairs` names the
 * colours that meet in it as `#rrggbb`; edges between the two of a pair get a few steps, and every pixel the nearest
 * of all these.
 * @throws Error when the pairs give more colours than a palette holds.
 */
export function encodePng(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  pairs: readonly (readonly [string, string])[],
): Uint8Array {
  const palette = paletteOf(pairs);
  const known = new Map<number, number>();
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const rows = new Uint8Array(height * (width + 1));
  let [last, index] = [-1, 0];
  for (let y = 0, at = 0; y < height; y += 1) {
    // The first byte of a row says that it is not filtered: that is best for a palette.
    for (let x = 1; x <= width; x += 1, at += 1) {
      const pixel = pixels[at]!;
      if (pixel !== last) {
        last = pixel;
        index =
          known.get(pixel) ??
          nearest(palette, [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]);
        known.set(pixel, index);
      }
      rows[y * (width + 1) + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Steps of an edge, both ends counted. */
const STEPS = 9;

function paletteOf(pairs: readonly (readonly [string, string])[]): readonly Colour[] {
  const colours = new Map<string, Colour>();
  for (const [from, to] of pairs.map((pair) => pair.map(parse) as [Colour, Colour])) {
    for (let step = 0; step < STEPS; step += 1) {
      const mixed = from.map((one, channel) =>
        Math.round(one + ((to[channel]! - one) * step) / (STEPS - 1)),
      ) as unknown as Colour;
      colours.set(mixed.join(), mixed);
    }
  }
  if (colours.size > 256) throw new Error(`${colours.size} colours are too many for a palette`);
  return [...colours.values()];
}

const parse = (colour: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Colour;

function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let [best, least] = [0, Infinity];
  for (const [index, colour] of palette.entries()) {
    const away = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
