import type { PaintedColour } from './page-paint.ts';

/** Percent of ink on the paper; undefined where the space does not say. */
export function inkPercent({ space, values }: PaintedColour): number | undefined {
  const sum = values.reduce((total, value) => total + value, 0);
  if (space === 'cmyk') return Math.round(sum * 1000) / 10;
  if (space === 'gray') return Math.round((1 - sum) * 1000) / 10;
  return undefined;
}

export function isWhite({ space, values }: PaintedColour): boolean {
  if (space === 'cmyk') return values.every((value) => value === 0);
  return (
    (space === 'gray' || space === 'rgb') &&
    values.length > 0 &&
    values.every((value) => value === 1)
  );
}

/** Black without any other ink under it. */
export function isPureBlack({ space, values }: PaintedColour): boolean {
  if (space === 'cmyk') return values.join() === '0,0,0,1';
  return (
    (space === 'gray' || space === 'rgb') &&
    values.length > 0 &&
    values.every((value) => value === 0)
  );
}

/** Anything but black, grey and white; spaces that hide their inks count as colour. */
export function isColourful({ space, values }: PaintedColour): boolean {
  if (space === 'gray') return false;
  if (space === 'rgb') return new Set(values).size > 1;
  if (space === 'cmyk') return values.slice(0, 3).some((value) => value > 0);
  return true;
}
