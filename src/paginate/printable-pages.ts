import type { LaidPage, LaidPart } from './in-page/laid-out.ts';
import type { PrintablePages } from './in-page/show-pages.ts';
import { withPageNumbers } from './page-references.ts';

/**
 * The document that prints a laid-out part: one box a page, references filled in with `pageOf`, the
 * printed page number of every id.
 */
export function printablePagesOf(
  { pages, css }: LaidPart,
  pageOf: Readonly<Record<string, number>>,
): PrintablePages {
  const sizes = [...new Set(pages.map(sizeOf))];
  const rules = [
    css,
    // Of two rules on pages the browser takes the later, named or not: these come last.
    ...sizes.map((size, index) => {
      const [width, height] = size.split(' ');
      return `@page sheet-${index} { size: ${width} ${height}; margin: 0 } .sheet-${index} { page: sheet-${index}; width: ${width}; height: calc(${height} - 1px) }`;
    }),
    // Without the missing pixel a rounded sheet would go over to a second page.
    // A box of known size that nothing goes over is printed whole: asking where it might be broken
    // takes half as long again.
    '.sheet { display: flow-root; contain: size layout; box-sizing: border-box; overflow: hidden; break-inside: avoid }',
    // What the breaker's own rules say of text that goes on from page to page, as strongly.
    `${CONTINUED} [data-split-from] { counter-increment: unset; counter-reset: unset; text-indent: unset; margin-top: unset; padding-top: unset; initial-letter: unset }`,
    `${CONTINUED} [data-split-to] { margin-bottom: unset; padding-bottom: unset }`,
    `${CONTINUED} [data-split-to]::after, ${CONTINUED} [data-split-from]::before { content: unset }`,
    `${CONTINUED} li[data-split-from]:first-of-type { list-style: none }`,
    '.sheet + .sheet { break-before: page }',
    '.sheet-area { box-sizing: border-box; position: relative }',
    '.sheet-notes { position: absolute; left: 0; right: 0; bottom: 0 }',
  ];
  const boxes = pages.map((page) => {
    const { left, top, width, height } = page.area;
    const place = `margin-left: ${left}mm; margin-top: ${top}mm; width: ${width}mm; height: ${height}mm`;
    const notes =
      page.notesHtml === '' ? '' : `<div class="page-notes sheet-notes">${page.notesHtml}</div>`;
    return `<div class="pagedjs_page sheet sheet-${sizes.indexOf(sizeOf(page))}"><div class="pagedjs_page_content sheet-area" style="${place}">${page.html}${notes}</div></div>`;
  });
  return { html: withPageNumbers(boxes.join(''), pageOf), css: rules.join('\n') };
}

const CONTINUED = '.sheet-area'.repeat(6);

const sizeOf = ({ widthMm, heightMm }: LaidPage): string => `${widthMm}mm ${heightMm}mm`;
