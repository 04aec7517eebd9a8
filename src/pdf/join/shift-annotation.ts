import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';

import { numbersIn } from '../file/plain-values.ts';

/** A link moves with what it lies on. */
export function shifted(annotation: PDFDict, shiftPt: number): PDFDict {
  for (const key of ['Rect', 'QuadPoints']) {
    const numbers = numbersIn(annotation.lookupMaybe(PDFName.of(key), PDFArray));
    if (shiftPt !== 0 && numbers.length > 0)
      annotation.set(
        PDFName.of(key),
        annotation.context.obj(
          numbers.map((value, index) => (index % 2 === 0 ? moved(value, shiftPt) : value)),
        ),
      );
  }
  return annotation;
}

/** In thousandths of a point. */
export const moved = (value: number, shiftPt: number): number =>
  Math.round((value + shiftPt) * 1000) / 1000;
