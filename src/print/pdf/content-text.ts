import { ContentReader } from './content-reader.ts';

/** The text of a glyph number in the font that a page calls by this name. */
export type GlyphText = (font: string, glyph: number) => string;

/** Text shown between two byte offsets of a content stream, lines parted by a space. */
export function contentText(bytes: Buffer, from: number, to: number, glyphText: GlyphText): string {
  const reader = new ContentReader(bytes.subarray(from, to));
  let text = '';
  let font = '';
  let line = Number.NaN;
  let spoken = 0;
  const say = (codes: Uint8Array, length: number): void => {
    for (let at = 0; at + 1 < length; at += 2)
      text += glyphText(font, ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0));
  };
  while (reader.next()) {
    switch (reader.operator) {
      case 'Tf':
        font = reader.name(0);
        break;
      case 'Tm': {
        const height = reader.number(5);
        if (text !== '' && height !== line && !text.endsWith(' ')) text += ' ';
        line = height;
        break;
      }
      case 'BDC':
      case 'BMC': {
        // Where a text is given for the glyphs, the glyphs are not read.
        const actual = spoken > 0 ? undefined : actualText(reader.text(1));
        text += actual ?? '';
        if (spoken > 0 || actual !== undefined) spoken++;
        break;
      }
      case 'EMC':
        spoken = Math.max(0, spoken - 1);
        break;
      case 'Tj':
      case 'TJ':
        if (spoken === 0) reader.pieces(0, say, () => undefined);
        break;
    }
  }
  return text;
}

/** The text that the properties of a sequence give for its glyphs (ISO 32000-1, 14.9.4); undefined when they give none. */
export function actualText(properties: string): string | undefined {
  const digits = /\/ActualText\s*<FEFF([0-9A-Fa-f]*)>/.exec(properties)?.[1];
  return digits === undefined
    ? undefined
    : String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}
