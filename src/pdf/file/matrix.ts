import type { PDFArray } from '@cantoo/pdf-lib';

import { numbersIn } from './plain-values.ts';

/** a b c d e f of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const STRAIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner`, then `outer`. */
export const through = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const placeThrough = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

/** As a form gives it; missing numbers are those of the straight matrix. */
export function matrixOfArray(array: PDFArray): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(array);
  return [a, b, c, d, e, f];
}
