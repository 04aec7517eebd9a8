import type { PDFArray, PDFContext } from '@cantoo/pdf-lib';

import type { JoinedPage } from './joined-pages.ts';

/**
 * A place on a page, points from its upper left corner, at the zoom the reader has. @throws Error
 * when there is no such page.
 */
export function destinationAt(
  context: PDFContext,
  page: JoinedPage | undefined,
  topPt: number,
  leftPt: number,
): PDFArray {
  if (page === undefined)
    throw new Error('an anchor or a heading stands on a page that the part does not have');
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return context.obj([page.ref, 'XYZ', rounded(leftPt), rounded(page.heightPt - topPt), 0]);
}
