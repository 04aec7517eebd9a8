/** Everything a finished PDF paints, letter by letter and rule by rule, with its place on the page. */

import type { PDFPage } from '@cantoo/pdf-lib';
import { type PaintedPath, readPage } from '../../pdf/content/read-page.ts';
import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import { openPdf } from '../../pdf/file/open-pdf.ts';
import { openPageFonts, type PageFonts } from '../../pdf/fonts/page-fonts.ts';

export type Letter = {
  /** Canonically decomposed; a ligature has several characters, a space is kept. */
  readonly text: string;
  readonly page: number;
  /** Left end of the baseline, millimetres from the upper left corner of the trimmed page. */
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly sizePt: number;
  /** The font's own name, without the mark of a subset. */
  readonly font: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Page marginalia, not text. */
  readonly artifact: boolean;
};

/** A thin upright or level mark: rules, underlines, borders. */
export type Rule = {
  readonly page: number;
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
};

export type PageMarks = {
  readonly number: number;
  /** Of the trimmed page. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** In the order of painting. */
  readonly letters: readonly Letter[];
  readonly rules: readonly Rule[];
};

/** Rules of official papers are hair-thin and longer than the dots of a leader; thicker marks are drawings. */
const THICKEST_MM = 1;
const SHORTEST_MM = 5;

/** @throws Error when the bytes are no PDF. */
export async function readPageMarks(pdf: Uint8Array): Promise<readonly PageMarks[]> {
  const fonts = openPageFonts();
  return (await openPdf(pdf)).getPages().map((page, index) => pageMarks(page, index + 1, fonts));
}

function pageMarks(page: PDFPage, number: number, fonts: PageFonts): PageMarks {
  const trim = page.getTrimBox();
  const [left, top] = [trim.x, trim.y + trim.height];
  const letters: Letter[] = [];
  const rules: Rule[] = [];
  readPage(page, fonts, {
    glyph: ({ text, x, y, endX, sizePt, font, colour, artifact }) => {
      letters.push({
        text: text.normalize('NFD'),
        page: number,
        xMm: (x - left) * MM_PER_PT,
        yMm: (top - y) * MM_PER_PT,
        widthMm: (endX - x) * MM_PER_PT,
        sizePt,
        font: font.name,
        colour,
        artifact,
      });
    },
    path: (path) => {
      const box = boxOf(path);
      const widthMm = (box.right - box.left) * MM_PER_PT;
      const heightMm = (box.high - box.low) * MM_PER_PT;
      if (!isRule(widthMm, heightMm)) return;
      const [xMm, yMm] = [(box.left - left) * MM_PER_PT, (top - box.high) * MM_PER_PT];
      rules.push({ page: number, xMm, yMm, widthMm, heightMm });
    },
  });
  const [widthMm, heightMm] = [trim.width * MM_PER_PT, trim.height * MM_PER_PT];
  // Crop marks and whatever else is cut off belong to the print shop, not to the paper.
  const isOnPage = ({ xMm, yMm }: { readonly xMm: number; readonly yMm: number }): boolean =>
    xMm >= 0 && xMm <= widthMm && yMm >= 0 && yMm <= heightMm;
  return {
    number,
    widthMm,
    heightMm,
    letters: letters.filter(isOnPage),
    rules: rules.filter(isOnPage),
  };
}

const isRule = (widthMm: number, heightMm: number): boolean =>
  Math.min(widthMm, heightMm) <= THICKEST_MM && Math.max(widthMm, heightMm) >= SHORTEST_MM;

function boxOf({ points, half }: PaintedPath): {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
} {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs) - half,
    right: Math.max(...xs) + half,
    low: Math.min(...ys) - half,
    high: Math.max(...ys) + half,
  };
}
