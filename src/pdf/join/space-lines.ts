import { PDFDict, PDFName } from '@cantoo/pdf-lib';

import type { GlyphText } from '../content/content-text.ts';
import { fontRefs, glyphTexts } from '../content/glyph-texts.ts';
import type { LoadedPart } from '../content/load-contents.ts';
import type { LineEnd } from '../content/scan-content.ts';

export type FontSpaces = {
  /** The number of a font's space; undefined when the part shows none. */
  readonly spaceOf: (font: string) => number | undefined;
  readonly textOf: GlyphText;
};

/** The spaces of a part's fonts, by what the resources of a page or form call them. */
export function fontSpaces(loaded: LoadedPart): (owner: PDFDict) => FontSpaces {
  const glyphs = new Map(
    [...loaded.fonts].map(([ref, { texts }]) => [
      ref,
      [...texts].find(([, text]) => text === ' ')?.[0],
    ]),
  );
  return (owner) => {
    const resources = owner.lookupMaybe(PDFName.of('Resources'), PDFDict);
    const refs = fontRefs(resources);
    return {
      spaceOf: (font) => {
        const ref = refs.get(font);
        return ref === undefined ? undefined : glyphs.get(ref);
      },
      textOf: glyphTexts(resources, loaded),
    };
  };
}

/**
 * What to write after lines of text: a space. Chromium leaves out the space at which a line breaks, and
 * a reader of the tags hears two words as one; a tagged file holds every space that plain text would
 * hold (ISO 32000-1, 14.8.2.5). The space is a hundredth as wide as the font's, so that no line reaches
 * further. A line that ends in a hyphen or a stroke may have been broken there without a space, and
 * stays as it is.
 */
export function spacesAfter(
  lineEnds: readonly LineEnd[],
  { spaceOf, textOf }: FontSpaces,
): readonly { readonly at: number; readonly text: string }[] {
  return lineEnds.flatMap(({ at, font, glyph }) => {
    const space = spaceOf(font);
    if (space === undefined || OPEN_END.test(textOf(font, glyph))) return [];
    return [{ at, text: ` 1 Tz <${space.toString(16).toUpperCase().padStart(4, '0')}> Tj 100 Tz` }];
  });
}

const OPEN_END = /^$|[\s\u00a0\-\u2010-\u2015/]$/;
