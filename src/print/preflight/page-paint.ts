/** What a page puts on paper, read from its content streams and those it calls. */

import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFStream,
} from '@cantoo/pdf-lib';
import { type ColourSpace, colourSpace } from '../../pdf/content/colour-space.ts';
import type { ContentReader } from '../../pdf/content/content-reader.ts';
import type { ContentRun } from '../../pdf/content/content-run.ts';
import type { ContentVisitor, PathPainting } from '../../pdf/content/content-visitor.ts';
import { BLACK, type Colour, initialState } from '../../pdf/content/graphics-state.ts';
import { interpretContent } from '../../pdf/content/interpret-content.ts';
import { contentsOf } from '../../pdf/content/page-contents.ts';
import type { Matrix } from '../../pdf/file/matrix.ts';
import { streamBytes } from '../../pdf/file/stream-bytes.ts';

/** `values` as written, each 0 to 1; none for patterns and spaces that are not plain numbers. */
export type PaintedColour = {
  readonly space: ColourSpace;
  readonly values: readonly number[];
  readonly use: 'text' | 'drawing';
};

type PaintedImage = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels per inch at the size it is shown, the coarser direction. */
  readonly dpi: number;
  readonly space: ColourSpace | 'mask';
};

export type PagePaint = {
  /** Each colour once per use, in the order of first painting; crop marks and slug are left out. */
  readonly colours: readonly PaintedColour[];
  readonly images: readonly PaintedImage[];
  /** Spaces of colour gradients. */
  readonly shadings: readonly ColourSpace[];
  /** In which way the page is transparent, in Vietnamese; empty when it is not. */
  readonly transparency: readonly string[];
  /** Spaces of groups that blend. */
  readonly blending: readonly ColourSpace[];
  readonly overprint: boolean;
};

/** How a page says that it shows an image through a soft mask. */
export const MASKED_IMAGE = 'hình có mặt nạ mềm';

export function pagePaint(page: PDFPage): PagePaint {
  const reader = new PaintReader();
  reader.readGroup(page.node);
  interpretContent({ bytes: contentsOf(page), resources: page.node.Resources() }, reader);
  return reader.paint();
}

class PaintReader implements ContentVisitor {
  readonly #colours = new Map<string, PaintedColour>();
  readonly #images: PaintedImage[] = [];
  readonly #shadings = new Set<ColourSpace>();
  readonly #transparency = new Set<string>();
  readonly #blending = new Set<ColourSpace>();
  #overprint = false;
  // A page shows thousands of letters in one colour, which need not be looked at again.
  readonly #seen = { text: new Set<Colour>(), drawing: new Set<Colour>() };

  paint(): PagePaint {
    return {
      colours: [...this.#colours.values()],
      images: this.#images,
      shadings: [...this.#shadings],
      transparency: [...this.#transparency],
      blending: [...this.#blending],
      overprint: this.#overprint,
    };
  }

  endPath(painting: PathPainting, run: ContentRun): void {
    for (const use of painting) this.#show(run.state[use], 'drawing', run);
  }

  showText(run: ContentRun): void {
    for (const use of TEXT_USES[run.state.renderMode % 4] ?? [])
      this.#show(run.state[use], 'text', run);
  }

  extendedState(run: ContentRun): void {
    const state = run.resource('ExtGState');
    if (!(state instanceof PDFDict)) return;
    for (const reason of transparencyOf(state)) this.#transparency.add(reason);
    if (['OP', 'op'].some((key) => isTrue(state, key))) this.#overprint = true;
  }

  shading(run: ContentRun): void {
    this.#shadings.add(shadingSpace(run.resource('Shading'), run.resources));
  }

  entersForm(dict: PDFDict): boolean {
    this.readGroup(dict);
    return true;
  }

  image(dict: PDFDict, run: ContentRun): void {
    const isMask = isTrue(dict, 'ImageMask');
    if (isMask) this.#show(run.state.fill, 'drawing', run);
    if (dict.has(PDFName.of('SMask'))) this.#transparency.add(MASKED_IMAGE);
    const [width, height] = [numberIn(dict, 'Width'), numberIn(dict, 'Height')];
    const space = isMask ? 'mask' : imageSpace(dict, run.resources);
    this.#addImage(width, height, run.state.matrix, space);
  }

  inlineImage(run: ContentRun): void {
    const { reader, state, resources } = run;
    const isMask = reader.text(operandBehind(reader, 'IM', 'ImageMask')) === 'true';
    if (isMask) this.#show(state.fill, 'drawing', run);
    const space = isMask
      ? 'mask'
      : colourSpace(PDFName.of(reader.name(operandBehind(reader, 'CS', 'ColorSpace'))), resources);
    const [width, height] = [
      operandBehind(reader, 'W', 'Width'),
      operandBehind(reader, 'H', 'Height'),
    ];
    this.#addImage(reader.number(width), reader.number(height), state.matrix, space);
  }

  /** Of a page or a form. */
  readGroup(dict: PDFDict): void {
    const group = dict.lookup(PDFName.of('Group'));
    if (!(group instanceof PDFDict) || group.get(PDFName.of('S')) !== PDFName.of('Transparency'))
      return;
    const space = group.lookup(PDFName.of('CS'));
    if (space !== undefined) this.#blending.add(colourSpace(space));
  }

  #show(colour: Colour, use: PaintedColour['use'], run: ContentRun): void {
    const seen = this.#seen[use];
    if (seen.has(colour)) return;
    seen.add(colour);
    if (colour.onAllPlates) return;
    const { space, values } = colour;
    // A pattern with colours of its own is no colour; what it paints is looked at.
    if (space !== 'Pattern' || values.length > 0)
      this.#colours.set(`${use} ${space} ${values.join()}`, { space, values, use });
    if (space === 'Pattern')
      for (const pattern of patternsOf(run.resources)) this.#readPattern(pattern, run.depth);
  }

  #readPattern(pattern: PDFObject, depth: number): void {
    const dict = pattern instanceof PDFStream ? pattern.dict : pattern;
    if (!(dict instanceof PDFDict)) return;
    const shading = dict.lookup(PDFName.of('Shading'));
    if (shading !== undefined) this.#shadings.add(shadingSpace(shading, undefined));
    else if (pattern instanceof PDFStream) {
      // A pattern without colours of its own is painted in those of its caller, which are counted there.
      const uncounted: Colour = { ...BLACK, onAllPlates: true };
      interpretContent(
        {
          bytes: streamBytes(pattern),
          resources: dict.lookupMaybe(PDFName.of('Resources'), PDFDict),
          state: { ...initialState(), fill: uncounted, stroke: uncounted },
          depth: depth + 1,
        },
        this,
      );
    }
  }

  #addImage(
    widthPx: number,
    heightPx: number,
    [a, b, c, d]: Matrix,
    space: PaintedImage['space'],
  ): void {
    const dpi = Math.min(widthPx / (Math.hypot(a, b) / 72), heightPx / (Math.hypot(c, d) / 72));
    this.#images.push({ widthPx, heightPx, dpi: Math.round(dpi), space });
  }
}

/** By rendering mode (ISO 32000-1, 9.3.6); the fourth is invisible. */
const TEXT_USES: readonly PathPainting[] = [['fill'], ['stroke'], ['fill', 'stroke'], []];

/** In which ways an extended graphics state makes what follows transparent. */
function transparencyOf(state: PDFDict): readonly string[] {
  const mode = state.lookup(PDFName.of('BM'));
  const modes = mode instanceof PDFArray ? mode.asArray() : [mode ?? PDFName.of('Normal')];
  const blends = modes.some(
    (name) => name !== PDFName.of('Normal') && name !== PDFName.of('Compatible'),
  );
  return [
    ...(['ca', 'CA'].some((key) => numberIn(state, key) < 1) ? ['độ mờ'] : []),
    ...(blends ? ['hòa màu'] : []),
    ...(state.lookup(PDFName.of('SMask')) instanceof PDFDict ? ['mặt nạ mềm'] : []),
  ];
}

/** Of an indexed image the space of its palette counts. */
function imageSpace(dict: PDFDict, resources: PDFDict | undefined): ColourSpace {
  const given = dict.lookup(PDFName.of('ColorSpace'));
  const space = colourSpace(given, resources);
  return space === 'Indexed' && given instanceof PDFArray
    ? colourSpace(given.lookup(1), resources)
    : space;
}

/** Place of the operand behind one of these keys; -1 when none is there. */
function operandBehind(reader: ContentReader, ...keys: readonly string[]): number {
  for (let index = 0; index < reader.count; index += 2)
    if (keys.includes(reader.name(index))) return index + 1;
  return -1;
}

function shadingSpace(object: PDFObject | undefined, resources: PDFDict | undefined): ColourSpace {
  const dict = object instanceof PDFStream ? object.dict : object;
  return dict instanceof PDFDict
    ? colourSpace(dict.lookup(PDFName.of('ColorSpace')), resources)
    : 'unknown';
}

function patternsOf(resources: PDFDict | undefined): PDFObject[] {
  const patterns = resources?.lookupMaybe(PDFName.of('Pattern'), PDFDict);
  return patterns?.keys().flatMap((key) => patterns.lookup(key) ?? []) ?? [];
}

const isTrue = (dict: PDFDict, key: string): boolean =>
  String(dict.lookup(PDFName.of(key))) === 'true';

/** NaN when it is none. */
function numberIn(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
}
