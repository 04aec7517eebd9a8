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
import { type ColourSpace, colourSpace } from '../pdf/colour-space.ts';
import { ContentReader } from '../pdf/content-reader.ts';
import { contentsOf } from '../pdf/contents.ts';
import { type Matrix, matrixOf, through } from '../pdf/matrix.ts';
import { streamBytes } from '../pdf/stream-bytes.ts';

/** `values` as written, each 0 to 1; none for patterns and spaces that are not plain numbers. */
export type PaintedColour = {
  readonly space: ColourSpace;
  readonly values: readonly number[];
  readonly use: 'text' | 'drawing';
};

export type PaintedImage = {
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

type Colour = {
  readonly space: ColourSpace;
  readonly values: readonly number[];
  readonly onAllPlates: boolean;
};
type State = { fill: Colour; stroke: Colour; matrix: Matrix; textMode: number };

/** How a page says that it shows an image through a soft mask. */
export const MASKED_IMAGE = 'hình có mặt nạ mềm';

export function pagePaint(page: PDFPage): PagePaint {
  const colours = new Map<string, PaintedColour>();
  const images: PaintedImage[] = [];
  const shadings = new Set<ColourSpace>();
  const transparency = new Set<string>();
  const blending = new Set<ColourSpace>();
  let overprint = false;

  // A page shows thousands of letters in one colour, which need not be looked at again.
  const seen = { text: new Set<Colour>(), drawing: new Set<Colour>() };
  const paint = (
    colour: Colour,
    use: PaintedColour['use'],
    resources: PDFDict | undefined,
  ): void => {
    if (seen[use].has(colour)) return;
    seen[use].add(colour);
    if (colour.onAllPlates) return;
    const { space, values } = colour;
    // A pattern with colours of its own is no colour; what it paints is looked at.
    if (space !== 'Pattern' || values.length > 0)
      colours.set(`${use} ${space} ${values.join()}`, { space, values, use });
    if (space === 'Pattern')
      for (const pattern of objects(resources, 'Pattern')) readPattern(pattern);
  };

  readGroup(page.node);
  const black: Colour = { space: 'gray', values: [0], onAllPlates: false };
  run(
    contentsOf(page),
    page.node.Resources(),
    { fill: black, stroke: black, matrix: [1, 0, 0, 1, 0, 0], textMode: 0 },
    0,
  );
  return {
    colours: [...colours.values()],
    images,
    shadings: [...shadings],
    transparency: [...transparency],
    blending: [...blending],
    overprint,
  };

  function run(
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    begin: State,
    depth: number,
  ): void {
    const reader = new ContentReader(bytes);
    const stack: State[] = [];
    let state = { ...begin };
    while (reader.next()) {
      const { operator } = reader;
      const setter = DEVICE_SETTERS[operator];
      if (setter !== undefined) {
        state[setter.use] = { space: setter.space, values: reader.numbers(), onAllPlates: false };
        continue;
      }
      const painter = PAINTERS[operator];
      if (painter !== undefined) {
        for (const use of painter) paint(state[use], 'drawing', resources);
        continue;
      }
      switch (operator) {
        case 'q':
          stack.push({ ...state });
          break;
        case 'Q':
          state = stack.pop() ?? state;
          break;
        case 'cm':
          state.matrix = through(matrixOf(reader.numbers()), state.matrix);
          break;
        case 'cs':
        case 'CS':
          state[operator === 'cs' ? 'fill' : 'stroke'] = chosenSpace(reader.name(0), resources);
          break;
        case 'sc':
        case 'scn':
        case 'SC':
        case 'SCN': {
          const use = operator.startsWith('s') ? 'fill' : 'stroke';
          state[use] = {
            ...state[use],
            values: reader.numbers().filter((value) => !Number.isNaN(value)),
          };
          break;
        }
        case 'Tr':
          state.textMode = reader.number(0);
          break;
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          for (const use of TEXT_USES[state.textMode % 4] ?? [])
            paint(state[use], 'text', resources);
          break;
        case 'gs':
          readState(
            resources
              ?.lookupMaybe(PDFName.of('ExtGState'), PDFDict)
              ?.lookup(PDFName.of(reader.name(0))),
          );
          break;
        case 'sh':
          shadings.add(
            shadingSpace(
              resources
                ?.lookupMaybe(PDFName.of('Shading'), PDFDict)
                ?.lookup(PDFName.of(reader.name(0))),
              resources,
            ),
          );
          break;
        case 'BI':
          addInlineImage(reader, state, resources);
          break;
        case 'Do':
          show(
            resources
              ?.lookupMaybe(PDFName.of('XObject'), PDFDict)
              ?.lookup(PDFName.of(reader.name(0))),
            resources,
            state,
            depth,
          );
          break;
        default:
          break;
      }
    }
  }

  function show(
    object: PDFObject | undefined,
    resources: PDFDict | undefined,
    state: State,
    depth: number,
  ): void {
    if (!(object instanceof PDFStream)) return;
    if (object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) {
      addImage(object.dict, state, resources);
      return;
    }
    // A form that calls itself would never end.
    if (depth > DEEPEST) return;
    readGroup(object.dict);
    const own = object.dict.lookup(PDFName.of('Matrix'));
    const matrix =
      own instanceof PDFArray
        ? through(matrixOf(own.asArray().map(numberOf)), state.matrix)
        : state.matrix;
    run(
      streamBytes(object),
      object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources,
      { ...state, matrix },
      depth + 1,
    );
  }

  function addImage(dict: PDFDict, state: State, resources: PDFDict | undefined): void {
    const size = (key: string): number => numberOf(dict.lookup(PDFName.of(key)));
    const isMask = String(dict.lookup(PDFName.of('ImageMask'))) === 'true';
    if (isMask) paint(state.fill, 'drawing', resources);
    if (dict.has(PDFName.of('SMask'))) transparency.add(MASKED_IMAGE);
    const given = dict.lookup(PDFName.of('ColorSpace'));
    const space = colourSpace(given, resources);
    // Of an indexed image the space of its palette counts.
    const own =
      space === 'Indexed' && given instanceof PDFArray
        ? colourSpace(given.lookup(1), resources)
        : space;
    pushImage(size('Width'), size('Height'), state.matrix, isMask ? 'mask' : own);
  }

  function addInlineImage(
    reader: ContentReader,
    state: State,
    resources: PDFDict | undefined,
  ): void {
    const at = (...keys: string[]): number => {
      for (let index = 0; index < reader.count; index += 2)
        if (keys.includes(reader.name(index))) return index + 1;
      return -1;
    };
    const isMask = reader.text(at('IM', 'ImageMask')) === 'true';
    if (isMask) paint(state.fill, 'drawing', resources);
    const space = isMask
      ? 'mask'
      : colourSpace(PDFName.of(reader.name(at('CS', 'ColorSpace'))), resources);
    pushImage(
      reader.number(at('W', 'Width')),
      reader.number(at('H', 'Height')),
      state.matrix,
      space,
    );
  }

  function pushImage(
    widthPx: number,
    heightPx: number,
    [a, b, c, d]: Matrix,
    space: PaintedImage['space'],
  ): void {
    const dpi = Math.min(widthPx / (Math.hypot(a, b) / 72), heightPx / (Math.hypot(c, d) / 72));
    images.push({ widthPx, heightPx, dpi: Math.round(dpi), space });
  }

  function readPattern(object: PDFObject): void {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    const shading = dict.lookup(PDFName.of('Shading'));
    if (shading !== undefined) shadings.add(shadingSpace(shading, undefined));
    else if (object instanceof PDFStream) {
      const own = dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
      // A pattern without colours of its own is painted in those of its caller, which are counted there.
      const begin: Colour = { space: 'gray', values: [0], onAllPlates: true };
      run(
        streamBytes(object),
        own,
        { fill: begin, stroke: begin, matrix: [1, 0, 0, 1, 0, 0], textMode: 0 },
        DEEPEST,
      );
    }
  }

  function readState(object: PDFObject | undefined): void {
    if (!(object instanceof PDFDict)) return;
    for (const key of ['ca', 'CA'])
      if (numberOf(object.lookup(PDFName.of(key))) < 1) transparency.add('độ mờ');
    const mode = object.lookup(PDFName.of('BM'));
    const modes = mode instanceof PDFArray ? mode.asArray() : mode === undefined ? [] : [mode];
    if (modes.some((one) => one !== PDFName.of('Normal') && one !== PDFName.of('Compatible')))
      transparency.add('hòa màu');
    if (object.lookup(PDFName.of('SMask')) instanceof PDFDict) transparency.add('mặt nạ mềm');
    if (['OP', 'op'].some((key) => String(object.lookup(PDFName.of(key))) === 'true'))
      overprint = true;
  }

  function readGroup(dict: PDFDict): void {
    const group = dict.lookup(PDFName.of('Group'));
    if (!(group instanceof PDFDict) || group.get(PDFName.of('S')) !== PDFName.of('Transparency'))
      return;
    const space = group.lookup(PDFName.of('CS'));
    if (space !== undefined) blending.add(colourSpace(space));
  }
}

/** Forms within forms; deeper ones are no longer drawings of people. */
const DEEPEST = 8;

type Use = 'fill' | 'stroke';

const DEVICE_SETTERS: Readonly<Record<string, { readonly use: Use; readonly space: ColourSpace }>> =
  {
    g: { use: 'fill', space: 'gray' },
    G: { use: 'stroke', space: 'gray' },
    rg: { use: 'fill', space: 'rgb' },
    RG: { use: 'stroke', space: 'rgb' },
    k: { use: 'fill', space: 'cmyk' },
    K: { use: 'stroke', space: 'cmyk' },
  };

const [FILL, STROKE, BOTH] = [
  ['fill'],
  ['stroke'],
  ['fill', 'stroke'],
] as const satisfies readonly (readonly Use[])[];
const PAINTERS: Readonly<Record<string, readonly Use[]>> = {
  f: FILL,
  F: FILL,
  'f*': FILL,
  S: STROKE,
  s: STROKE,
  B: BOTH,
  'B*': BOTH,
  b: BOTH,
  'b*': BOTH,
};

/** By rendering mode (ISO 32000-1, 9.3.6); the fourth is invisible. */
const TEXT_USES: readonly (readonly Use[])[] = [FILL, STROKE, BOTH, []];

function chosenSpace(name: string, resources: PDFDict | undefined): Colour {
  const space = colourSpace(PDFName.of(name), resources);
  const own = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict)?.lookup(PDFName.of(name));
  const onAllPlates =
    own instanceof PDFArray && space === 'Separation' && own.lookup(1) === PDFName.of('All');
  return {
    space,
    values:
      space === 'rgb' ? [0, 0, 0] : space === 'cmyk' ? [0, 0, 0, 1] : space === 'gray' ? [0] : [],
    onAllPlates,
  };
}

function shadingSpace(object: PDFObject | undefined, resources: PDFDict | undefined): ColourSpace {
  const dict = object instanceof PDFStream ? object.dict : object;
  return dict instanceof PDFDict
    ? colourSpace(dict.lookup(PDFName.of('ColorSpace')), resources)
    : 'unknown';
}

const objects = (resources: PDFDict | undefined, kind: string): PDFObject[] => {
  const found = resources?.lookupMaybe(PDFName.of(kind), PDFDict);
  return found?.keys().flatMap((key) => found.lookup(key) ?? []) ?? [];
};

const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber ? object.asNumber() : Number.NaN;
