import { PDFName, type PDFPage } from '@cantoo/pdf-lib';

import { PT_PER_MM } from '../file/lengths.ts';
import { written } from './ink.ts';

/** What is cut away must be printed over by this much. */
export const BLEED_MM = 3;

/** Paper outside the bleed for marks and the slug line. */
const SLUG_MM = 9;

/** Points, in the page's own coordinates. */
type Rectangle = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
};

export type PageBoxes = {
  readonly trim: Rectangle;
  readonly bleed: Rectangle;
  readonly media: Rectangle;
};

/**
 * Boxes for a page laid out at its trimmed size. Browsers round a page to whole pixels, so the trim
 * size is the nearest whole millimetre, measured from the upper left corner, where layout begins.
 */
export function printShopBoxes(page: PDFPage): PageBoxes {
  const { x, y, width, height } = page.getMediaBox();
  const top = y + height;
  const trim: Rectangle = {
    left: x,
    bottom: top - wholeMm(height),
    right: x + wholeMm(width),
    top,
  };
  const bleed = grown(trim, BLEED_MM);
  return { trim, bleed, media: grown(bleed, SLUG_MM) };
}

/** MediaBox and CropBox alike, so that the marks are seen wherever the file is opened. */
export function setBoxes(page: PDFPage, { trim, bleed, media }: PageBoxes): void {
  const { context } = page.doc;
  const boxes = { MediaBox: media, CropBox: media, BleedBox: bleed, TrimBox: trim } as const;
  for (const [name, { left, bottom, right, top }] of Object.entries(boxes)) {
    page.node.set(
      PDFName.of(name),
      context.obj([left, bottom, right, top].map((value) => Number(written(value)))),
    );
  }
  page.node.delete(PDFName.of('ArtBox'));
}

const wholeMm = (points: number): number => Math.round(points / PT_PER_MM) * PT_PER_MM;

const grown = ({ left, bottom, right, top }: Rectangle, millimetres: number): Rectangle => {
  const by = millimetres * PT_PER_MM;
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
};
