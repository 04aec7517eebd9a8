/** Shapes of letters out of a TrueType font, for a line of text that must not depend on any font of the file. */

import { readCharacterMap, readTrueType } from '../fonts/true-type.ts';
import { written } from './ink.ts';

export type GlyphOutlines = {
  /** Width of `text` at 1 pt, in points. */
  readonly width: (text: string) => number;
  /** Path operators that fill `text` at `sizePt`, its baseline beginning at 0, 0; ends with `f`. */
  readonly draw: (text: string, sizePt: number) => string;
};

type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean };
type Contour = readonly Point[];

/** @throws Error when the font has no TrueType outlines. */
export function glyphOutlines(bytes: Buffer): GlyphOutlines {
  const font = readTrueType(bytes);
  if (font === undefined) throw new Error('the font has no TrueType outlines');
  const letters = readCharacterMap(font);
  const glyphOf = (letter: string): number => letters.get(letter.codePointAt(0) ?? 0) ?? 0;
  const advance = (glyph: number): number => font.metrics(glyph).readUInt16BE(0);
  const contours = (glyph: number): readonly Contour[] => {
    const outline = font.outline(glyph);
    if (outline.length === 0) return [];
    return outline.readInt16BE(0) >= 0 ? simpleGlyph(outline) : compositeGlyph(outline, contours);
  };

  return {
    width: (text) =>
      [...text].reduce((sum, letter) => sum + advance(glyphOf(letter)), 0) / font.unitsPerEm,
    draw: (text, sizePt) => {
      const scale = sizePt / font.unitsPerEm;
      let pen = 0;
      const paths: string[] = [];
      for (const letter of text) {
        const glyph = glyphOf(letter);
        for (const contour of contours(glyph)) paths.push(path(contour, pen, scale));
        pen += advance(glyph);
      }
      return paths.length === 0 ? '' : `${paths.join('\n')}\nf`;
    },
  };
}

function simpleGlyph(outline: Buffer): readonly Contour[] {
  const ends = Array.from({ length: outline.readInt16BE(0) }, (_, index) =>
    outline.readUInt16BE(10 + 2 * index),
  );
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * ends.length;
  at += 2 + outline.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = outline.readUInt8(at++);
    const times = (flag & 8) === 0 ? 1 : 1 + outline.readUInt8(at++);
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0)
        value += (flag & same) === 0 ? -outline.readUInt8(at++) : outline.readUInt8(at++);
      else if ((flag & same) === 0) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  const points = flags.map(
    (flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & 1) === 1 }),
  );
  return ends.map((end, index) =>
    points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1),
  );
}

/** Letters with marks are put together from other glyphs, moved and at times scaled. */
function compositeGlyph(
  outline: Buffer,
  contours: (glyph: number) => readonly Contour[],
): readonly Contour[] {
  const found: Contour[] = [];
  let at = 10;
  for (let more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    const glyph = outline.readUInt16BE(at + 2);
    at += 4;
    const words = (flags & 1) !== 0;
    const [dx, dy] = words
      ? [outline.readInt16BE(at), outline.readInt16BE(at + 2)]
      : [outline.readInt8(at), outline.readInt8(at + 1)];
    at += words ? 4 : 2;
    const fixed = (): number => {
      const value = outline.readInt16BE(at) / 16384;
      at += 2;
      return value;
    };
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    if ((flags & 0x80) !== 0) [xx, xy, yx, yy] = [fixed(), fixed(), fixed(), fixed()];
    else if ((flags & 0x40) !== 0) [xx, yy] = [fixed(), fixed()];
    else if ((flags & 8) !== 0) xx = yy = fixed();
    for (const contour of contours(glyph)) {
      found.push(
        contour.map(({ x, y, onCurve }) => ({
          x: xx * x + yx * y + dx,
          y: xy * x + yy * y + dy,
          onCurve,
        })),
      );
    }
    more = (flags & 0x20) !== 0;
  }
  return found;
}

/** Quadratic curves of TrueType as cubic ones of PDF; between two control points lies a point of the curve. */
function path(contour: Contour, pen: number, scale: number): string {
  const first = contour[0];
  const last = contour.at(-1);
  if (first === undefined || last === undefined) return '';
  const begin = [first, last].find(({ onCurve }) => onCurve) ?? middle(first, last);
  const at = ({ x, y }: Point): string => `${written((pen + x) * scale)} ${written(y * scale)}`;
  const operators = [`${at(begin)} m`];
  let here = begin;
  let control: Point | undefined;
  const curveTo = (through: Point, to: Point): void => {
    operators.push(`${at(towards(here, through))} ${at(towards(to, through))} ${at(to)} c`);
    here = to;
  };
  for (const point of [...contour.slice(first.onCurve ? 1 : 0), begin]) {
    if (!point.onCurve) {
      if (control !== undefined) curveTo(control, middle(control, point));
      control = point;
    } else if (control !== undefined) {
      curveTo(control, point);
      control = undefined;
    } else {
      operators.push(`${at(point)} l`);
      here = point;
    }
  }
  return `${operators.join('\n')}\nh`;
}

const middle = (a: Point, b: Point): Point => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  onCurve: true,
});
const towards = (a: Point, b: Point): Point => ({
  x: a.x + (2 / 3) * (b.x - a.x),
  y: a.y + (2 / 3) * (b.y - a.y),
  onCurve: true,
});
