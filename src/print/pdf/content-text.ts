import { forEachOperator } from './scan-content.ts';

/** The text of a glyph number in the font that a page calls by this name. */
export type GlyphText = (font: string, glyph: number) => string;

/** Text shown between two byte offsets of a content stream, lines parted by a space. */
export function contentText(bytes: Buffer, from: number, to: number, glyphText: GlyphText): string {
  const part = bytes.subarray(from, to);
  let text = '';
  let font = '';
  let line = '';
  let spoken = 0;
  forEachOperator(part, (operator, operands, start) => {
    const given = (): string => part.toString('latin1', operands, start);
    if (operator === 'Tf') font = /\/(\S+)/.exec(given())?.[1] ?? '';
    else if (operator === 'Tm') {
      const height = given().trim().split(/\s+/)[5] ?? '';
      if (text !== '' && height !== line && !text.endsWith(' ')) text += ' ';
      line = height;
    } else if (operator === 'BDC' || operator === 'BMC') {
      // Where a text is given for the glyphs, the glyphs are not read.
      const actual = spoken > 0 ? undefined : /\/ActualText\s*<FEFF([0-9A-Fa-f]*)>/.exec(given())?.[1];
      if (actual !== undefined) text += units(actual).map((unit) => String.fromCharCode(unit)).join('');
      if (spoken > 0 || actual !== undefined) spoken++;
    } else if (operator === 'EMC') spoken = Math.max(0, spoken - 1);
    else if ((operator === 'Tj' || operator === 'TJ') && spoken === 0) {
      for (const [, glyphs = ''] of given().matchAll(/<([0-9A-Fa-f]*)>/g)) text += units(glyphs).map((glyph) => glyphText(font, glyph)).join('');
    }
  });
  return text;
}

const units = (digits: string): number[] => (digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
