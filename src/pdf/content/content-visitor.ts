import type { PDFDict } from '@cantoo/pdf-lib';

import type { ContentRun, MarkedSequence } from './content-run.ts';
import type { PaintUse } from './graphics-state.ts';

/** Which of its two colours a path is painted in; none where it only ends. */
export type PathPainting = readonly PaintUse[];

/**
 * What a reader of content wants to be told; all of it is optional. State and matrices of the run
 * already hold what the operator sets, `run.reader` still stands at the operator.
 */
export type ContentVisitor = {
  readonly colour?: (use: PaintUse, run: ContentRun) => void;
  readonly extendedState?: (run: ContentRun) => void;
  readonly beginText?: (run: ContentRun) => void;
  readonly endText?: (run: ContentRun) => void;
  readonly font?: (run: ContentRun) => void;
  /** `Tm` alone: letters stand at a place of their own. */
  readonly placeText?: (run: ContentRun) => void;
  /** `operand` is the string or the array shown. Whoever knows the font moves `run.text` on. */
  readonly showText?: (run: ContentRun, operand: number) => void;
  /** A step of a path. */
  readonly extendPath?: (run: ContentRun) => void;
  readonly endPath?: (painting: PathPainting, run: ContentRun) => void;
  readonly beginMarked?: (sequence: MarkedSequence, run: ContentRun) => void;
  /** Without a sequence when none was open. */
  readonly endMarked?: (sequence: MarkedSequence | undefined, run: ContentRun) => void;
  readonly shading?: (run: ContentRun) => void;
  /** `BI`: the operands are keys and values of its dictionary. */
  readonly inlineImage?: (run: ContentRun) => void;
  /** Any `Do`, whatever it names. */
  readonly object?: (run: ContentRun) => void;
  readonly image?: (dict: PDFDict, run: ContentRun) => void;
  /** Asked before each form; those it takes are followed, with their own resources and axes. */
  readonly entersForm?: (dict: PDFDict, run: ContentRun) => boolean;
};
