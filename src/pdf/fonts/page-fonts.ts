/** How a page's fonts turn codes into text and into width (ISO 32000-1, 9.4 to 9.10). */

import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFStream,
  StandardFontEmbedder,
  StandardFonts,
} from '@cantoo/pdf-lib';

import { nameText, numberOf } from '../file/plain-values.ts';
import { streamBytes } from '../file/stream-bytes.ts';
import { withoutSubsetMark } from './font-name.ts';
import { glyphWidths } from './glyph-widths.ts';
import { readToUnicode } from './to-unicode.ts';

export type PageFont = {
  /** Its own name, without the mark of a subset. */
  readonly name: string;
  readonly bytesPerCode: 1 | 2;
  /** U+FFFD for a code that the font gives no text for: such letters can be neither searched nor read aloud. */
  readonly textOf: (code: number) => string;
  /** Advance in parts of the type size. */
  readonly advanceOf: (code: number) => number;
};

/** Fonts by the names a content stream calls them; each font is read once for a whole file. */
export type PageFonts = (resources: PDFDict | undefined, name: string) => PageFont;

export function openPageFonts(): PageFonts {
  const known = new Map<PDFObject, PageFont>();
  return (resources, name) => {
    const font = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.lookup(PDFName.of(name));
    if (!(font instanceof PDFDict)) return NO_FONT;
    let found = known.get(font);
    if (found === undefined) known.set(font, (found = readFont(font)));
    return found;
  };
}

const UNKNOWN = '\uFFFD';
const NO_FONT: PageFont = { name: '', bytesPerCode: 1, textOf: () => UNKNOWN, advanceOf: () => 0 };

function readFont(font: PDFDict): PageFont {
  const unicode = font.lookup(PDFName.of('ToUnicode'));
  const texts =
    unicode instanceof PDFStream
      ? readToUnicode(streamBytes(unicode).toString('latin1'))
      : undefined;
  const type = nameText(font.get(PDFName.of('Subtype')));
  const name = withoutSubsetMark(
    nameText(font.get(PDFName.of('BaseFont'))) || nameText(font.get(PDFName.of('Name'))),
  );
  if (type === 'Type0')
    return {
      name,
      bytesPerCode: 2,
      textOf: (code) => texts?.get(code) ?? UNKNOWN,
      advanceOf: compositeWidths(font),
    };
  const scale =
    type === 'Type3'
      ? numberOf(font.lookupMaybe(PDFName.of('FontMatrix'), PDFArray)?.get(0))
      : 0.001;
  const first = numberOf(font.lookup(PDFName.of('FirstChar')));
  const widths = font
    .lookupMaybe(PDFName.of('Widths'), PDFArray)
    ?.asArray()
    .map((width) => numberOf(font.context.lookup(width)) * scale);
  // Without tables of its own a simple font is one of the standard ones, whose codes are those of Latin text.
  const textOf = (code: number): string =>
    texts?.get(code) ?? (texts === undefined ? String.fromCharCode(code) : UNKNOWN);
  return {
    name,
    bytesPerCode: 1,
    textOf,
    advanceOf: widths === undefined ? standardWidths(name) : (code) => widths[code - first] ?? 0,
  };
}

/** Of the fonts that every reader has (9.6.2.2), by codes of Latin text. */
function standardWidths(name: string): (code: number) => number {
  const standard = Object.values(StandardFonts).find((known) => known === name);
  if (standard === undefined) return () => 0;
  // The library lists the same names twice, as two types.
  const font = StandardFontEmbedder.for(
    standard as unknown as Parameters<typeof StandardFontEmbedder.for>[0],
  );
  return (code) => font.widthOfTextAtSize(String.fromCharCode(code), 1);
}

function compositeWidths(font: PDFDict): (code: number) => number {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0);
  if (!(descendant instanceof PDFDict)) return () => 0;
  const widthOf = glyphWidths(descendant);
  return (code) => widthOf(code) / 1000;
}
