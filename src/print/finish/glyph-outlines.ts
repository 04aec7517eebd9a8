/** Shapes of letters out of a TrueType font, for a line of text that must not depend on any font of the file. */

import { written } from './ink.ts';

export type GlyphOutlines = {
  /** Width of `text` at 1 pt, in points. */
  readonly width: (text: string) => number;
  /** Path operators that fill `text` at `sizePt`, its baseline beginning at 0, 0; ends with `f`. */
  readonly draw: (text: string, sizePt: number) => string;
};

type Point = { readonly x: number; readonly y: number; readonly onCurve: boolean };
type Contour = readonly Point[];

/** @throws Error when the font has no TrueType outlines or no table of Unicode letters of format 4. */
export function glyphOutlines(font: Uint8Array): GlyphOutlines {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = readTables(view);
  const unitsPerEm = view.getUint16(tables('head') + 18);
  const longOffsets = view.getInt16(tables('head') + 50) === 1;
  const metrics = view.getUint16(tables('hhea') + 34);
  const glyphOf = readLetters(view, tables('cmap'));

  const advance = (glyph: number): number => view.getUint16(tables('hmtx') + 4 * Math.min(glyph, metrics - 1));
  const place = (glyph: number): number =>
    longOffsets ? view.getUint32(tables('loca') + 4 * glyph) : 2 * view.getUint16(tables('loca') + 2 * glyph);
  const contours = (glyph: number): readonly Contour[] => {
    const at = place(glyph);
    if (place(glyph + 1) === at) return [];
    const start = tables('glyf') + at;
    return view.getInt16(start) >= 0 ? simpleGlyph(view, start) : compositeGlyph(view, start, contours);
  };

  return {
    width: (text) => [...text].reduce((sum, letter) => sum + advance(glyphOf(letter)), 0) / unitsPerEm,
    draw: (text, sizePt) => {
      const scale = sizePt / unitsPerEm;
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

function readTables(view: DataView): (tag: string) => number {
  const places = new Map<string, number>();
  const count = view.getUint16(4);
  for (let table = 0; table < count; table++) {
    const at = 12 + 16 * table;
    places.set(String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset))), view.getUint32(at + 8));
  }
  return (tag) => {
    const place = places.get(tag);
    if (place === undefined) throw new Error(`font without table ${tag}`);
    return place;
  };
}

/** Letter to glyph by a subtable of format 4 (OpenType, cmap); 0 for letters the font lacks. */
function readLetters(view: DataView, cmap: number): (letter: string) => number {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const at = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (at === undefined) throw new Error('font without a cmap of format 4');
  const doubled = view.getUint16(at + 6);
  return (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    for (let segment = 0; segment < doubled; segment += 2) {
      if (code > view.getUint16(at + 14 + segment)) continue;
      const first = view.getUint16(at + 16 + doubled + segment);
      if (code < first) return 0;
      const delta = view.getUint16(at + 16 + 2 * doubled + segment);
      const rangeAt = at + 16 + 3 * doubled + segment;
      const range = view.getUint16(rangeAt);
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function simpleGlyph(view: DataView, start: number): readonly Contour[] {
  const ends = Array.from({ length: view.getInt16(start) }, (_, index) => view.getUint16(start + 10 + 2 * index));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = start + 10 + 2 * ends.length;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & 8) === 0 ? 1 : 1 + view.getUint8(at++);
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  const points = flags.map((flag, index): Point => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, onCurve: (flag & 1) === 1 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

/** Letters with marks are put together from other glyphs, moved and at times scaled. */
function compositeGlyph(view: DataView, start: number, contours: (glyph: number) => readonly Contour[]): readonly Contour[] {
  const found: Contour[] = [];
  let at = start + 10;
  for (let more = true; more; ) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    at += 4;
    const words = (flags & 1) !== 0;
    const [dx, dy] = words ? [view.getInt16(at), view.getInt16(at + 2)] : [view.getInt8(at), view.getInt8(at + 1)];
    at += words ? 4 : 2;
    const fixed = (): number => {
      const value = view.getInt16(at) / 16384;
      at += 2;
      return value;
    };
    let [xx, xy, yx, yy] = [1, 0, 0, 1];
    if ((flags & 0x80) !== 0) [xx, xy, yx, yy] = [fixed(), fixed(), fixed(), fixed()];
    else if ((flags & 0x40) !== 0) [xx, yy] = [fixed(), fixed()];
    else if ((flags & 8) !== 0) xx = yy = fixed();
    for (const contour of contours(glyph)) {
      found.push(contour.map(({ x, y, onCurve }) => ({ x: xx * x + yx * y + dx, y: xy * x + yy * y + dy, onCurve })));
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
  const begin = first.onCurve ? first : last.onCurve ? last : middle(first, last);
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

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });
const towards = (a: Point, b: Point): Point => ({ x: a.x + (2 / 3) * (b.x - a.x), y: a.y + (2 / 3) * (b.y - a.y), onCurve: true });
