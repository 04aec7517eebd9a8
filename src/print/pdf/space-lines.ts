import type { GlyphText } from './content-text.ts';
import { forEachOperator } from './scan-content.ts';

export type FontSpaces = {
  /** The number of a font's space; undefined when the part shows none. */
  readonly spaceOf: (font: string) => number | undefined;
  readonly textOf: GlyphText;
};

/**
 * Writes a space after each line of text that is followed by a lower one, or by the page's end. Chromium leaves out the
 * space at which a line breaks, and a reader of the tags hears two words as one; a tagged file holds
 * every space that plain text would hold (ISO 32000-1, 14.8.2.5). The space is a hundredth as wide
 * as the font's, so that no line reaches further. A line that ends in a hyphen or a stroke may have
 * been broken there without a space, and stays as it is.
 */
export function spaceLines(bytes: Buffer, { spaceOf, textOf }: FontSpaces): Buffer {
  const places: { readonly at: number; readonly glyph: number }[] = [];
  let font = '';
  let size = 0;
  let height: number | undefined;
  let last: LineEnd | undefined;
  const close = (line: LineEnd): void => {
    const glyph = spaceOf(line.font);
    if (glyph !== undefined && !OPEN_END.test(textOf(line.font, line.glyph))) places.push({ at: line.at, glyph });
  };
  forEachOperator(bytes, (operator, operands, start, end) => {
    if (operator === 'Tf') {
      const [, name = '', given = ''] = /\/(\S+)\s+(\S+)/.exec(bytes.toString('latin1', operands, start)) ?? [];
      font = name;
      size = Number(given);
    } else if (operator === 'Tm') {
      // The page's axes stand upside down, so lower lines have greater heights.
      const upright = /^1 0 0 -1 \S+ (\S+)/.exec(bytes.toString('latin1', operands, start));
      height = upright === null ? undefined : Number(upright[1]);
      if (last === undefined || height === undefined || height - last.height < LOWER * Math.max(size, last.size)) return;
      close(last);
      last = undefined;
    } else if (operator === 'Tj' && height !== undefined) {
      const glyph = /([0-9A-Fa-f]{4})>\s*$/.exec(bytes.toString('latin1', Math.max(operands, start - 8), start))?.[1];
      if (glyph !== undefined) last = { at: end, font, glyph: parseInt(glyph, 16), height, size };
    }
  });
  // The page's last line may go on overleaf.
  if (last !== undefined) close(last);
  const pieces: Buffer[] = [];
  let done = 0;
  for (const { at, glyph } of places) {
    pieces.push(bytes.subarray(done, at), Buffer.from(` 1 Tz <${glyph.toString(16).toUpperCase().padStart(4, '0')}> Tj 100 Tz`, 'latin1'));
    done = at;
  }
  pieces.push(bytes.subarray(done));
  return Buffer.concat(pieces);
}

type LineEnd = { readonly at: number; readonly font: string; readonly glyph: number; readonly height: number; readonly size: number };

/** Of the type size: less is a raised or lowered mark in one line. */
const LOWER = 0.6;

const OPEN_END = /^$|[\s\u00a0\-\u2010-\u2015/]$/;
