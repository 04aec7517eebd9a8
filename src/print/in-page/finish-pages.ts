/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { LaidOut, Overflow, RepeatedHead } from './laid-out.ts';

/** Writes the page numbers of the contents, then says what stands on which page. */
export function finishPages(): Omit<LaidOut, 'complaints'> {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')];
  pages.forEach(clearShells);
  const pageOf: Record<string, number> = {};
  const heads: RepeatedHead[] = [];
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    for (const element of page.querySelectorAll('.pagedjs_page_content [id]')) pageOf[element.id] ??= number;
    for (const head of page.querySelectorAll<HTMLElement>('[data-repeated="head"]')) {
      const row = head.closest('table')?.tBodies[0]?.rows[0];
      heads.push({ page: number, row: Number(row?.dataset['row'] ?? -1), text: spaced(head) });
    }
  }
  const danglingRefs: string[] = [];
  for (const ref of document.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-for]')) {
    const target = ref.dataset['for'] ?? '';
    const number = pageOf[target];
    if (number === undefined) danglingRefs.push(target);
    else ref.textContent = String(number);
  }
  return {
    pages: pages.length,
    pageOf,
    heads,
    danglingRefs,
    danglingLinks: pages.flatMap(danglingLinksOf),
    overflows: pages.flatMap(overflowsOf),
  };

  function danglingLinksOf(page: HTMLElement, index: number): LaidOut['danglingLinks'] {
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.pagedjs_page_content a[href]')];
    return links
      .filter((link) => link.origin === location.origin && link.querySelector('[data-for]') === null)
      .filter((link) => link.pathname !== location.pathname || pageOf[decodeURIComponent(link.hash.slice(1))] === undefined)
      .map((link) => ({ page: index + 1, text: (link.textContent ?? '').trim(), href: link.getAttribute('href') ?? '' }));
  }

  /**
   * Where a chapter's first line goes over to the next page, the breaker leaves the chapter's empty
   * element, and its id, on the page before: the contents would point there.
   */
  function clearShells(page: HTMLElement): void {
    for (const shell of [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-split-to]')].reverse()) {
      if ((shell.textContent ?? '').trim() !== '' || shell.querySelector('svg, img, hr') !== null) continue;
      if (shell.closest('td, th') !== null) continue;
      const heir = shell.id === '' ? null : document.querySelector(`[data-split-from][data-id="${CSS.escape(shell.id)}"]:not([id])`);
      if (shell.id !== '' && heir === null) continue;
      if (heir !== null) heir.id = shell.id;
      shell.remove();
    }
  }

  function spaced(head: HTMLElement): string {
    return [...head.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' ');
  }

  /** A continued element keeps its id under another name. */
  function nearestId(element: Element, content: Element): string {
    const named = element.closest('[id], [data-id]');
    if (named !== null && content.contains(named)) return named.id || (named.getAttribute('data-id') ?? '');
    return content.querySelector('[id]')?.id ?? '';
  }

  function overflowsOf(page: HTMLElement, index: number): Overflow[] {
    const content = page.querySelector('.pagedjs_page_content');
    if (content === null) return [];
    const box = content.getBoundingClientRect();
    const found: Overflow[] = [];
    const seen: Element[] = [];
    // The breaker's own wrapper is as high as the page and may spill without any content.
    for (const element of content.querySelectorAll(':scope > div *')) {
      if (element.closest('svg') !== null && element.localName !== 'svg') continue;
      if (seen.some((one) => one.contains(element))) continue;
      const rect = element.getBoundingClientRect();
      const outside = rect.width > 0 && (rect.right > box.right + 1 || rect.left < box.left - 1);
      const clipped = element instanceof HTMLTableCellElement && element.scrollWidth > element.clientWidth + 1;
      if (!outside && !clipped) continue;
      // The smallest element that leaves the page names the fault best; its ancestors only contain it.
      const inner = [...element.children].some((child) => child.getBoundingClientRect().right > box.right + 1);
      if (outside && inner && !(element instanceof SVGElement)) continue;
      seen.push(element);
      const id = nearestId(element, content);
      if (found.at(-1)?.id === id) continue;
      found.push({
        page: index + 1,
        id,
        what: clipped ? 'cell' : 'element',
        text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
      });
    }
    return found;
  }
}
