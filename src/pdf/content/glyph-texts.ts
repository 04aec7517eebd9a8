import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';

import type { GlyphText } from './content-text.ts';
import type { LoadedPart } from './load-contents.ts';

/** References of fonts by what the resources of a page or form call them. */
export function fontRefs(resources: PDFDict | undefined): ReadonlyMap<string, PDFRef> {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? [];
  return new Map(
    fonts.flatMap(([name, ref]): [string, PDFRef][] =>
      ref instanceof PDFRef ? [[name.decodeText(), ref]] : [],
    ),
  );
}

/** What the fonts of a page or form say of their glyphs; empty where they say nothing. */
export function glyphTexts(
  resources: PDFDict | undefined,
  { fonts }: Pick<LoadedPart, 'fonts'>,
): GlyphText {
  const refs = fontRefs(resources);
  return (font, glyph) => {
    const ref = refs.get(font);
    return (ref === undefined ? undefined : fonts.get(ref)?.texts.get(glyph)) ?? '';
  };
}
