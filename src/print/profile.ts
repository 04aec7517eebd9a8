/**
 * What a format profile is: the typographic rules of one guideline, dated, as data.
 * Print constants are written here and nowhere else; `profileCss` carries them to the page.
 */

export type FormatProfile = {
  /** Permanent ASCII name, as written in review.yaml. */
  readonly id: string;
  /** For people, in Vietnamese. */
  readonly name: string;
  /** ISO date from which documents follow these rules. */
  readonly validFrom: string;
  readonly page: {
    readonly size: Ruled<{ readonly widthMm: number; readonly heightMm: number }>;
    readonly margins: Ruled<Margins>;
    /** Margins of the back of a leaf when both sides are printed. */
    readonly backMargins: Ruled<Margins>;
    /** Margins of a page turned for a wide table, named as the reader sees it. */
    readonly turnedMargins: Ruled<Margins>;
  };
  readonly fontFamily: Ruled<string>;
  readonly body: {
    readonly sizePt: Ruled<number>;
    readonly linePitchPt: Ruled<number>;
    readonly linePitchRangePt: Ruled<readonly [number, number]>;
    readonly paragraphGapPt: Ruled<number>;
    readonly firstLineIndentMm: Ruled<number>;
  };
  readonly pageNumber: {
    readonly sizePt: Ruled<number>;
    readonly fromTopEdgeMm: Ruled<number>;
    readonly onFirstPage: Ruled<boolean>;
  };
  readonly components: Readonly<Record<ComponentName, Ruled<Lettering>>>;
};

/** Millimetres. */
export type Margins = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** A value with the clause it rests on; `unverified` when no text of the rule was seen. */
export type Ruled<T> = { readonly value: T; readonly source: string | 'unverified' };

export type Lettering = {
  readonly sizePt: number;
  readonly weight: 'regular' | 'bold';
  readonly style: 'upright' | 'italic';
  /** `upper`: the text itself is written in capitals; the style sheet never changes letters. */
  readonly letters: 'upper' | 'normal';
  readonly underlined?: boolean;
};

/** The parts of a document that the rules name. */
export type ComponentName =
  | 'party-title'
  | 'parent-body'
  | 'issuing-body'
  | 'doc-number'
  | 'place-date'
  | 'doc-type'
  | 'subject'
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
  | 'draft-mark'
  | 'circulation'
  | 'appendix-number'
  | 'appendix-title';
