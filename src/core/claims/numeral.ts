import type { Decimal } from '../decimal.ts';

/** What a number in running text is; only a `figure` must be bound to data. */
export const NUMERAL_KINDS = [
  'figure',
  'documentNumber',
  'date',
  'year',
  'period',
  'ordinal',
  'structural',
  'enumeration',
  'properName',
  'duration',
  'target',
  'listCount',
  'quoted',
  'idiom',
] as const;
export type NumeralKind = (typeof NUMERAL_KINDS)[number];

/** How much a number says. */
export type Quantity = {
  /** The amount with its magnitude (`3,9 triệu` is 3900000); the two ends of a range differ. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** Worth of the last digit written: 0.01 for `42,02`, 100000 for `3,9 triệu`. */
  readonly step: Decimal;
  /** The magnitude written out: 1000000 for `3,9 triệu`. */
  readonly scale: Decimal;
  readonly form: 'plain' | 'range' | 'fraction' | 'multiple';
  /** One word up to ten: it may be no more than a manner of speaking. */
  readonly small: boolean;
  /** Label of the unit after it, from the lists of units; undefined for anything else. */
  readonly unit: string | undefined;
  readonly unitKind: 'measure' | 'time' | 'counted' | undefined;
  /** A fraction of two counts, as `7/12`. */
  readonly isCounted?: boolean;
};

/** A number found in a block; `from` and `to` are offsets of its text, `first` and `last` tokens. */
export type Numeral = {
  readonly kind: NumeralKind;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** For figures and for what could have been one. */
  readonly quantity?: Quantity;
  /** For years and periods. */
  readonly years?: { readonly from: number; readonly to: number };
};
