import type { InkTarget } from './ink.ts';

/** Everything grey by luminance; letters darker than half are pure black. */
export const GREY_INKS: InkTarget = {
  gray: (gray) => [gray],
  rgb: (red, green, blue) => [luminance(red, green, blue)],
  cmyk: (cyan, magenta, yellow, black) => [greyOfInks(cyan, magenta, yellow, black)],
  picture: (red, green, blue) => [luminance(red, green, blue)],
  text: ([gray, ...others]) => (others.length > 0 || gray < 0.5 ? [0] : [gray]),
  blending: 'DeviceGray',
};

/** Rec. 709 weights, which sRGB shares. Applied to the coded values, as copiers and drivers do. */
const luminance = (red: number, green: number, blue: number): number =>
  red === green && green === blue ? red : 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** ISO 32000-1, 10.3.3. */
const greyOfInks = (cyan: number, magenta: number, yellow: number, black: number): number =>
  1 - Math.min(1, 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black);
