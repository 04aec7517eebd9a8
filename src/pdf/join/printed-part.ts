/**
 * What layout and printing hand to the joining of a PDF. An edition is laid out and printed in
 * parts, several at once and each kept for the next time; one file, one tag tree, one outline and
 * one run of page numbers come of them afterwards.
 */

import type { LoadedPart } from '../content/load-contents.ts';

/** Pages printed together, as Chromium printed them: tagged, without page numbers or running heads. */
export type PrintedPart = {
  readonly loaded: LoadedPart;
  /** Of the address it was printed from, `http://…`: links to other parts lead to it. */
  readonly origin: string;
  /** One for each page, in order. */
  readonly pages: readonly PartPage[];
  /** Every element id of the part, so that links from other parts find it. */
  readonly anchors: readonly Anchor[];
  /** Headings in reading order, for the outline. */
  readonly headings: readonly Heading[];
};

type PartPage = {
  /** Page number, running heads: drawn on the page afterwards, outside the tag tree. */
  readonly marginalia: readonly Marginalia[];
  /** How far to the right the printed page moves under its marginalia: back pages have other margins. */
  readonly shiftMm?: number;
};

/** `page`: 0-based within the part; `topPt`: from the page's upper edge, in points. */
export type Anchor = {
  readonly id: string;
  readonly page: number;
  readonly topPt: number;
  readonly leftPt: number;
};

export type Heading = {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly text: string;
  readonly page: number;
  readonly topPt: number;
};

/** One line of text in a page's margin. */
export type Marginalia = {
  readonly text: string;
  readonly style: 'regular' | 'bold' | 'italic';
  readonly sizePt: number;
  /** Where the line stands: its middle, left or right end at `xMm` from the left edge. */
  readonly align: 'centre' | 'left' | 'right';
  readonly xMm: number;
  /** Upper edge of the digits (cap height) from the page's upper edge. */
  readonly topMm: number;
};

/** An empty page put in so that a part begins on a right-hand page; it bears no number. */
type BlankPage = {
  readonly blank: true;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** Parts and empty pages in the order of the finished file. */
export type JoinItem = PrintedPart | BlankPage;
