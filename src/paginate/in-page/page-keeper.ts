import { type Corner, type FinishedPage, finishedPage } from './finished-page.ts';
import type { LayoutProgress } from './laid-out.ts';
import { PT_PER_PX } from './measures.ts';
import type { Page, PageHooks } from './paged-library.ts';

/**
 * Measures each page when it is finished and takes it off the document, so that later pages need not
 * wait for it.
 */
export class PageKeeper implements PageHooks {
  /** Of the part that is being laid out. */
  readonly pages: FinishedPage[] = [];
  #last: HTMLElement | undefined;

  afterParsed(): void {
    this.#last = undefined;
    this.pages.length = 0;
  }

  finalizePage(element: HTMLElement, page: Page): void {
    const corner = cornerOf(element, page);
    this.pages.push(finishedPage(element, page, corner));
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

/**
 * The corner of the page from which what stands in the text is measured. On the printed page the
 * margin above the first line falls into that of the page; here it still pushes the text down.
 */
function cornerOf(element: HTMLElement, page: Page): Corner {
  const { left, top } = (
    element.querySelector('.pagedjs_pagebox') ?? element
  ).getBoundingClientRect();
  const first = page.wrapper?.firstElementChild ?? undefined;
  const area = element.querySelector('.pagedjs_area');
  if (first === undefined || area === null || getComputedStyle(first).display.startsWith('inline'))
    return { left, top };
  return {
    left,
    top: top + first.getBoundingClientRect().top - area.getBoundingClientRect().top,
  };
}

/**
 * Writes the box of each picture on it, in tenths of points from the page's upper left corner:
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
        Math.max(0, Math.round(length * PT_PER_PX * 10)),
      ),
    };
  });
  for (const { picture, box } of boxes) picture.setAttribute('data-box', box.join('-'));
}
