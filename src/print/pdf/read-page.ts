/** Follows the content of a page as far as it places letters and lines (ISO 32000-1, 8 and 9). */

import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPage, PDFStream } from '@cantoo/pdf-lib';

import { colourSpace } from './colour-space.ts';
import { ContentReader } from './content-reader.ts';
import { actualText } from './content-text.ts';
import { contentsOf } from './contents.ts';
import { type Matrix, matrixOf, placeThrough, STRAIGHT, through } from './matrix.ts';
import type { PageFont, PageFonts } from './page-fonts.ts';
import { streamBytes } from './stream-bytes.ts';

/** One code of a font as it is shown; lengths in points of the page's own axes. The object is used again for the next. */
export type ShownGlyph = {
  /** As the font or the text given for the glyph says; '' where another glyph of the same text has said it. */
  text: string;
  /** Where the baseline begins and ends. */
  x: number;
  y: number;
  endX: number;
  endY: number;
  sizePt: number;
  font: PageFont;
  /** `#rrggbb`; inks are turned to what a screen shows without a profile. */
  colour: string;
  /** Page furniture, not text. */
  artifact: boolean;
};

/** Corners of a painted piece of a path, in points of the page's own axes. */
export type PaintedPath = {
  readonly points: readonly (readonly [
    number,
    number,
  ])[] /** Half the width of the line drawn along it, 0 when it is filled. */;
  readonly half: number;
};

export type PageSink = {
  readonly glyph: (glyph: ShownGlyph) => void;
  /** Paths are passed over without it. */
  readonly path?: (path: PaintedPath) => void;
};

type State = {
  matrix: Matrix;
  fill: string /** Whether numbers of the fill are inks rather than lights. */;
  inks: boolean;
  lineWidth: number;
  font: PageFont | undefined;
  size: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
  leading: number;
  rise: number;
};

/** Everything in the order of painting, forms within the page too. */
export function readPage(page: PDFPage, fonts: PageFonts, sink: PageSink): void {
  const state: State = {
    matrix: STRAIGHT,
    fill: BLACK,
    inks: false,
    lineWidth: 1,
    font: undefined,
    size: 0,
    letterGap: 0,
    wordGap: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  readStream({
    bytes: contentsOf(page),
    resources: page.node.Resources(),
    fonts,
    sink,
    state,
    artifact: false,
    depth: 0,
  });
}

const BLACK = '#000000';
/** Forms within forms; deeper ones are no longer drawings of people. */
const DEEPEST = 12;

type StreamInput = {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict | undefined;
  readonly fonts: PageFonts;
  readonly sink: PageSink;
  readonly state: State;
  readonly artifact: boolean;
  readonly depth: number;
};

function readStream({
  bytes,
  resources,
  fonts,
  sink,
  state: begin,
  artifact,
  depth,
}: StreamInput): void {
  const reader = new ContentReader(bytes);
  const kept: State[] = [];
  /** For each open sequence: whether it is furniture, and the text given for its glyphs until one of them has said it. */
  const marked: { readonly artifact: boolean; actual: string | undefined }[] = [];
  /** How many of them have a text given: for most letters none has, and nobody need look. */
  let given = 0;
  let state = { ...begin };
  // Places of letters change by the hundred thousand, so they are written in place rather than made anew.
  const line = Float64Array.from(STRAIGHT);
  const text = Float64Array.from(STRAIGHT);
  let points: (readonly [number, number])[] = [];
  let pieces: (readonly [number, number])[][] = [];
  const glyph: ShownGlyph = {
    text: '',
    x: 0,
    y: 0,
    endX: 0,
    endY: 0,
    sizePt: 0,
    font: fonts(undefined, ''),
    colour: BLACK,
    artifact,
  };
  /** Of the letters being shown: their font, and how far one part of the line goes on the page. */
  let font = glyph.font;
  const along = Float64Array.of(1, 0);

  const number = (index: number): number => {
    const value = reader.number(index);
    return Number.isNaN(value) ? 0 : value;
  };
  // Taking an array of numbers apart goes through all of it each time; asking for one number does not.
  const move = (x: number, y: number): void => {
    line[4] = (line[4] ?? 0) + x * (line[0] ?? 1) + y * (line[2] ?? 0);
    line[5] = (line[5] ?? 0) + x * (line[1] ?? 0) + y * (line[3] ?? 1);
    text.set(line);
  };
  /** Moves along the text's own first axis. */
  const step = (by: number): void => {
    text[4] = (text[4] ?? 0) + by * (text[0] ?? 1);
    text[5] = (text[5] ?? 0) + by * (text[1] ?? 0);
  };
  const skip = (thousandths: number): void =>
    step((-thousandths / 1000) * state.size * state.stretch);
  const showCodes = (codes: Uint8Array, length: number): void => {
    const { size, stretch, letterGap, wordGap, rise, matrix } = state;
    const width = font.bytesPerCode;
    for (let at = 0; at + width <= length; at += width) {
      const code = width === 2 ? ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0) : (codes[at] ?? 0);
      const advance = font.advanceOf(code) * size * stretch;
      const x = (text[2] ?? 0) * rise + (text[4] ?? 0);
      const y = (text[3] ?? 1) * rise + (text[5] ?? 0);
      glyph.x = matrix[0] * x + matrix[2] * y + matrix[4];
      glyph.y = matrix[1] * x + matrix[3] * y + matrix[5];
      glyph.endX = glyph.x + advance * (along[0] ?? 1);
      glyph.endY = glyph.y + advance * (along[1] ?? 0);
      glyph.text = given === 0 ? font.textOf(code) : spoken(font, code);
      sink.glyph(glyph);
      step(advance + (letterGap + (width === 1 && code === 32 ? wordGap : 0)) * stretch);
    }
  };

  while (reader.next()) {
    switch (reader.operator) {
      case 'q':
        kept.push({ ...state });
        break;
      case 'Q':
        state = kept.pop() ?? state;
        break;
      case 'cm':
        state.matrix = through(sixNumbers(), state.matrix);
        break;
      case 'w':
        state.lineWidth = number(0);
        break;
      case 'Tf':
        state.font = fonts(resources, reader.name(0));
        state.size = number(1);
        break;
      case 'Tc':
        state.letterGap = number(0);
        break;
      case 'Tw':
        state.wordGap = number(0);
        break;
      case 'Tz':
        // In hundredths: ISO 32000-1, 9.3.4.
        state.stretch = number(0) / 100;
        break;
      case 'TL':
        state.leading = number(0);
        break;
      case 'Ts':
        state.rise = number(0);
        break;
      case 'BT':
        line.set(STRAIGHT);
        text.set(STRAIGHT);
        break;
      case 'Tm':
        line.set(sixNumbers());
        text.set(line);
        break;
      case 'TD':
        state.leading = -number(1);
        move(number(0), number(1));
        break;
      case 'Td':
        move(number(0), number(1));
        break;
      case 'T*':
        move(0, -state.leading);
        break;
      case "'":
        move(0, -state.leading);
        show(0);
        break;
      case '"':
        state.wordGap = number(0);
        state.letterGap = number(1);
        move(0, -state.leading);
        show(2);
        break;
      case 'Tj':
      case 'TJ':
        show(0);
        break;
      case 'g':
      case 'rg':
      case 'k':
        state.fill = colourOf(numbers(), false);
        break;
      case 'cs':
        state.inks = colourSpace(PDFName.of(reader.name(0)), resources) === 'Separation';
        state.fill = BLACK;
        break;
      case 'sc':
      case 'scn':
        state.fill = colourOf(numbers(), state.inks);
        break;
      case 'BMC':
      case 'BDC':
        marked.push({
          artifact: (marked.at(-1)?.artifact ?? artifact) || reader.name(0) === 'Artifact',
          actual: givenText(reader.text(1)),
        });
        if (marked.at(-1)?.actual !== undefined) given += 1;
        break;
      case 'EMC':
        if (marked.pop()?.actual !== undefined) given -= 1;
        break;
      case 'Do':
        showForm(
          resources
            ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
            ?.lookup(PDFName.of(reader.name(0))),
        );
        break;
      default:
        if (sink.path !== undefined) followPath();
    }
  }

  function numbers(): number[] {
    return reader.numbers().filter((value) => !Number.isNaN(value));
  }

  function sixNumbers(): Matrix {
    return [number(0), number(1), number(2), number(3), number(4), number(5)];
  }

  function show(index: number): void {
    if (state.font === undefined) return;
    ({ font } = state);
    const { matrix } = state;
    // The direction of letters is that of the line; only their place changes from one to the next.
    along[0] = (text[0] ?? 1) * matrix[0] + (text[1] ?? 0) * matrix[2];
    along[1] = (text[0] ?? 1) * matrix[1] + (text[1] ?? 0) * matrix[3];
    const upX = (text[2] ?? 0) * matrix[0] + (text[3] ?? 1) * matrix[2];
    const upY = (text[2] ?? 0) * matrix[1] + (text[3] ?? 1) * matrix[3];
    glyph.sizePt = state.size * Math.sqrt(upX * upX + upY * upY);
    glyph.font = font;
    glyph.colour = state.fill;
    glyph.artifact = marked.at(-1)?.artifact ?? artifact;
    reader.pieces(index, showCodes, skip);
  }

  /** Where a text is given for several glyphs, the first of them says it whole (14.9.4). */
  function spoken(font: PageFont, code: number): string {
    for (const one of marked) {
      if (one.actual === undefined) continue;
      const { actual } = one;
      one.actual = '';
      return actual;
    }
    return font.textOf(code);
  }

  function showForm(object: unknown): void {
    if (
      !(object instanceof PDFStream) ||
      object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form') ||
      depth > DEEPEST
    )
      return;
    const own = object.dict.lookup(PDFName.of('Matrix'));
    const matrix =
      own instanceof PDFArray
        ? through(
            matrixOf(own.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0))),
            state.matrix,
          )
        : state.matrix;
    readStream({
      bytes: streamBytes(object),
      resources: object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources,
      fonts,
      sink,
      state: { ...state, matrix },
      artifact: marked.at(-1)?.artifact ?? artifact,
      depth: depth + 1,
    });
  }

  function followPath(): void {
    const point = (index: number): readonly [number, number] =>
      placeThrough(state.matrix, number(index), number(index + 1));
    switch (reader.operator) {
      case 'm':
        pieces.push((points = [point(0)]));
        break;
      case 'l':
        points.push(point(0));
        break;
      case 'c':
        points.push(point(0), point(2), point(4));
        break;
      case 'v':
      case 'y':
        points.push(point(0), point(2));
        break;
      case 're': {
        const [x, y, width, height] = [number(0), number(1), number(2), number(3)];
        pieces.push([
          placeThrough(state.matrix, x, y),
          placeThrough(state.matrix, x + width, y),
          placeThrough(state.matrix, x + width, y + height),
          placeThrough(state.matrix, x, y + height),
        ]);
        break;
      }
      case 'S':
      case 's':
        paint((state.lineWidth / 2) * Math.hypot(state.matrix[0], state.matrix[1]));
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        paint(0);
        break;
      case 'n':
        pieces = [];
        break;
    }
  }

  function paint(half: number): void {
    for (const one of pieces) if (one.length > 1) sink.path?.({ points: one, half });
    pieces = [];
  }
}

/** A sequence that only keeps its space from being broken says nothing of its own. */
function givenText(properties: string): string | undefined {
  const text = actualText(properties);
  return text === '\u00A0' ? undefined : text;
}

function colourOf(values: readonly number[], inks: boolean): string {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  const grey = inks ? 1 - a : a;
  const parts =
    values.length === 4
      ? [a, b, c].map((ink) => (1 - ink) * (1 - d))
      : values.length === 3
        ? [a, b, c]
        : [grey, grey, grey];
  return `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
