/** What a content stream has set when an operator paints (ISO 32000-1, 8.4 and 9.3). */

import type { PDFDict } from '@cantoo/pdf-lib';
import { type Matrix, STRAIGHT } from '../file/matrix.ts';
import type { ColourSpace } from './colour-space.ts';

export type PaintUse = 'fill' | 'stroke';

/** A new object each time one is set, so that a reader can tell a colour it has seen. */
export type Colour = {
  readonly space: ColourSpace;
  /** As written; none for patterns, and for spaces without a first colour of plain numbers. */
  readonly values: readonly number[];
  /** Registration colour: it prints on every plate (8.6.6.4). */
  readonly onAllPlates: boolean;
};

/** What `Tf` names, and where the name holds. */
export type FontChoice = { readonly name: string; readonly resources: PDFDict | undefined };

/** Lengths are in units of the axes that hold where they are set. */
export type GraphicsState = {
  matrix: Matrix;
  lineWidth: number;
  fill: Colour;
  stroke: Colour;
  font: FontChoice | undefined;
  fontSize: number;
  letterGap: number;
  wordGap: number;
  /** Parts of the usual width. */
  stretch: number;
  leading: number;
  rise: number;
  /** How letters are painted (9.3.6). */
  renderMode: number;
};

export const BLACK: Colour = { space: 'gray', values: [0], onAllPlates: false };

/** What a page begins with. */
export const initialState = (): GraphicsState => ({
  matrix: STRAIGHT,
  lineWidth: 1,
  fill: BLACK,
  stroke: BLACK,
  font: undefined,
  fontSize: 0,
  letterGap: 0,
  wordGap: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
});

/** The colour that choosing a space also chooses: black where it has one (8.6.8). */
export function firstColour(space: ColourSpace, onAllPlates = false): Colour {
  return { space, values: FIRST_VALUES[space] ?? [], onAllPlates };
}

const FIRST_VALUES: Readonly<Partial<Record<ColourSpace, readonly number[]>>> = {
  gray: [0],
  rgb: [0, 0, 0],
  cmyk: [0, 0, 0, 1],
};
