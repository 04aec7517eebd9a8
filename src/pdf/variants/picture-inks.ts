import type { InkTarget } from './ink.ts';

/** Turns red, green and blue bytes into bytes of ink, pixel after pixel: one for grey, four for the print shop. */
export type PictureInks = (rgb: Uint8Array) => Uint8Array;

/** Steps along each side of the table between which pixels are interpolated. */
const GRID = 33;

/**
 * The inks of photographs. A table of the whole range is made once, for a picture has hundreds of
 * thousands of colours; between its corners inks go straight, so that none exceeds what they hold.
 */
export function pictureInks({ picture, blending }: InkTarget): PictureInks {
  const inks = blending === 'DeviceGray' ? 1 : 4;
  let table: Float32Array | undefined;
  return (rgb) => {
    table ??= tableOf(picture, inks);
    return interpolated(rgb, table, inks);
  };
}

/** In parts of 255, where an ink's byte is its amount and a grey's byte its light. */
function tableOf(picture: InkTarget['picture'], inks: number): Float32Array {
  const table = new Float32Array(GRID ** 3 * inks);
  let at = 0;
  for (let red = 0; red < GRID; red++) {
    for (let green = 0; green < GRID; green++) {
      for (let blue = 0; blue < GRID; blue++) {
        for (const ink of picture(red / (GRID - 1), green / (GRID - 1), blue / (GRID - 1)))
          table[at++] = ink * 255;
      }
    }
  }
  return table;
}

/** Written out flat: it runs for every ink of every pixel, and calls would take ten times as long. */
function interpolated(rgb: Uint8Array, table: Float32Array, inks: number): Uint8Array {
  const pixels = Math.floor(rgb.length / 3);
  const result = new Uint8Array(pixels * inks);
  const [red, green] = [GRID * GRID * inks, GRID * inks];
  // Rounded down, as sums of inks must not go over their bound; a grey is light, not ink.
  const rounding = inks === 1 ? 0.5 : 1e-3;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const [x, y, z] = [
      (rgb[3 * pixel] as number) * STEP,
      (rgb[3 * pixel + 1] as number) * STEP,
      (rgb[3 * pixel + 2] as number) * STEP,
    ];
    const [i, j, k] = [
      Math.min(GRID - 2, x | 0),
      Math.min(GRID - 2, y | 0),
      Math.min(GRID - 2, z | 0),
    ];
    const [r, g, b] = [x - i, y - j, z - k];
    const base = i * red + j * green + k * inks;
    for (let ink = 0; ink < inks; ink++) {
      const at = base + ink;
      const near = mixed(
        mixed(table[at] as number, table[at + inks] as number, b),
        mixed(table[at + green] as number, table[at + green + inks] as number, b),
        g,
      );
      const far = mixed(
        mixed(table[at + red] as number, table[at + red + inks] as number, b),
        mixed(table[at + red + green] as number, table[at + red + green + inks] as number, b),
        g,
      );
      result[pixel * inks + ink] = mixed(near, far, r) + rounding;
    }
  }
  return result;
}

const STEP = (GRID - 1) / 255;

const mixed = (from: number, to: number, part: number): number => from + part * (to - from);
