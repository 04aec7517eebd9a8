import type { Decimal } from '../../decimal.ts';
import type { Span } from '../../text/spans.ts';
import type { Numeral, NumeralKind } from '../numeral.ts';
import type { Scan } from '../scan.ts';

/** A figure with everything around it that can explain it. */
export type Setting = {
  readonly scan: Scan;
  readonly numerals: readonly Numeral[];
  readonly index: number;
  readonly sentence: Span;
  /** The blocks after this one, in reading order. */
  readonly following: readonly Scan[];
  readonly levels: readonly Level[];
};

/** Tells what a figure is if it is no data; undefined leaves it a figure. */
export type Explanation = (setting: Setting, figure: Numeral) => NumeralKind | undefined;

/** A level some target asks for: a value with its magnitude, and the unit without it. */
export type Level = { readonly value: Decimal; readonly unit: string };
