import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFName } from '@cantoo/pdf-lib';

import { type ColourSpace, colourSpace } from '../pdf/colour-space.ts';
import { ContentReader } from '../pdf/content-reader.ts';
import { type Ink, type InkTarget, sameInk, setInk } from './ink.ts';

type Use = 'fill' | 'stroke';

/** `ink` is unknown where a pattern, a spot colour or the caller of a form decides. */
type Paint = { readonly space: ColourSpace; readonly ink: Ink | undefined };
type State = Record<Use, Paint>;

export type RecolourOptions = {
  readonly resources?: PDFDict | undefined;
  /** A page begins in black; a form begins in whatever its caller had set. */
  readonly inherits?: boolean;
};

/**
 * Sets every colour operator of a content stream to the ink `target` gives. Spaces that hold no
 * plain numbers (patterns, spot colours, indexed) are left as they are; the preflight tells of them.
 * Letters may be given an ink of their own: it holds from `BT` to `ET`.
 */
export function recolourStream(
  bytes: Uint8Array,
  target: InkTarget,
  options: RecolourOptions = {},
): Uint8Array {
  const reader = new ContentReader(bytes);
  const pieces: Uint8Array[] = [];
  let copied = 0;
  const replace = (text: string): void => {
    pieces.push(bytes.subarray(copied, reader.start), Buffer.from(text, 'latin1'));
    copied = reader.end;
  };
  const insert = (text: string): void => {
    pieces.push(bytes.subarray(copied, reader.end), Buffer.from(`\n${text}`, 'latin1'));
    copied = reader.end;
  };

  const first: Paint = {
    space: 'gray',
    ink: options.inherits === true ? undefined : target.gray(0),
  };
  let state: State = { fill: first, stroke: first };
  const stack: State[] = [];
  let inText = false;
  const shown = (ink: Ink): Ink => (inText ? target.text(ink) : ink);
  const set = (use: Use, space: ColourSpace, ink: Ink | undefined): void => {
    state[use] = { space, ink };
    if (ink !== undefined) replace(setInk(shown(ink), use));
  };
  /** Uses whose ink differs between letters and everything else. */
  const apart = (): { use: Use; ink: Ink }[] =>
    USES.flatMap((use) => {
      const { ink } = state[use];
      return ink === undefined || sameInk(ink, target.text(ink)) ? [] : [{ use, ink }];
    });

  while (reader.next()) {
    const setter = SETTERS[reader.operator];
    if (setter !== undefined) {
      set(setter.use, setter.space, inkOf(setter.space, reader.numbers(), target));
      continue;
    }
    switch (reader.operator) {
      case 'q':
        stack.push({ ...state });
        break;
      case 'Q':
        state = stack.pop() ?? state;
        break;
      case 'BT':
        inText = true;
        for (const { use, ink } of apart()) insert(setInk(target.text(ink), use));
        break;
      case 'ET':
        inText = false;
        for (const { use, ink } of apart()) insert(setInk(ink, use));
        break;
      case 'cs':
      case 'CS': {
        const use = reader.operator === 'cs' ? 'fill' : 'stroke';
        const space = colourSpace(PDFName.of(reader.name(0)), options.resources);
        // Choosing a space also chooses its first colour: black.
        set(
          use,
          space,
          space === 'cmyk'
            ? target.cmyk(0, 0, 0, 1)
            : inkOf(space, space === 'rgb' ? [0, 0, 0] : [0], target),
        );
        break;
      }
      case 'sc':
      case 'scn':
      case 'SC':
      case 'SCN': {
        const use = reader.operator.startsWith('s') ? 'fill' : 'stroke';
        const { space } = state[use];
        set(use, space, inkOf(space, reader.numbers(), target));
        break;
      }
      default:
        break;
    }
  }
  if (copied === 0) return bytes;
  pieces.push(bytes.subarray(copied));
  return Buffer.concat(pieces);
}

const USES = ['fill', 'stroke'] as const;

const SETTERS: Readonly<Record<string, { readonly use: Use; readonly space: ColourSpace }>> = {
  g: { use: 'fill', space: 'gray' },
  G: { use: 'stroke', space: 'gray' },
  rg: { use: 'fill', space: 'rgb' },
  RG: { use: 'stroke', space: 'rgb' },
  k: { use: 'fill', space: 'cmyk' },
  K: { use: 'stroke', space: 'cmyk' },
};

/** Undefined for spaces that are not plain numbers, and for operands that are too few. */
function inkOf(space: ColourSpace, values: readonly number[], target: InkTarget): Ink | undefined {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = values.map((value) =>
    Math.min(1, Math.max(0, value)),
  );
  const ink =
    space === 'gray'
      ? target.gray(a)
      : space === 'rgb'
        ? target.rgb(a, b, c)
        : space === 'cmyk'
          ? target.cmyk(a, b, c, d)
          : undefined;
  return ink === undefined || ink.some(Number.isNaN) ? undefined : ink;
}
