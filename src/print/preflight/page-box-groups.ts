import { type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { MM_PER_PT } from '../../pdf/file/lengths.ts';

/** Millimetres; `left` and `top` from the upper left corner of the trimmed page, negative outside it. */
export type BoxMm = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Pages whose boxes are alike. `bleed` and `trim` are absent where the file does not name them. */
export type BoxGroup = {
  readonly pages: readonly number[];
  readonly media: BoxMm;
  readonly crop: BoxMm;
  readonly bleed?: BoxMm;
  readonly trim?: BoxMm;
};

/** In the order of their first pages; lengths are rounded to a thousandth of a millimetre. */
export function pageBoxGroups(document: PDFDocument): readonly BoxGroup[] {
  const groups = new Map<string, { pages: number[]; boxes: Omit<BoxGroup, 'pages'> }>();
  for (const [index, page] of document.getPages().entries()) {
    const boxes = boxesOf(page);
    const key = JSON.stringify(boxes);
    const group = groups.get(key) ?? { pages: [], boxes };
    group.pages.push(index + 1);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ pages, boxes }) => ({ pages, ...boxes }));
}

function boxesOf(page: PDFPage): Omit<BoxGroup, 'pages'> {
  const trim = page.getTrimBox();
  const origin = { x: trim.x, top: trim.y + trim.height };
  const inMm = ({
    x,
    y,
    width,
    height,
  }: {
    x: number;
    y: number;
    width: number;
    height: number;
  }): BoxMm => ({
    left: millimetres(x - origin.x),
    top: millimetres(origin.top - y - height),
    width: millimetres(width),
    height: millimetres(height),
  });
  return {
    media: inMm(page.getMediaBox()),
    crop: inMm(page.getCropBox()),
    ...(page.node.has(PDFName.of('BleedBox')) ? { bleed: inMm(page.getBleedBox()) } : {}),
    ...(page.node.has(PDFName.of('TrimBox')) ? { trim: inMm(trim) } : {}),
  };
}

const millimetres = (points: number): number => {
  const length = Math.round(points * MM_PER_PT * 1000) / 1000;
  return length === 0 ? 0 : length;
};
