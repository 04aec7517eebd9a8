import type { PDFDict } from '@cantoo/pdf-lib';

import type { ColourSpace } from '../content/colour-space.ts';
import type { ContentRun } from '../content/content-run.ts';
import type { ContentVisitor } from '../content/content-visitor.ts';
import { BLACK, type Colour, initialState, type PaintUse } from '../content/graphics-state.ts';
import { interpretContent } from '../content/interpret-content.ts';
import { type Ink, type InkTarget, sameInk, setInk } from './ink.ts';

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
  const recolourer = new Recolourer(bytes, target);
  // A form's ink is unknown until it sets one.
  const begun: Colour = options.inherits === true ? { ...BLACK, values: [] } : BLACK;
  const state = { ...initialState(), fill: begun, stroke: begun };
  interpretContent({ bytes, resources: options.resources, state }, recolourer);
  return recolourer.end();
}

class Recolourer implements ContentVisitor {
  readonly #bytes: Uint8Array;
  readonly #target: InkTarget;
  readonly #pieces: Uint8Array[] = [];
  /** Of each colour set: it is asked for at every text object too. */
  readonly #inks = new WeakMap<Colour, { readonly ink: Ink | undefined }>();
  #copied = 0;
  #inText = false;

  constructor(bytes: Uint8Array, target: InkTarget) {
    this.#bytes = bytes;
    this.#target = target;
  }

  end(): Uint8Array {
    if (this.#copied === 0) return this.#bytes;
    return Buffer.concat([...this.#pieces, this.#bytes.subarray(this.#copied)]);
  }

  colour(use: PaintUse, { reader: { start, end }, state }: ContentRun): void {
    const ink = this.#inkOf(state[use]);
    if (ink === undefined) return;
    const inkHere = this.#inText ? this.#target.text(ink) : ink;
    this.#write(start, setInk(inkHere, use), end);
  }

  beginText(run: ContentRun): void {
    this.#inText = true;
    this.#switchInks(run);
  }

  endText(run: ContentRun): void {
    this.#inText = false;
    this.#switchInks(run);
  }

  /** Sets the inks that differ between letters and everything else. */
  #switchInks({ reader: { end }, state }: ContentRun): void {
    for (const use of USES) {
      const ink = this.#inkOf(state[use]);
      if (ink === undefined) continue;
      const forText = this.#target.text(ink);
      if (!sameInk(ink, forText))
        this.#write(end, `\n${setInk(this.#inText ? forText : ink, use)}`, end);
    }
  }

  #inkOf(colour: Colour): Ink | undefined {
    let found = this.#inks.get(colour);
    if (found === undefined) this.#inks.set(colour, (found = { ink: inkOf(colour, this.#target) }));
    return found.ink;
  }

  /** In place of what stands from `start`; the source goes on at `end`. */
  #write(start: number, text: string, end: number): void {
    this.#pieces.push(this.#bytes.subarray(this.#copied, start), Buffer.from(text, 'latin1'));
    this.#copied = end;
  }
}

const USES = ['fill', 'stroke'] as const;

/** Undefined for spaces that are not plain numbers, and for operands that are too few. */
function inkOf({ space, values }: Colour, target: InkTarget): Ink | undefined {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = values.map((value) =>
    Math.min(1, Math.max(0, value)),
  );
  const ink = inkIn(space, [a, b, c, d], target);
  return ink === undefined || ink.some(Number.isNaN) ? undefined : ink;
}

function inkIn(
  space: ColourSpace,
  [a, b, c, d]: readonly [number, number, number, number],
  target: InkTarget,
): Ink | undefined {
  switch (space) {
    case 'gray':
      return target.gray(a);
    case 'rgb':
      return target.rgb(a, b, c);
    case 'cmyk':
      return target.cmyk(a, b, c, d);
    default:
      return undefined;
  }
}
