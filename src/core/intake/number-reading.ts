import type { Decimal } from '../decimal.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import type { ExcelDamage } from './excel.ts';

/** Which sign stands before decimals: `vi` writes 1.234,5 and `en` writes 1,234.5. */
export type NumberLocale = 'vi' | 'en';

/** Why a cell holds no figure, by the mark that stands there. */
export type MissingReason = 'empty' | 'dash' | 'dots' | 'cross' | 'notAvailable';

export type WrongNumber =
  | 'letter'
  | 'space'
  | 'grouping'
  | 'otherLocale'
  | 'percent'
  | 'parentheses'
  | 'separator'
  /** A fraction, or a day and a month. */
  | 'date'
  /** Digits of another script or width. */
  | 'digits'
  /** A unit that is not the unit of the row. */
  | 'unit'
  | 'range'
  | 'footnote'
  /** More digits than any figure has. */
  | 'tooLong'
  | ExcelDamage;

export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: Decimal;
      readonly qualifier: Qualifier | undefined;
      readonly tidied: boolean;
      /** What the figure would be to a writer of the other way, where both can read it. */
      readonly other?: Decimal;
    }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'ambiguous'; readonly vi: Decimal; readonly en: Decimal }
  | { readonly kind: 'wrong'; readonly why: WrongNumber };
