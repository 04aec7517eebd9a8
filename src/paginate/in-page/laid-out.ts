/** What the functions inside the browser's page hand back. Plain data: it crosses to this side as JSON. */

import type { Anchor, Heading } from '../../pdf/join/printed-part.ts';

/** A piece of the edition's source in reading order, before pagination. */
export type SourcePiece =
  /** `id`: the nearest element id at or before the text. */
  | { readonly kind: 'text'; readonly text: string; readonly id: string }
  /** A body row of a table with a head begins; `row` counts such rows through the document. */
  | { readonly kind: 'row'; readonly row: number }
  /** The place where pagination writes the page number of the element `target`. */
  | { readonly kind: 'page-ref'; readonly target: string };

/** One repeated table head: on which page, before which body row of its part (-1: of none), with which words. */
export type RepeatedHead = { readonly page: number; readonly row: number; readonly text: string };

/**
 * What stands at the foot of a page for a call in its text; `text` begins with the note's number.
 * References are marked as in `LaidPage.html`.
 */
export type Note = { readonly text: string; readonly id: string };

export type TooTall = { readonly id: string; readonly text: string };

export type Prepared = {
  /** Footnotes in the order of their calls; their words are not among the source's pieces. */
  readonly notes: readonly Note[];
  /** Rows and figures higher than a page: they can stand on none. */
  readonly tooTall: readonly TooTall[];
};

/** A run of the source that begins on a page of its own and can be laid out by itself. */
export type SourcePart = {
  /** The inside of `<body>`, with the ancestors of what it holds. */
  readonly html: string;
  /** Name of a run of page numbers that begins here; empty when the numbers go on. */
  readonly series: string;
  /** Why a page begins here: a break that was asked for, one to a right-hand page, or other paper. */
  readonly opens: 'page' | 'right' | 'paper';
  /** Number in the document of its first body row; its own rows are numbered from 0. */
  readonly firstRow: number;
  /** Targets of the page references it holds. */
  readonly refs: readonly string[];
  /** Nearest id at or before its beginning, for messages. */
  readonly id: string;
};

export type LayoutProgress = { readonly page: number; readonly id: string };

export type Overflow = {
  readonly page: number;
  readonly id: string;
  readonly what: 'element' | 'cell';
  readonly text: string;
};

/** Millimetres from the page's top left corner. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type LaidPage = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Where text may stand. */
  readonly area: Box;
  /** What stands there; `\uE000target\uE001` in place of each page reference. */
  readonly html: string;
  readonly notesHtml: string;
  readonly notes: readonly Note[];
};

/** Pages count from 0 within the part. */
export type LaidPart = {
  readonly pages: readonly LaidPage[];
  readonly anchors: readonly Anchor[];
  readonly headings: readonly Heading[];
  readonly heads: readonly RepeatedHead[];
  readonly overflows: readonly Overflow[];
  /** Links within the document, and those that lead nowhere on paper. */
  readonly links: readonly {
    readonly page: number;
    readonly text: string;
    readonly href: string;
    readonly target: string | undefined;
  }[];
  /** What the page breaker complained of, with the nearest id. */
  readonly complaints: readonly { readonly message: string; readonly id: string }[];
  /** Rules that the breaker's handlers wrote for this part. */
  readonly css: string;
};
