/**
 * Readies laid-out pages for printing with tags; nothing here asks where anything stands, so that the
 * pages are laid out once, as they are printed. Chromium copies an element's language to its tag
 * and nothing else that a document may write freely, so made-up languages (private use, RFC 5646,
 * 2.2.7) carry to pdf/tags/tag-hints.ts what the tags would not say:
 * - `vi-x-k<number>`: fragments of one element, cut by a page's end, bear the same number;
 * - `vi-x-p<number>`: so do pieces of a row that is higher than a page;
 * - `vi-x-toc`: the list is a table of contents;
 * - `vi-x-dl`, `vi-x-dt`, `vi-x-dd`: the element is a list of terms, a term, what is said of it;
 * - `vi-x-r<number>`, `vi-x-n<number>`, `vi-x-lbl`: the call of a footnote, the note of that
 * number, the number before it;
 * - `vi-x-b-<left>-<top>-<width>-<height>`: the box of a picture in tenths of points from the page's upper left corner,
 *   as the page keeper measured it.
 */
export function markFragments(): void {
  markPieces();
  markContentsAndTerms();
  markNotes();
  markPictures();
  fillEmptyCells();
  redirectLinks();
}

function markPieces(): void {
  const keys = new Map<string, number>();
  for (const element of document.querySelectorAll<HTMLElement>('.pagedjs_page [data-ref]')) {
    const { ref = '', splitFrom, splitTo } = element.dataset;
    if (splitFrom === undefined && splitTo === undefined) continue;
    const key = keys.get(ref) ?? keys.size;
    keys.set(ref, key);
    element.lang = `vi-x-k${key}`;
  }
  for (const piece of document.querySelectorAll<HTMLElement>('.pagedjs_page [data-piece]'))
    piece.lang = `vi-x-p${piece.dataset['piece'] ?? ''}`;
}

function markContentsAndTerms(): void {
  hint('nav.contents :is(ol, ul)', () => 'toc');
  for (const name of ['dl', 'dt', 'dd']) hint(name, () => name);
}

function markNotes(): void {
  hint('.note-call', (call) => `r${numberIn(call.querySelector('a')?.hash)}`);
  hint('.page-notes > .note', ({ id }) => `n${numberIn(id)}`);
  hint('.page-notes > .note > sup:first-child', () => 'lbl');
}

function markPictures(): void {
  for (const picture of document.querySelectorAll<HTMLElement | SVGElement>(
    '.pagedjs_page_content [data-box]',
  )) {
    if (picture.closest('[aria-hidden="true"]') === null)
      picture.setAttribute('lang', `vi-x-b-${picture.dataset['box'] ?? ''}`);
  }
}

/**
 * Chromium leaves a cell without content out of the tag tree, and the cells after it move up a column;
 * cells of a row that goes on are joined to those of its first piece.
 */
function fillEmptyCells(): void {
  for (const cell of document.querySelectorAll('.pagedjs_page_content :is(td, th)')) {
    if (
      cell.closest('[aria-hidden="true"]') !== null ||
      cell.closest('[data-came-on]') !== null ||
      cell.querySelector('img, svg') !== null ||
      (cell.textContent ?? '').trim() !== ''
    )
      continue;
    const blank = cell.appendChild(document.createElement('span'));
    // Out of the flow, so that no line grows by it.
    blank.style.position = 'absolute';
    blank.textContent = '\u00a0';
  }
}

/** Chromium drops a link to what is not in this page; the parts are joined later. */
function redirectLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.pagedjs_page a[href^="#"]')) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (document.getElementById(id) === null)
      link.href = `${location.origin}/#${encodeURIComponent(id)}`;
  }
}

function numberIn(id: string | undefined): string {
  return /\d+$/.exec(id ?? '')?.[0] ?? '';
}

function hint(selector: string, signOf: (element: HTMLElement) => string): void {
  for (const element of document.querySelectorAll<HTMLElement>(`.pagedjs_page :is(${selector})`)) {
    if (element.lang === '' || element.lang.startsWith('vi-x-'))
      element.lang = `${element.lang === '' ? 'vi-x' : element.lang}-${signOf(element)}`;
  }
}
