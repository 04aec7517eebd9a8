/** What the functions inside the browser's page hand back. Plain data: it crosses to this side as JSON. */

/** A piece of the edition's source in reading order, before pagination. */
export type SourcePiece =
  /** `id`: the nearest element id at or before the text; `inChart`: text of an inline SVG. */
  | { readonly kind: 'text'; readonly text: string; readonly id: string; readonly inChart: boolean }
  /** A body row of a table with a head begins; `row` counts such rows through the document. */
  | { readonly kind: 'row'; readonly row: number }
  /** The place where pagination writes the page number of the element `target`. */
  | { readonly kind: 'page-ref'; readonly target: string };

/** One repeated table head: on which page, before which body row, with which words. */
export type RepeatedHead = { readonly page: number; readonly row: number; readonly text: string };

export type Prepared = {
  readonly source: readonly SourcePiece[];
  /** Rows and figures higher than a page: they can stand on none. */
  readonly tooTall: readonly { readonly id: string; readonly text: string }[];
};

export type LayoutProgress = { readonly page: number; readonly id: string };

export type Overflow = { readonly page: number; readonly id: string; readonly what: 'element' | 'cell'; readonly text: string };

export type LaidOut = {
  readonly pages: number;
  /** Page of every element id. */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly heads: readonly RepeatedHead[];
  readonly overflows: readonly Overflow[];
  /** Contents entries whose target is not in the document. */
  readonly danglingRefs: readonly string[];
  /** Links to what is not in this document and not on the net. */
  readonly danglingLinks: readonly { readonly page: number; readonly text: string; readonly href: string }[];
  /** What the page breaker complained of, with the nearest id. */
  readonly complaints: readonly { readonly message: string; readonly id: string }[];
};
