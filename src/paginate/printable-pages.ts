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
  const boxes = pages.map((page) => pageBox(page, sizes.indexOf(sizeOf(page))));
  return {
    html: withPageNumbers(boxes.join(''), pageOf),
    // Of two rules on pages the browser takes the later, named or not: these come last.
    css: [css, ...sizes.map(sizeRules), ...PAGE_RULES].join('\n'),
  };
}

const sizeOf = ({ widthMm, heightMm }: LaidPage): string => `${widthMm}mm ${heightMm}mm`;

/** Without the missing pixel a rounded page would go over to a second one. */
function sizeRules(size: string, index: number): string {
  const [width, height] = size.split(' ');
  return [
    `@page printed-${index} { size: ${width} ${height}; margin: 0 }`,
    `.printed-page-${index} { page: printed-${index}; width: ${width}; height: calc(${height} - 1px) }`,
  ].join(' ');
}

const CONTINUED = '.printed-text'.repeat(6);

const PAGE_RULES = [
  // A box of known size that nothing goes over is printed whole: asking where it might be broken
  // takes half as long again.
  `.printed-page {
    display: flow-root; contain: size layout; box-sizing: border-box; overflow: hidden;
    break-inside: avoid
  }`,
  // What the breaker's own rules say of text that goes on from page to page, as strongly.
  `${CONTINUED} [data-split-from] {
    counter-increment: unset; counter-reset: unset; text-indent: unset; margin-top: unset;
    padding-top: unset; initial-letter: unset
  }`,
  `${CONTINUED} [data-split-to] { margin-bottom: unset; padding-bottom: unset }`,
  `${CONTINUED} [data-split-to]::after, ${CONTINUED} [data-split-from]::before { content: unset }`,
  `${CONTINUED} li[data-split-from]:first-of-type { list-style: none }`,
  '.printed-page + .printed-page { break-before: page }',
  '.printed-text { box-sizing: border-box; position: relative }',
  '.printed-notes { position: absolute; left: 0; right: 0; bottom: 0 }',
];

/** `size`: the number of its rules. */
function pageBox({ area, html, notesHtml }: LaidPage, size: number): string {
  const { left, top, width, height } = area;
  const place = `margin-left: ${left}mm; margin-top: ${top}mm; width: ${width}mm; height: ${height}mm`;
  const notes = notesHtml === '' ? '' : `<div class="page-notes printed-notes">${notesHtml}</div>`;
  const text = `<div class="pagedjs_page_content printed-text" style="${place}">${html}${notes}</div>`;
  return `<div class="pagedjs_page printed-page printed-page-${size}">${text}</div>`;
}
