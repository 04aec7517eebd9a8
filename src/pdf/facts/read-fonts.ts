import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

import { nameText } from '../file/plain-values.ts';
import { isSubset, withoutSubsetMark } from '../fonts/font-name.ts';

export type FontFact = {
  /** Without the tag of a subset, `Tinos-Regular`. */
  readonly name: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** As PDF names it: `CIDFontType2`, `TrueType`, `Type1`, `Type3`. */
  readonly type: string;
};

/** Every font dictionary that carries a descriptor, once by name; Type 3 fonts are their own glyphs. */
export function readFonts(structure: PDFDocument): FontFact[] {
  const fonts = new Map<string, FontFact>();
  for (const [, object] of structure.context.enumerateIndirectObjects()) {
    const font = object instanceof PDFRawStream ? object.dict : object;
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    if (font.has(PDFName.of('DescendantFonts'))) continue;
    const type = nameText(font.get(PDFName.of('Subtype')));
    const isType3 = type === 'Type3';
    const full =
      nameText(font.get(PDFName.of('BaseFont'))) ||
      nameText(font.get(PDFName.of('Name'))) ||
      'Type3';
    const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => PDFName.of(key));
    fonts.set(full, {
      name: withoutSubsetMark(full),
      embedded: isType3 || (descriptor !== undefined && files.some((key) => descriptor.has(key))),
      subset: isType3 || isSubset(full),
      type,
    });
  }
  return [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
