import type { Page } from 'playwright-core';

import { markFragments } from './in-page/mark-fragments.ts';
import { readPlaces } from './in-page/read-places.ts';
import { joinParts } from './pdf/join-parts.ts';
import type { PdfIdentity } from './pdf/pdf-identity.ts';

/** Prints the sheets laid out in one page to a whole file. @throws Error of the browser or of the PDF reader. */
export async function printPdf(page: Page, identity: PdfIdentity): Promise<Uint8Array> {
  await page.evaluate(markFragments);
  const { pages, anchors, headings } = await page.evaluate(readPlaces);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
  return joinParts([{ pdf, pages: Array.from({ length: pages }, () => ({ furniture: [] })), anchors, headings }], identity);
}
