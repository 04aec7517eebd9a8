/** Everything a finished PDF paints, letter by letter and rule by rule, with its place on the sheet. */

import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Letter = {
  /** Canonically decomposed; a ligature has several characters, a space is kept. */
  readonly text: string;
  readonly page: number;
  /** Left end of the baseline, millimetres from the upper left corner of the trimmed page. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  /** The font's own name, without the mark of a subset. */
  readonly font: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Page furniture, not text. */
  readonly artifact: boolean;
};

/** A thin upright or level mark: rules, underlines, borders. */
export type Rule = { readonly page: number; readonly xMm: number; readonly yMm: number; readonly widthMm: number; readonly heightMm: number };

export type SheetMarks = {
  readonly number: number;
  /** Of the trimmed page. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** In the order of painting. */
  readonly letters: readonly Letter[];
  readonly rules: readonly Rule[];
};

const MM_PER_PT = 25.4 / 72;
/** Rules of official papers are hair-thin and longer than the dots of a leader; thicker marks are drawings. */
const THICKEST_MM = 1;
const SHORTEST_MM = 5;

/** @throws Error when the bytes are no PDF. */
export async function readMarks(pdf: Uint8Array): Promise<readonly SheetMarks[]> {
  const boxes = (await PDFDocument.load(pdf, { updateMetadata: false })).getPages().map((page) => page.getTrimBox());
  // The reader takes possession of the bytes it is given, and keeps the fonts' own names to itself unless asked.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false, fontExtraProperties: true });
  const document = await task.promise;
  try {
    const sheets: SheetMarks[] = [];
    for (const [index, box] of boxes.entries()) {
      const page = await document.getPage(index + 1);
      sheets.push(await readSheet(page, index + 1, box));
      page.cleanup();
    }
    return sheets;
  } finally {
    await task.destroy();
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function readSheet(page: PDFPageProxy, number: number, box: Box): Promise<SheetMarks> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painter = new Painter(number, box, await fontNames(page, fnArray, argsArray));
  for (const [index, operator] of fnArray.entries()) painter.take(operator, (argsArray[index] ?? []) as readonly unknown[]);
  const [widthMm, heightMm] = [box.width * MM_PER_PT, box.height * MM_PER_PT];
  // Crop marks and whatever else is cut off belong to the press, not to the paper.
  const kept = ({ xMm, yMm }: { readonly xMm: number; readonly yMm: number }): boolean => xMm >= 0 && xMm <= widthMm && yMm >= 0 && yMm <= heightMm;
  return { number, widthMm, heightMm, letters: painter.letters.filter(kept), rules: painter.rules.filter(kept) };
}

/** The reader names fonts in passing ("g_d0_f1"); the font's own name arrives with its program. */
async function fontNames(page: PDFPageProxy, operators: readonly number[], args: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const used = new Set(operators.flatMap((operator, index) => (operator === OPS.setFont ? [String((args[index] as readonly unknown[])[0])] : [])));
  const found = [...used].map(async (loaded): Promise<[string, string]> => {
    const font = await new Promise<unknown>((resolve) => void page.commonObjs.get(loaded, resolve));
    return [loaded, (typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : loaded).replace(/^[A-Z]{6}\+/, '')];
  });
  return new Map(await Promise.all(found));
}

/** a b c d e f of ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];
const STRAIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner`, then `outer`. */
const through = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
};
const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

type State = {
  matrix: Matrix; colour: string; lineWidth: number; font: string; size: number;
  letterGap: number; wordGap: number; stretch: number; leading: number; rise: number;
};
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** Follows the operators of one page as far as they place letters and rules. */
class Painter {
  readonly letters: Letter[] = [];
  readonly rules: Rule[] = [];
  readonly #page: number;
  readonly #box: Box;
  readonly #fonts: ReadonlyMap<string, string>;
  readonly #kept: State[] = [];
  #state: State = { matrix: STRAIGHT, colour: '#000000', lineWidth: 1, font: '', size: 0, letterGap: 0, wordGap: 0, stretch: 1, leading: 0, rise: 0 };
  #line: Matrix = STRAIGHT;
  #text: Matrix = STRAIGHT;
  #marked: boolean[] = [];

  constructor(page: number, box: Box, fonts: ReadonlyMap<string, string>) {
    this.#page = page;
    this.#box = box;
    this.#fonts = fonts;
  }

  take(operator: number, args: readonly unknown[]): void {
    const state = this.#state;
    const [first, second] = args;
    switch (operator) {
      case OPS.save:
        this.#kept.push({ ...state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#kept.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#kept.push({ ...state });
        if (first !== null && first !== undefined) state.matrix = through(matrixOf(first), state.matrix);
        break;
      case OPS.transform:
        state.matrix = through(matrixOf(args), state.matrix);
        break;
      case OPS.setFillRGBColor:
        state.colour = String(first);
        break;
      case OPS.setLineWidth:
        state.lineWidth = Number(first);
        break;
      case OPS.setFont:
        [state.font, state.size] = [String(first), Number(second)];
        break;
      case OPS.setCharSpacing:
        state.letterGap = Number(first);
        break;
      case OPS.setWordSpacing:
        state.wordGap = Number(first);
        break;
      case OPS.setHScale:
        // In hundredths: ISO 32000-1, 9.3.4.
        state.stretch = Number(first) / 100;
        break;
      case OPS.setLeading:
        state.leading = -Number(first);
        break;
      case OPS.setTextRise:
        state.rise = Number(first);
        break;
      case OPS.beginText:
        this.#line = this.#text = STRAIGHT;
        break;
      case OPS.setTextMatrix:
        this.#line = this.#text = matrixOf(first);
        break;
      case OPS.setLeadingMoveText:
        state.leading = Number(second);
        this.#move(Number(first), Number(second));
        break;
      case OPS.moveText:
        this.#move(Number(first), Number(second));
        break;
      case OPS.nextLine:
        this.#move(0, state.leading);
        break;
      case OPS.showText:
        this.#show(first as readonly (Glyph | number | null)[]);
        break;
      case OPS.constructPath:
        this.#path(Number(first), second as readonly [ArrayLike<number> | null]);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#marked.push(tagOf(first) === 'Artifact' || this.#marked.at(-1) === true);
        break;
      case OPS.endMarkedContent:
        this.#marked.pop();
        break;
    }
  }

  #move(x: number, y: number): void {
    this.#line = this.#text = through([1, 0, 0, 1, x, y], this.#line);
  }

  #show(glyphs: readonly (Glyph | number | null)[]): void {
    const { size, stretch, letterGap, wordGap, rise, font, colour, matrix } = this.#state;
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        this.#text = through([1, 0, 0, 1, (-glyph / 1000) * size * stretch, 0], this.#text);
        continue;
      }
      const width = (glyph.width / 1000) * size * stretch;
      const whole = through(this.#text, matrix);
      const [x, y] = at(whole, 0, rise);
      const [end] = at(whole, width, rise);
      this.letters.push({
        text: glyph.unicode.normalize('NFD'), page: this.#page,
        ...this.#onSheet(x, y), widthMm: (end - x) * MM_PER_PT,
        sizePt: size * Math.hypot(whole[2], whole[3]),
        font: this.#fonts.get(font) ?? font, colour, artifact: this.#marked.at(-1) === true,
      });
      this.#text = through([1, 0, 0, 1, width + (letterGap + (glyph.isSpace ? wordGap : 0)) * stretch, 0], this.#text);
    }
  }

  #path(paint: number, [data]: readonly [ArrayLike<number> | null]): void {
    if (data === null || !PAINTS.has(paint)) return;
    const { matrix, lineWidth } = this.#state;
    const half = STROKES.has(paint) ? (lineWidth / 2) * Math.hypot(matrix[0], matrix[1]) : 0;
    for (const points of outlines(data)) {
      const placed = points.map(([x, y]) => at(matrix, x, y));
      const xs = placed.map(([x]) => x);
      const ys = placed.map(([, y]) => y);
      const [left, right, low, high] = [Math.min(...xs) - half, Math.max(...xs) + half, Math.min(...ys) - half, Math.max(...ys) + half];
      const [widthMm, heightMm] = [(right - left) * MM_PER_PT, (high - low) * MM_PER_PT];
      if (Math.min(widthMm, heightMm) <= THICKEST_MM && Math.max(widthMm, heightMm) >= SHORTEST_MM) this.rules.push({ page: this.#page, ...this.#onSheet(left, high), widthMm, heightMm });
    }
  }

  #onSheet(x: number, y: number): { readonly xMm: number; readonly yMm: number } {
    return { xMm: (x - this.#box.x) * MM_PER_PT, yMm: (this.#box.y + this.#box.height - y) * MM_PER_PT };
  }
}

const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const PAINTS: ReadonlySet<number> = new Set([...STROKES, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** How many numbers follow each kind of step: move, line, cubic, quadratic, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0] as const;

/** Corner points of each closed or open piece of a path. */
function outlines(data: ArrayLike<number>): readonly (readonly (readonly [number, number])[])[] {
  const found: [number, number][][] = [];
  for (let index = 0; index < data.length; ) {
    const step = data[index] ?? 4;
    const length = STEP_LENGTHS[step] ?? 0;
    if (step === 0) found.push([]);
    for (let offset = 1; offset < length; offset += 2) found.at(-1)?.push([data[index + offset] ?? 0, data[index + offset + 1] ?? 0]);
    index += length + 1;
  }
  return found.filter((points) => points.length > 1);
}

function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value as ArrayLike<number>);
  return [a, b, c, d, e, f];
}

function tagOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value);
}
