/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { LaidPage, LaidPart, LayoutProgress } from './laid-out.ts';
import type { Page, PagedLibrary } from './paged-library.ts';

/** A finished page, off the document; its facts were measured while it stood there. */
export type KeptPage = Pick<LaidPart, 'anchors' | 'headings' | 'heads' | 'overflows' | 'links'> &
  Pick<LaidPage, 'widthMm' | 'heightMm' | 'area'> & {
    readonly number: number;
    readonly content: Element;
    readonly notes: Element | undefined;
  };

/** Measures each page when it is finished and takes it off the document, so that later pages need not wait for it. */
export function registerPageKeeper(): void {
  type Host = { readonly Paged: PagedLibrary; tongketPages: KeptPage[] };
  const host = window as unknown as Host;
  const { Paged } = host;
  type Corner = { readonly left: number; readonly top: number };
  const MM = 25.4 / 96;
  const PT = 0.75;
  // Never less than it was: a width shorter by nothing that can be seen would break lines elsewhere.
  const millimetres = (pixels: number): number => Math.ceil(pixels * MM * 1e6) / 1e6;

  class PageKeeper extends Paged.Handler {
    #last: HTMLElement | undefined;

    afterParsed(): void {
      this.#last = undefined;
      host.tongketPages = [];
    }

    finalizePage(element: HTMLElement, page: Page): void {
      const corner = cornerOf(element, page);
      host.tongketPages.push(kept(element, page, corner));
      markPictures(element, corner);
      element.style.display = 'none';
      // The breaker still marks on the page before what goes on from it; pages further back are done with.
      this.#last?.replaceChildren();
      this.#last = element;
      const last = [...element.querySelectorAll('.pagedjs_page_content [id]')].at(-1);
      const progress: LayoutProgress = { page: page.position + 1, id: last?.id ?? '' };
      console.debug(`tongket-progress ${JSON.stringify(progress)}`);
    }
  }

  Paged.registerHandlers(PageKeeper);

  /**
   * The corner of the sheet from which what stands in the text is measured. On the printed sheet the
   * margin above the first line falls into that of the page; here it still pushes the text down.
   */
  function cornerOf(element: HTMLElement, page: Page): Corner {
    const { left, top } = (
      element.querySelector('.pagedjs_pagebox') ?? element
    ).getBoundingClientRect();
    const first = page.wrapper?.firstElementChild ?? undefined;
    const area = element.querySelector('.pagedjs_area');
    if (
      first === undefined ||
      area === null ||
      getComputedStyle(first).display.startsWith('inline')
    )
      return { left, top };
    return {
      left,
      top: top + first.getBoundingClientRect().top - area.getBoundingClientRect().top,
    };
  }

  function kept(element: HTMLElement, page: Page, corner: Corner): KeptPage {
    const sheet = (element.querySelector('.pagedjs_pagebox') ?? element).getBoundingClientRect();
    const areaElement = element.querySelector('.pagedjs_area') ?? element;
    const area = areaElement.getBoundingClientRect();
    const content = page.wrapper ?? document.createElement('div');
    const number = page.position;
    const box = {
      left: millimetres(area.left - sheet.left),
      top: millimetres(area.top - sheet.top),
      width: millimetres(area.width),
      height: millimetres(area.height),
    };
    const notes = areaElement.querySelector(':scope > .page-notes') ?? undefined;
    return {
      number,
      content,
      notes,
      widthMm: Math.round(sheet.width * MM * 100) / 100,
      heightMm: Math.round(sheet.height * MM * 100) / 100,
      area: box,
      anchors: [...areaElement.querySelectorAll('[id]')].map((one) => {
        const rect = one.getBoundingClientRect();
        const { left, top } = content.contains(one) ? corner : sheet;
        return {
          id: one.id,
          page: number,
          topPt: (rect.top - top) * PT,
          leftPt: (rect.left - left) * PT,
        };
      }),
      headings: [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((one) => {
        const text = (one.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (one.hasAttribute('data-split-from') || text === '') return [];
        return [
          {
            level: Number(one.localName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6,
            text,
            page: number,
            topPt: (one.getBoundingClientRect().top - corner.top) * PT,
          },
        ];
      }),
      heads: [...content.querySelectorAll<HTMLElement>('[data-repeated="head"]')].map((head) => ({
        page: number,
        row: Number(head.closest('table')?.tBodies[0]?.rows[0]?.dataset['row'] ?? -1),
        text: [...head.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '),
      })),
      overflows: overflowsOf(
        content,
        page.element.querySelector('.pagedjs_page_content')?.getBoundingClientRect() ?? area,
        number,
      ),
      links: [...areaElement.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
        if (link.origin !== location.origin || link.querySelector('[data-for]') !== null) return [];
        const target =
          link.pathname === location.pathname ? decodeURIComponent(link.hash.slice(1)) : undefined;
        return [
          {
            page: number,
            text: (link.textContent ?? '').trim(),
            href: link.getAttribute('href') ?? '',
            target,
          },
        ];
      }),
    };
  }

  /**
   * Writes the box of each picture on it, in tenths of points from the sheet's upper left corner:
   * left, top, width, height.
   */
  function markPictures(element: HTMLElement, corner: Corner): void {
    const boxes = [
      ...element.querySelectorAll('.pagedjs_page_content :is(svg[role="img"], img)'),
    ].map((picture) => {
      const { left, top, width, height } = picture.getBoundingClientRect();
      return {
        picture,
        box: [left - corner.left, top - corner.top, width, height].map((length) =>
          Math.max(0, Math.round(length * PT * 10)),
        ),
      };
    });
    for (const { picture, box } of boxes) picture.setAttribute('data-box', box.join('-'));
  }

  function overflowsOf(content: Element, box: DOMRect, page: number): LaidPart['overflows'] {
    const found: { page: number; id: string; what: 'element' | 'cell'; text: string }[] = [];
    const seen: Element[] = [];
    for (const element of content.querySelectorAll('*')) {
      if (element.closest('svg') !== null && element.localName !== 'svg') continue;
      if (seen.some((one) => one.contains(element))) continue;
      if (!isLeaf(element)) continue;
      const clipped =
        element instanceof HTMLTableCellElement && element.scrollWidth > element.clientWidth + 1;
      if (!clipped && !spills(element.getBoundingClientRect(), box)) continue;
      seen.push(element);
      const id = nearestId(element, content);
      if (found.at(-1)?.id === id) continue;
      found.push({
        page,
        id,
        what: clipped ? 'cell' : 'element',
        text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
      });
    }
    return found;
  }

  /** A little over the edge is rounding. */
  function spills(rect: DOMRect, box: DOMRect): boolean {
    return (
      rect.width > 0 &&
      (rect.right > box.right + 1 || rect.left < box.left - 1 || rect.bottom > box.bottom + 2)
    );
  }

  /** What holds words or a picture itself: a table's own edge may go over where none of its rows does. */
  function isLeaf(element: Element): boolean {
    if (element instanceof HTMLTableCellElement || ['svg', 'img', 'hr'].includes(element.localName))
      return true;
    return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  }

  /** A continued element keeps its id under another name. */
  function nearestId(element: Element, content: Element): string {
    const named = element.closest('[id], [data-id]');
    if (named !== null && content.contains(named))
      return named.id || (named.getAttribute('data-id') ?? '');
    return content.querySelector('[id]')?.id ?? '';
  }
}
