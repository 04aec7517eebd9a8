/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { SourcePart } from './laid-out.ts';

/**
 * Cuts the prepared source wherever its computed style begins a new page, or `data-page-series` a new
 * run of page numbers. Nothing before such a place can move anything after it, so the parts are laid
 * out apart. The paper's width, put on by `releaseLayout`, is taken away. Each keeps the
 * ancestors of what it holds; one that began in an earlier part has its id as `data-id` from the second on.
 */
export function cutSource(): readonly SourcePart[] {
  type Cut = Pick<SourcePart, 'series' | 'opens'> & { readonly element: Element };
  const FORCED = new Set(['page', 'always', 'left', 'right', 'recto', 'verso']);
  const RIGHT = new Set(['right', 'recto']);
  const named = [...document.body.querySelectorAll('*')].flatMap((element) => {
    const page = getComputedStyle(element).getPropertyValue('page');
    return page === 'auto' || page === '' ? [] : [{ element, page }];
  });
  const cuts: Cut[] = [];
  let paper = 'auto';
  let after = '';
  walk(document.body, 'auto');
  if (cuts.length > 1 && !isFilled(between(cuts.at(-1)?.element, undefined))) cuts.pop();
  document.body.removeAttribute('style');
  // An empty attribute would remain, and the breaker takes whatever has a style of its own for not displayed.
  for (const section of document.querySelectorAll('.turned')) section.removeAttribute('style');
  return cuts.map((cut, index): SourcePart => part(cut, cuts[index + 1]?.element));

  /** Sees blocks in document order; `inherited` is the paper of what they stand in. */
  function walk(element: Element, inherited: string): void {
    for (const child of element.children) {
      const style = getComputedStyle(child);
      if (style.display === 'none' || child.localName === 'template') continue;
      const page = named.find((one) => one.element === child)?.page ?? inherited;
      const series = child.getAttribute('data-page-series');
      const forced = FORCED.has(style.breakBefore) ? style.breakBefore : after;
      const begins = forced !== '' || series !== null;
      const otherPaper = page !== paper && isOf(child, page);
      if (cuts.length === 0 || begins || otherPaper) {
        const opens = opening(forced, begins);
        cut({ element: outermost(child), series: series ?? '', opens });
        after = '';
      }
      if (otherPaper) paper = page;
      if (isFlow(style)) walk(child, page);
      if (FORCED.has(style.breakAfter)) after = style.breakAfter;
    }
  }

  /** `begins`: whether more than another paper asks for a new page. */
  function opening(forced: string, begins: boolean): Cut['opens'] {
    if (RIGHT.has(forced)) return 'right';
    return begins ? 'page' : 'paper';
  }

  /** Whether all of an element is printed on the same paper; if not, the question is put to what it holds. */
  function isOf(element: Element, page: string): boolean {
    return (
      isFilled(element) &&
      !named.some(
        (one) => one.page !== page && one.element !== element && element.contains(one.element),
      )
    );
  }

  function isFlow(style: CSSStyleDeclaration): boolean {
    return (
      ['block', 'flow-root', 'list-item', 'contents'].includes(style.display) &&
      style.float === 'none'
    );
  }

  function isFilled(node: Element | DocumentFragment): boolean {
    return (
      (node.textContent ?? '').trim() !== '' ||
      node.querySelector('svg, img, hr') !== null ||
      (node instanceof Element && ['svg', 'img', 'hr'].includes(node.localName))
    );
  }

  function between(first: Element | undefined, next: Element | undefined): DocumentFragment {
    const range = document.createRange();
    if (first === undefined) range.setStart(document.body, 0);
    else range.setStartBefore(first);
    if (next === undefined) range.setEnd(document.body, document.body.childNodes.length);
    else range.setEndBefore(next);
    return range.cloneContents();
  }

  /** A page that begins at a first child begins at what it is the first child of. */
  function outermost(element: Element): Element {
    let top = element;
    while (
      top.parentElement !== null &&
      top.parentElement !== document.body &&
      top.previousElementSibling === null
    )
      top = top.parentElement;
    return top;
  }

  function cut(next: Cut): void {
    const last = cuts.at(-1);
    if (last === undefined) {
      cuts.push({ ...next, opens: next.opens === 'paper' ? 'page' : next.opens });
      return;
    }
    if (isFilled(between(last.element, next.element))) {
      cuts.push(next);
      return;
    }
    // Nothing to print stands between the two: one page begins here, for both reasons.
    const both = [last.opens, next.opens];
    const opens = (['right', 'page'] as const).find((reason) => both.includes(reason)) ?? 'paper';
    cuts[cuts.length - 1] = { element: last.element, series: next.series || last.series, opens };
  }

  function part({ element, series, opens }: Cut, next: Element | undefined): SourcePart {
    const range = document.createRange();
    range.setStart(document.body, 0);
    if (element !== cuts[0]?.element) range.setStartBefore(element);
    if (next === undefined) range.setEnd(document.body, document.body.childNodes.length);
    else range.setEndBefore(next);
    const home = range.commonAncestorContainer;
    let content: Node = range.cloneContents();
    for (
      let ancestor: Node | null = home;
      ancestor instanceof Element && ancestor !== document.body;
      ancestor = ancestor.parentNode
    ) {
      const around = ancestor.cloneNode(false);
      around.appendChild(content);
      content = around;
    }
    const holder = document.createElement('div');
    holder.append(content);
    if (element !== cuts[0]?.element) renameBegun(element, holder);
    const firstRow = numberWithin(holder);
    return {
      html: holder.innerHTML,
      series,
      opens,
      firstRow,
      refs: [...new Set(refsIn(holder))],
      id: nearestId(element),
    };
  }

  /** What began in an earlier part keeps its id under another name. */
  function renameBegun(element: Element, holder: HTMLElement): void {
    for (
      let begun = element.parentElement;
      begun !== null && begun !== document.body;
      begun = begun.parentElement
    ) {
      const copy = begun.id === '' ? null : holder.querySelector(`[id="${CSS.escape(begun.id)}"]`);
      copy?.setAttribute('data-id', copy.id);
      copy?.removeAttribute('id');
    }
  }

  /**
   * Numbers elements, rows and pieces from 0 within the part, so that what is added before it does not
   * change it; the breaker would even name elements at random. @returns the number of its first row in the document.
   */
  function numberWithin(holder: HTMLElement): number {
    for (const [index, one] of [...holder.querySelectorAll('*')].entries())
      one.setAttribute('data-ref', String(index));
    const rows = [...holder.querySelectorAll<HTMLElement>('[data-row]')];
    const firstRow = Number(rows[0]?.dataset['row'] ?? 0);
    for (const row of rows) row.dataset['row'] = String(Number(row.dataset['row']) - firstRow);
    const pieces = new Map<string, string>();
    for (const piece of holder.querySelectorAll<HTMLElement>('[data-piece]')) {
      const { piece: number = '' } = piece.dataset;
      if (!pieces.has(number)) pieces.set(number, String(pieces.size));
      piece.dataset['piece'] = pieces.get(number);
    }
    return firstRow;
  }

  /** Notes wait in their calls. */
  function refsIn(root: ParentNode): string[] {
    const own = [...root.querySelectorAll<HTMLElement>('[data-for]')].map(
      (ref) => ref.dataset['for'] ?? '',
    );
    const noted = [...root.querySelectorAll<HTMLElement>('[data-note]')].flatMap((call) => {
      const note = document.createElement('template');
      note.innerHTML = call.dataset['note'] ?? '';
      return refsIn(note.content);
    });
    return [...own, ...noted];
  }

  function nearestId(element: Element): string {
    return element.id || (element.querySelector('[id]')?.id ?? element.closest('[id]')?.id ?? '');
  }
}
