import { PDFArray, type PDFDict, PDFName } from '@cantoo/pdf-lib';

import { numberOf } from '../file/plain-values.ts';

/**
 * `W` and `DW` of the descendant of a composite font: runs of widths, `first [w1 w2 …]`, or one width
 * for a range, `first last w` (ISO 32000-1, 9.7.4.3). In thousandths of the type size.
 */
export function glyphWidths(descendant: PDFDict): (glyph: number) => number {
  const usual = descendant.has(PDFName.of('DW'))
    ? numberOf(descendant.lookup(PDFName.of('DW')))
    : 1000;
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  const widths = new Map<number, number>();
  for (let at = 0; list !== undefined && at < list.size(); ) {
    const first = numberOf(list.lookup(at));
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries())
        widths.set(first + index, numberOf(descendant.context.lookup(width)));
      at += 2;
    } else {
      for (let glyph = first; glyph <= numberOf(next); glyph++)
        widths.set(glyph, numberOf(list.lookup(at + 2)));
      at += 3;
    }
  }
  return (glyph) => widths.get(glyph) ?? usual;
}
