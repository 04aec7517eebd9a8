/** Follows the content of a page as far as it places letters and lines (ISO 32000-1, 8 and 9). */

import type { PDFPage } from '@cantoo/pdf-lib';
import { placeThrough } from '../file/matrix.ts';
import type { PageFont, PageFonts } from '../fonts/page-fonts.ts';
import type { ContentRun, MarkedSequence } from './content-run.ts';
import { actualText } from './content-text.ts';
import type { ContentVisitor, PathPainting } from './content-visitor.ts';
import type { Colour, FontChoice } from './graphics-state.ts';
import { interpretContent } from './interpret-content.ts';
import { contentsOf } from './page-contents.ts';

/**
 * One code of a font as it is shown; lengths in points of the page's own axes. The object is used
 * again for the next.
 */
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
  /** Page marginalia, not text. */
  artifact: boolean;
};

type Point = readonly [number, number];

/** Corners of a painted piece of a path, in points of the page's own axes. */
export type PaintedPath = {
  readonly points: readonly Point[];
  /** Half the width of the line drawn along it, 0 when it is filled. */
  readonly half: number;
};

export type PageSink = {
  readonly glyph: (glyph: ShownGlyph) => void;
  /** Paths are passed over without it. */
  readonly path?: (path: PaintedPath) => void;
};

/** Everything in the order of painting, forms within the page too. */
export function readPage(page: PDFPage, fonts: PageFonts, sink: PageSink): void {
  interpretContent(
    { bytes: contentsOf(page), resources: page.node.Resources() },
    new PageReader(fonts, sink),
  );
}

const BLACK = '#000000';

class PageReader implements ContentVisitor {
  readonly #fonts: PageFonts;
  readonly #sink: PageSink;
  readonly #glyph: ShownGlyph;
  /** What the glyph's font and colour were made of: most letters are shown as the one before. */
  #choice: FontChoice | undefined;
  #colour: Colour | undefined;
  /** Texts given for the glyphs of open sequences, until one of these has said it; most letters have none. */
  readonly #given: { readonly sequence: MarkedSequence; text: string }[] = [];
  readonly #path: PathReader | undefined;
  /** Of the letters being shown: their stream, and how far one part of the line goes on the page. */
  #run: ContentRun | undefined;
  #alongX = 1;
  #alongY = 0;

  constructor(fonts: PageFonts, sink: PageSink) {
    this.#fonts = fonts;
    this.#sink = sink;
    this.#path = sink.path === undefined ? undefined : new PathReader(sink.path);
    const font = fonts(undefined, '');
    const place = { x: 0, y: 0, endX: 0, endY: 0, sizePt: 0 };
    this.#glyph = { text: '', ...place, font, colour: BLACK, artifact: false };
  }

  entersForm(): boolean {
    return true;
  }

  beginMarked(sequence: MarkedSequence): void {
    const text = givenText(sequence.properties);
    if (text !== undefined) this.#given.push({ sequence, text });
  }

  endMarked(sequence: MarkedSequence | undefined): void {
    if (sequence !== undefined && this.#given.at(-1)?.sequence === sequence) this.#given.pop();
  }

  extendPath(run: ContentRun): void {
    this.#path?.extend(run);
  }

  endPath(painting: PathPainting, run: ContentRun): void {
    this.#path?.end(painting, run);
  }

  showText(run: ContentRun, operand: number): void {
    const { state, text } = run;
    if (state.font === undefined) return;
    const { matrix } = state;
    // The direction of letters is that of the line; only their place changes from one to the next.
    this.#alongX = (text[0] ?? 1) * matrix[0] + (text[1] ?? 0) * matrix[2];
    this.#alongY = (text[0] ?? 1) * matrix[1] + (text[1] ?? 0) * matrix[3];
    const upX = (text[2] ?? 0) * matrix[0] + (text[3] ?? 1) * matrix[2];
    const upY = (text[2] ?? 0) * matrix[1] + (text[3] ?? 1) * matrix[3];
    const glyph = this.#glyph;
    glyph.sizePt = state.fontSize * Math.sqrt(upX * upX + upY * upY);
    if (state.font !== this.#choice) {
      this.#choice = state.font;
      glyph.font = this.#fonts(state.font.resources, state.font.name);
    }
    if (state.fill !== this.#colour) {
      this.#colour = state.fill;
      glyph.colour = screenColour(state.fill);
    }
    glyph.artifact = run.artifact;
    this.#run = run;
    run.reader.pieces(operand, this.#showCodes, this.#skip);
  }

  readonly #showCodes = (codes: Uint8Array, length: number): void => {
    const run = this.#run;
    if (run === undefined) return;
    const glyph = this.#glyph;
    const { text } = run;
    const { fontSize, stretch, letterGap, wordGap, rise, matrix } = run.state;
    const { font } = glyph;
    const width = font.bytesPerCode;
    for (let at = 0; at + width <= length; at += width) {
      const code = width === 2 ? ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0) : (codes[at] ?? 0);
      const advance = font.advanceOf(code) * fontSize * stretch;
      const x = (text[2] ?? 0) * rise + (text[4] ?? 0);
      const y = (text[3] ?? 1) * rise + (text[5] ?? 0);
      glyph.x = matrix[0] * x + matrix[2] * y + matrix[4];
      glyph.y = matrix[1] * x + matrix[3] * y + matrix[5];
      glyph.endX = glyph.x + advance * this.#alongX;
      glyph.endY = glyph.y + advance * this.#alongY;
      glyph.text = this.#given.length === 0 ? font.textOf(code) : this.#spoken(font, code);
      this.#sink.glyph(glyph);
      step(run, advance + (letterGap + (width === 1 && code === 32 ? wordGap : 0)) * stretch);
    }
  };

  readonly #skip = (thousandths: number): void => {
    const run = this.#run;
    if (run !== undefined)
      step(run, (-thousandths / 1000) * run.state.fontSize * run.state.stretch);
  };

  /** Where a text is given for several glyphs, the first of them says it whole (14.9.4). */
  #spoken(font: PageFont, code: number): string {
    const [outermost] = this.#given;
    if (outermost === undefined) return font.textOf(code);
    const { text } = outermost;
    outermost.text = '';
    return text;
  }
}

/** Moves along the text's own first axis. */
function step({ text }: ContentRun, by: number): void {
  text[4] = (text[4] ?? 0) + by * (text[0] ?? 1);
  text[5] = (text[5] ?? 0) + by * (text[1] ?? 0);
}

/** Gathers the corners of a path until it is painted. */
class PathReader {
  readonly #sink: (path: PaintedPath) => void;
  #points: Point[] = [];
  #pieces: Point[][] = [];

  constructor(sink: (path: PaintedPath) => void) {
    this.#sink = sink;
  }

  extend(run: ContentRun): void {
    const { operator } = run.reader;
    if (operator === 're') {
      this.#pieces.push(rectangle(run));
      return;
    }
    if (operator === 'm') this.#pieces.push((this.#points = []));
    for (let index = 0; index < (COORDINATES[operator] ?? 0); index += 2)
      this.#points.push(placeThrough(run.state.matrix, run.number(index), run.number(index + 1)));
  }

  end(painting: PathPainting, { state: { lineWidth, matrix } }: ContentRun): void {
    const [use] = painting;
    const half = use === 'stroke' ? (lineWidth / 2) * Math.hypot(matrix[0], matrix[1]) : 0;
    if (use !== undefined)
      for (const points of this.#pieces) if (points.length > 1) this.#sink({ points, half });
    this.#pieces = [];
  }
}

/** How many numbers each step of a path is written with. */
const COORDINATES: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, v: 4, y: 4 };

function rectangle(run: ContentRun): Point[] {
  const [x, y, width, height] = [run.number(0), run.number(1), run.number(2), run.number(3)];
  const { matrix } = run.state;
  return [
    placeThrough(matrix, x, y),
    placeThrough(matrix, x + width, y),
    placeThrough(matrix, x + width, y + height),
    placeThrough(matrix, x, y + height),
  ];
}

/** A sequence that only keeps its space from being broken says nothing of its own. */
function givenText(properties: string): string | undefined {
  const text = actualText(properties);
  return text === '\u00A0' ? undefined : text;
}

/** As `#rrggbb`; by the number of its values, for spaces whose inks no one has described. */
function screenColour({ space, values }: Colour): string {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 0) return BLACK;
  if (values.length === 4) return hex([a, b, c].map((ink) => (1 - ink) * (1 - d)));
  if (values.length === 3) return hex([a, b, c]);
  const grey = space === 'Separation' ? 1 - a : a;
  return hex([grey, grey, grey]);
}

const hex = (lights: readonly number[]): string =>
  `#${lights
    .map((light) =>
      Math.round(Math.min(1, Math.max(0, light)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
