/**
 * What a format profile is: the typographic rules of one guideline, dated, as data.
 * Print constants are written here and nowhere else; `profileCss` carries them to the page, and the
 * format check measures the finished file against them. Words, signs and numbers that a profile
 * prescribes stand in core/schema/writing-rules.ts.
 */

import type { ProfileFamily, ProfileId } from '../core/schema/vocabulary.ts';
import type { Ruled, WritingRules } from '../core/schema/writing-rules.ts';

export type { Ruled };

export type FormatProfile = {
  /** Permanent ASCII name, as written in review.yaml. */
  readonly id: ProfileId;
  readonly family: ProfileFamily;
  /** For people, in Vietnamese. */
  readonly name: string;
  /** ISO date from which documents follow these rules. */
  readonly validFrom: string;
  /** ISO date of the last day; absent while nothing has replaced them. */
  readonly validTo?: string;
  readonly page: {
    readonly size: Ruled<{ readonly widthMm: number; readonly heightMm: number }>;
    readonly margins: Ruled<Margins> & { readonly ranges?: Readonly<Record<keyof Margins, Range>> };
    /**
     * Margins of the back of a leaf when both sides are printed; those of the front where the rules
     * are silent, and then a note says so.
     */
    readonly backMargins: Ruled<Margins> & {
      readonly ranges?: Readonly<Record<keyof Margins, Range>>;
    };
    /** Margins of a page turned for a wide table, named as the reader sees it. */
    readonly turnedMargins: Ruled<Margins>;
  };
  readonly fontFamily: Ruled<string>;
  readonly body: {
    readonly sizePt: Measure;
    readonly linePitchPt: Measure;
    /** Only the least is prescribed. */
    readonly paragraphGapPt: Measure;
    readonly firstLineIndentMm: Measure;
  };
  readonly pageNumber: {
    readonly sizePt: Measure;
    /** To the upper edge of the digits' line. */
    readonly fromTopEdgeMm: Measure;
    readonly onFirstPage: Ruled<boolean>;
  };
  /** Widths of the two columns of names and of signatures, in millimetres. */
  readonly columns: {
    readonly letterheadMm: Ruled<readonly [number, number]>;
    readonly signatureMm: Ruled<readonly [number, number]>;
    /** Lines of text left free for the signature. */
    readonly signatureLines: Ruled<number>;
  };
  /** Of the names at the head of the first page, where the rules give one; that of the text otherwise. */
  readonly letterheadPitchPt: Measure | undefined;
  /** Length of the rule under the issuing body and the subject, as a share of the longest line above it. */
  readonly shortRule: Measure | undefined;
  /** Only those that papers of this family bear. */
  readonly components: Readonly<Partial<Record<ComponentName, Ruled<Lettering>>>>;
  readonly writing: WritingRules;
};

/** Millimetres. */
export type Margins = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Least and most that a rule allows; both count. */
export type Range = readonly [number, number];

/** The value chosen for print, and the range the rule allows where it gives one. */
export type Measure = Ruled<number> & { readonly range?: Range };

export type Lettering = {
  readonly sizePt: number;
  readonly sizeRangePt?: Range;
  readonly weight: 'regular' | 'bold';
  readonly style: 'upright' | 'italic';
  /** `upper`: the text itself is written in capitals; the style sheet never changes letters. */
  readonly letters: 'upper' | 'normal';
  readonly underlined?: boolean;
};

/** The parts of a document that the rules name; elements of the page bear them as class. */
export type ComponentName =
  | 'party-title'
  | 'nation'
  | 'motto'
  | 'parent-body'
  | 'issuing-body'
  | 'doc-number'
  | 'place-date'
  | 'doc-type'
  | 'subject'
  | 'letter-subject'
  | 'basis'
  | 'addressee'
  | 'part-number'
  | 'part-title'
  | 'section-title'
  | 'clause-title'
  | 'point-title'
  | 'authority'
  | 'position'
  | 'signatory-name'
  | 'recipients-label'
  | 'recipients'
  | 'urgency'
  | 'draft-mark'
  | 'circulation'
  | 'appendix-number'
  | 'appendix-title'
  | 'attached-to';
