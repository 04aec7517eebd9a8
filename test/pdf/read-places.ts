/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { Anchor, Heading } from '../../src/pdf/join/printed-part.ts';

export type Places = {
  readonly pages: number;
  readonly anchors: readonly Anchor[];
  readonly headings: readonly Heading[];
};

/** Where every named element and every heading stands on the sheets that are laid out in this page. */
export function readPlaces(): Places {
  const PT_PER_PX = 0.75;
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const anchors: Anchor[] = [];
  const headings: Heading[] = [];
  for (const [page, sheet] of pages.entries()) {
    const edge = sheet.getBoundingClientRect();
    for (const element of sheet.querySelectorAll(
      '.pagedjs_page_content :is([id], h1, h2, h3, h4, h5, h6)',
    )) {
      const box = element.getBoundingClientRect();
      const topPt = (box.top - edge.top) * PT_PER_PX;
      if (element.id !== '')
        anchors.push({ id: element.id, page, topPt, leftPt: (box.left - edge.left) * PT_PER_PX });
      const level = /^h([1-6])$/.exec(element.localName)?.[1];
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      const continued =
        element instanceof HTMLElement && element.dataset['splitFrom'] !== undefined;
      if (level !== undefined && text !== '' && !continued)
        headings.push({ level: Number(level) as Heading['level'], text, page, topPt });
    }
  }
  return { pages: pages.length, anchors, headings };
}
