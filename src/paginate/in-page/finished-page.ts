import type { Box, LaidPage, LaidPart } from './laid-out.ts';
import { MM_PER_PX, PT_PER_PX } from './measures.ts';
import { overflowsOf } from './overflows.ts';
import type { Page } from './paged-library.ts';

/** A finished page, off the document; its facts were measured while it stood there. */
export type FinishedPage = Pick<
  LaidPart,
  'anchors' | 'headings' | 'heads' | 'overflows' | 'links'
> &
  Pick<LaidPage, 'widthMm' | 'heightMm' | 'area'> & {
    readonly number: number;
    readonly content: Element;
    readonly notes: Element | undefined;
  };

/** Of a page, in pixels of the screen. */
export type Corner = { readonly left: number; readonly top: number };

/** `corner`: from where what stands in the text is measured. */
export function finishedPage(element: HTMLElement, page: Page, corner: Corner): FinishedPage {
  const pageRect = (element.querySelector('.pagedjs_pagebox') ?? element).getBoundingClientRect();
  const areaElement = element.querySelector('.pagedjs_area') ?? element;
  const area = areaElement.getBoundingClientRect();
  const content = page.wrapper ?? document.createElement('div');
  const number = page.position;
  return {
    number,
    content,
    notes: areaElement.querySelector(':scope > .page-notes') ?? undefined,
    widthMm: Math.round(pageRect.width * MM_PER_PX * 100) / 100,
    heightMm: Math.round(pageRect.height * MM_PER_PX * 100) / 100,
    area: boxOf(area, pageRect),
    anchors: [...areaElement.querySelectorAll('[id]')].map((anchor) => {
      const rect = anchor.getBoundingClientRect();
      const { left, top } = content.contains(anchor) ? corner : pageRect;
      return {
        id: anchor.id,
        page: number,
        topPt: (rect.top - top) * PT_PER_PX,
        leftPt: (rect.left - left) * PT_PER_PX,
      };
    }),
    headings: headingsIn(content, number, corner),
    heads: repeatedHeadsIn(content, number),
    overflows: overflowsOf(
      content,
      page.element.querySelector('.pagedjs_page_content')?.getBoundingClientRect() ?? area,
      number,
    ),
    links: linksIn(areaElement, number),
  };
}

/** Never less than it was: a width shorter by nothing that can be seen would break lines elsewhere. */
const millimetres = (pixels: number): number => Math.ceil(pixels * MM_PER_PX * 1e6) / 1e6;

function boxOf(area: DOMRect, page: DOMRect): Box {
  return {
    left: millimetres(area.left - page.left),
    top: millimetres(area.top - page.top),
    width: millimetres(area.width),
    height: millimetres(area.height),
  };
}

function headingsIn(content: Element, page: number, corner: Corner): LaidPart['headings'] {
  return [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
    const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (heading.hasAttribute('data-split-from') || text === '') return [];
    return [
      {
        level: Number(heading.localName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6,
        text,
        page,
        topPt: (heading.getBoundingClientRect().top - corner.top) * PT_PER_PX,
      },
    ];
  });
}

function repeatedHeadsIn(content: Element, page: number): LaidPart['heads'] {
  return [...content.querySelectorAll<HTMLElement>('[data-repeated="head"]')].map((head) => ({
    page,
    row: Number(head.closest('table')?.tBodies[0]?.rows[0]?.dataset['row'] ?? -1),
    text: [...head.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' '),
  }));
}

/** Those within the document and within the site; page references are known otherwise. */
function linksIn(area: Element, page: number): LaidPart['links'] {
  return [...area.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    if (link.origin !== location.origin || link.querySelector('[data-for]') !== null) return [];
    const isWithin = link.pathname === location.pathname;
    return [
      {
        page,
        text: (link.textContent ?? '').trim(),
        href: link.getAttribute('href') ?? '',
        target: isWithin ? decodeURIComponent(link.hash.slice(1)) : undefined,
      },
    ];
  });
}
