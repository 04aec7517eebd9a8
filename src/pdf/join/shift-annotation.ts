import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** A link moves with what it lies on. */
export function shifted(annotation: PDFDict, shiftPt: number): PDFDict {
  for (const key of ['Rect', 'QuadPoints']) {
    const numbers = annotation
      .lookupMaybe(PDFName.of(key), PDFArray)
      ?.asArray()
      .map((length) => (length instanceof PDFNumber ? length.asNumber() : 0));
    if (shiftPt !== 0 && numbers !== undefined)
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
