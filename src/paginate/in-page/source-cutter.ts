import type { SourcePart } from './laid-out.ts';

/** Where a part begins, and why. */
export type PartBeginning = Pick<SourcePart, 'series' | 'opens'> & { readonly element: Element };

const FORCED: ReadonlySet<string> = new Set(['page', 'always', 'left', 'right', 'recto', 'verso']);
const TO_RIGHT_PAGE: ReadonlySet<string> = new Set(['right', 'recto']);
const PICTURES: readonly string[] = ['svg', 'img', 'hr'];

/** Finds the places where a page must begin, in document order. */
export class SourceCutter {
  readonly #beginnings: PartBeginning[] = [];
  /** Elements that ask for paper of a name. */
  readonly #papers: ReadonlyMap<Element, string>;
  #paper = 'auto';
  /** The break that the last element asks for behind itself. */
  #breakAfter = '';

  constructor() {
    this.#papers = new Map(
      [...document.body.querySelectorAll('*')].flatMap((element): [Element, string][] => {
        const paper = getComputedStyle(element).getPropertyValue('page');
        return paper === 'auto' || paper === '' ? [] : [[element, paper]];
      }),
    );
  }

  beginnings(): readonly PartBeginning[] {
    const last = this.#beginnings.at(-1);
    return this.#beginnings.length > 1 && !isFilled(between(last?.element, undefined))
      ? this.#beginnings.slice(0, -1)
      : this.#beginnings;
  }

  /** Sees blocks in document order; `inherited` is the paper of what they stand in. */
  walk(element: Element, inherited: string): void {
    for (const child of element.children) {
      const style = getComputedStyle(child);
      if (style.display === 'none' || child.localName === 'template') continue;
      const paper = this.#papers.get(child) ?? inherited;
      const otherPaper = paper !== this.#paper && this.#isAllOn(child, paper);
      this.#beginAt(child, style, otherPaper);
      if (otherPaper) this.#paper = paper;
      if (isFlow(style)) this.walk(child, paper);
      if (FORCED.has(style.breakAfter)) this.#breakAfter = style.breakAfter;
    }
  }

  #beginAt(element: Element, style: CSSStyleDeclaration, otherPaper: boolean): void {
    const series = element.getAttribute('data-page-series');
    const forced = FORCED.has(style.breakBefore) ? style.breakBefore : this.#breakAfter;
    const begins = forced !== '' || series !== null;
    if (this.#beginnings.length > 0 && !begins && !otherPaper) return;
    const opens = opening(forced, begins);
    this.#begin({ element: outermost(element), series: series ?? '', opens });
    this.#breakAfter = '';
  }

  /** Whether all of an element is printed on the same paper; if not, the question is put to what it holds. */
  #isAllOn(element: Element, paper: string): boolean {
    return (
      isFilled(element) &&
      ![...this.#papers].some(
        ([inner, other]) => other !== paper && inner !== element && element.contains(inner),
      )
    );
  }

  #begin(next: PartBeginning): void {
    const beginnings = this.#beginnings;
    const last = beginnings.at(-1);
    if (last === undefined) {
      beginnings.push({ ...next, opens: next.opens === 'paper' ? 'page' : next.opens });
      return;
    }
    if (isFilled(between(last.element, next.element))) {
      beginnings.push(next);
      return;
    }
    // Nothing to print stands between the two: one page begins here, for both reasons.
    const reasons = [last.opens, next.opens];
    const opens =
      (['right', 'page'] as const).find((reason) => reasons.includes(reason)) ?? 'paper';
    beginnings[beginnings.length - 1] = {
      element: last.element,
      series: next.series || last.series,
      opens,
    };
  }
}

/** `begins`: whether more than another paper asks for a new page. */
function opening(forced: string, begins: boolean): PartBeginning['opens'] {
  if (TO_RIGHT_PAGE.has(forced)) return 'right';
  return begins ? 'page' : 'paper';
}

function isFlow(style: CSSStyleDeclaration): boolean {
  return (
    ['block', 'flow-root', 'list-item', 'contents'].includes(style.display) &&
    style.float === 'none'
  );
}

/** Whether there is anything to print. */
function isFilled(node: Element | DocumentFragment): boolean {
  return (
    (node.textContent ?? '').trim() !== '' ||
    node.querySelector(PICTURES.join(', ')) !== null ||
    (node instanceof Element && PICTURES.includes(node.localName))
  );
}

/** What stands from one element to another; from and to the ends of the body where there is none. */
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
