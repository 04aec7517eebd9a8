import type { Separate } from './icc-separation.ts';
import type { Ink, InkTarget } from './ink.ts';
import type { Palette } from './palette.ts';

/**
 * Largest sum of the four inks, in percent. The profile's own tables end at 300 (ISO Coated v2 300 %);
 * above it sheets of office paper dry slowly and set off on each other.
 */
export const INK_BOUND_PERCENT = 300;

/**
 * Black and greys by black ink alone, so that letters need no register; colours of the palette by
 * its inks; all others by the profile. No colour has more ink than the bound.
 */
export function printShopInks(separate: Separate, palette: Palette): InkTarget {
  return {
    gray: (gray) => [0, 0, 0, 1 - gray],
    rgb: (red, green, blue) => {
      if (Math.max(red, green, blue) - Math.min(red, green, blue) < NEUTRAL)
        return [0, 0, 0, 1 - green];
      const chosen = palette.get([red, green, blue].map(hex).join(''));
      const [c = 0, m = 0, y = 0, k = 0] =
        chosen?.map((percent) => percent / 100) ?? separate(red, green, blue);
      return bounded(c, m, y, k);
    },
    cmyk: bounded,
    picture: (red, green, blue) => {
      const [c = 0, m = 0, y = 0, k = 0] = separate(red, green, blue);
      return bounded(c, m, y, k);
    },
    text: (ink) => (isBlackAlone(ink) && (ink[3] ?? 0) > 0.5 ? [0, 0, 0, 1] : ink),
    blending: 'DeviceCMYK',
  };
}

/** Half a step of 255: colours written with few digits are still grey. */
const NEUTRAL = 0.5 / 255;

const hex = (value: number): string =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');

const isBlackAlone = ([cyan, magenta, yellow, black]: Ink): boolean =>
  cyan === 0 && magenta === 0 && yellow === 0 && black !== undefined;

/** Keeps black, which carries the drawing, and takes the excess from the three colours alike. */
function bounded(cyan: number, magenta: number, yellow: number, black: number): Ink {
  const colours = cyan + magenta + yellow;
  const left = INK_BOUND_PERCENT / 100 - black;
  if (colours <= left) return [cyan, magenta, yellow, black];
  // Rounded down, so that written figures do not add up to more than the bound.
  const [c = 0, m = 0, y = 0] = [cyan, magenta, yellow].map(
    (ink) => Math.floor(((ink * left) / colours) * 10_000) / 10_000,
  );
  return [c, m, y, black];
}
