import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** A link moves with what it lies on. */
export function shifted(note: PDFDict, shiftPt: number): PDFDict {
  for (const key of ['Rect', 'QuadPoints']) {
    const numbers = note
      .lookupMaybe(PDFName.of(key), PDFArray)
      ?.asArray()
      .map((length) => (length instanceof PDFNumber ? length.asNumber() : 0));
    if (shiftPt !== 0 && numbers !== undefined)
      note.set(
        PDFName.of(key),
        note.context.obj(
          numbers.map((value, index) => (index % 2 === 0 ? moved(value, shiftPt) : value)),
        ),
      );
  }
  return note;
}

/** In thousandths of a point. */
export const moved = (value: number, shiftPt: number): number =>
  Math.round((value + shiftPt) * 1000) / 1000;
