/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { BreakToken, Layout, Page, PagedLibrary } from './paged-library.ts';

/**
 * Finds page ends for paged.js. The library lays text out in columns as wide as the page and cuts at
 * the second one, but where it guesses by rows, columns and letters, text was lost: `<td>` text over
 * pages (its issue #251), rowspan and colspan (#188), layout that stops at what is higher than a page
 * (#274, #197). Here the browser's own fragmentation decides, with its widows, orphans and kept-together
 * blocks, and the cut is made exactly where its second column begins.
 */
export function registerBreaker(): void {
  const { Paged } = window as unknown as { readonly Paged: PagedLibrary };
  /** Letters of a full page of running text, until pages of this part have shown how many. */
  const FIRST_GUESS = 2600;
  /** A page more than needed is laid out at times; looking at every paragraph costs more. */
  const AMPLE = 1.3;
  const filled: number[] = [];

  class Breaker extends Paged.Handler {
    /** Which source node a rendered text came from, and how many of its letters stand on earlier pages. */
    readonly #sourceOf = new WeakMap<Node, { readonly node: Text; readonly gone: number }>();

    afterParsed(source: ParentNode): void {
      filled.length = 0;
      // Wherever a page must begin, a part begins; what is left stands around empty elements.
      for (const element of source.querySelectorAll<HTMLElement>(
        '[data-break-before], [data-break-after], [data-previous-break-after]',
      )) {
        for (const name of ['breakBefore', 'breakAfter', 'previousBreakAfter', 'nextBreakBefore'])
          delete element.dataset[name];
      }
    }

    beforePageLayout(page: Page): void {
      // The library would watch finished pages, and lay them out anew when they are shown again.
      page.addListeners = () => true;
    }

    onPageLayout(_wrapper: Element, token: BreakToken, layout: Layout): void {
      const Token = token.constructor as new (node: Node, offset: number) => BreakToken;
      const recent = filled.slice(-4);
      layout.maxChars = Math.max(
        400,
        AMPLE *
          (recent.length === 0
            ? FIRST_GUESS
            : recent.reduce((sum, one) => sum + one, 0) / recent.length),
      );
      // The rules know no hyphenation: a word cut at a page's end gets no hyphen.
      layout.hyphenateAtBreak = () => undefined;
      layout.rebuildTableFromBreakToken = () => undefined;
      layout.findOverflow = (rendered) => findBreak(rendered, layout.element);
      layout.createBreakToken = (overflow, _rendered, source) =>
        this.#token(overflow, source, Token);
      const look = layout.findBreakToken;
      layout.findBreakToken = (...given) => {
        const found = look.apply(layout, given);
        if (found === undefined) layout.maxChars *= 1.2;
        return found;
      };
    }

    renderNode(clone: Node, node: Node): void {
      if (clone instanceof Text && node instanceof Text)
        this.#sourceOf.set(clone, { node, gone: node.length - clone.length });
      else if (clone.hasChildNodes()) {
        const [clones, nodes] = [clone, node].map((root) =>
          document.createTreeWalker(root, NodeFilter.SHOW_TEXT),
        );
        for (
          let copy = clones?.nextNode(), text = nodes?.nextNode();
          copy instanceof Text && text instanceof Text;
          copy = clones?.nextNode(), text = nodes?.nextNode()
        ) {
          this.#sourceOf.set(copy, { node: text, gone: 0 });
        }
      }
    }

    /**
     * What is left of the page stands as it will be printed, in no columns: the edge that a table gets
     * where it is cut may be a hair too much for a column, and its last row would go over after all.
     */
    afterOverflowRemoved(_removed: DocumentFragment, rendered: HTMLElement): void {
      rendered.parentElement?.style.setProperty('column-width', 'auto');
    }

    afterPageLayout(element: HTMLElement): void {
      filled.push((element.querySelector('.pagedjs_page_content')?.textContent ?? '').length);
    }

    #token(
      overflow: Range,
      source: ParentNode,
      Token: new (node: Node, offset: number) => BreakToken,
    ): BreakToken | undefined {
      const { startContainer, startOffset } = overflow;
      const first =
        startContainer instanceof Text ? startContainer : startContainer.childNodes[startOffset];
      if (first instanceof Text) {
        const origin = this.#sourceOf.get(first);
        if (origin === undefined) throw new Error('rendered text without a source');
        return new Token(origin.node, origin.gone + (first === startContainer ? startOffset : 0));
      }
      if (!(first instanceof Element)) return undefined;
      const origin = source.querySelector(`[data-ref="${first.getAttribute('data-ref')}"]`);
      if (origin === null) throw new Error('rendered element without a source');
      return new Token(origin, 0);
    }
  }

  Paged.registerHandlers(Breaker);

  type Place = { readonly node: Node; readonly offset: number };

  /** From where the second column begins to the end of what is rendered; undefined when the page is not full. */
  function findBreak(rendered: HTMLElement, area: HTMLElement): Range | undefined {
    const box = area.getBoundingClientRect();
    // Columns stand far apart: what reaches a little over the edge is too wide, not on the next page.
    const beyond = box.right + 200;
    const found = placeWithin(rendered, beyond);
    if (found === undefined) return undefined;
    const place = advanced(rendered, outwards(found, rendered));
    if (place === undefined || rendered.lastChild === null) return undefined;
    const range = document.createRange();
    if (place.node instanceof Text && place.offset > 0) range.setStart(place.node, place.offset);
    else range.setStartBefore(place.node);
    range.setEndAfter(rendered.lastChild);
    return range;
  }

  function rectOf(node: Node): DOMRect | undefined {
    if (node instanceof Element) {
      const rect = node.getBoundingClientRect();
      return rect.width === 0 && rect.height === 0 && rect.left === 0 ? undefined : rect;
    }
    if (!(node instanceof Text) || node.data.trim() === '') return undefined;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    return rect.width === 0 && rect.height === 0 ? undefined : rect;
  }

  /** The first place inside `parent` that stands beyond; pages follow each other as the text does. */
  function placeWithin(parent: Element, beyond: number): Place | undefined {
    let first: Node | undefined;
    for (let child = parent.lastChild; child !== null; child = child.previousSibling) {
      const rect = rectOf(child);
      if (rect === undefined) continue;
      if (rect.left >= beyond) {
        first = child;
        continue;
      }
      if (rect.right < beyond) break;
      const inside = insidePlace(child, beyond);
      if (inside !== undefined) return inside;
      break;
    }
    return first === undefined ? undefined : { node: first, offset: 0 };
  }

  function insidePlace(node: Node, beyond: number): Place | undefined {
    if (node instanceof Text) return textPlace(node, beyond);
    return node instanceof Element ? elementPlace(node, beyond) : undefined;
  }

  function elementPlace(element: Element, beyond: number): Place | undefined {
    if (element instanceof HTMLTableRowElement) return { node: groupOf(element), offset: 0 };
    if (element instanceof SVGElement || element.localName === 'img')
      return { node: element, offset: 0 };
    const { display } = getComputedStyle(element);
    // Boxes side by side are not in the order of pages: whoever holds them goes over whole.
    if (/grid|flex|inline-block|inline-table/.test(display)) return { node: element, offset: 0 };
    return placeWithin(element, beyond);
  }

  function textPlace(text: Text, beyond: number): Place | undefined {
    const range = document.createRange();
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      range.setStart(text, middle);
      range.setEnd(text, text.length);
      const rect = range.getBoundingClientRect();
      const over = rect.width === 0 && rect.height === 0 ? true : rect.left >= beyond;
      if (over) high = middle;
      else low = middle + 1;
    }
    while (
      low < text.length &&
      /\s/.test(text.data.charAt(low)) &&
      text.data.charAt(low) !== '\u00A0'
    )
      low++;
    return low >= text.length ? undefined : { node: text, offset: low };
  }

  /** The first of the rows that cells over several rows tie together. */
  function groupOf(row: HTMLTableRowElement): HTMLTableRowElement {
    const rows =
      row.parentElement instanceof HTMLTableSectionElement ? [...row.parentElement.rows] : [row];
    let start = rows.indexOf(row);
    for (let index = start - 1; index >= 0; index--) {
      const reach = Math.max(
        ...[...(rows[index]?.cells ?? [])].map((cell) =>
          cell.rowSpan === 0 ? rows.length : cell.rowSpan,
        ),
      );
      if (index + reach > start) start = index;
    }
    return rows[start] ?? row;
  }

  /** A break before a first child is one before its parent: no empty beginning is left behind. */
  function outwards(place: Place, rendered: Element): Place {
    let { node } = place;
    if (place.offset > 0) return place;
    // A head goes with its table: rows would follow it without one.
    if (node instanceof Element) node = node.closest('thead')?.closest('table') ?? node;
    while (node.parentNode !== null && node.parentNode !== rendered && !hasBefore(node))
      node = node.parentNode;
    return { node, offset: 0 };
  }

  function hasBefore(node: Node): boolean {
    for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling) {
      if (
        sibling instanceof Text
          ? sibling.data.trim() !== ''
          : sibling instanceof Element && sibling.localName !== 'colgroup'
      )
        return true;
    }
    return false;
  }

  /**
   * A page must hold something. What fills the page from its very top and still goes over is higher
   * than a page: it stays, to be named as overflowing, and the text goes on after it.
   */
  function advanced(rendered: HTMLElement, place: Place): Place | undefined {
    const first = firstLeaf(rendered);
    if (first === undefined || place.offset > 0) return place;
    const stuck = place.node === first || place.node.contains(first);
    if (!stuck) return place;
    let held: Node = first instanceof Text ? (first.parentElement ?? first) : first;
    const row = held instanceof Element ? held.closest('tr, figure, svg') : null;
    if (row !== null) held = row;
    for (let node: Node | null = held; node !== null && node !== rendered; node = node.parentNode) {
      const next = filledAfter(node);
      if (next !== undefined) return { node: next, offset: 0 };
    }
    return undefined;
  }

  /** The next sibling that is more than white space. */
  function filledAfter(node: Node): Node | undefined {
    for (let next = node.nextSibling; next !== null; next = next.nextSibling)
      if (next instanceof Element || (next instanceof Text && next.data.trim() !== '')) return next;
    return undefined;
  }

  function firstLeaf(rendered: HTMLElement): Node | undefined {
    const walker = document.createTreeWalker(
      rendered,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => {
        if (node instanceof Element && isRepeated(node)) return NodeFilter.FILTER_REJECT;
        return isFilledLeaf(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      },
    );
    return walker.nextNode() ?? undefined;
  }

  /** Stands on the page for the sake of what goes on there. */
  function isRepeated(element: Element): boolean {
    return element.getAttribute('data-repeated') !== null || element.localName === 'colgroup';
  }

  function isFilledLeaf(node: Node): boolean {
    if (node instanceof Element) return ['svg', 'img', 'hr'].includes(node.localName);
    return node instanceof Text && node.data.trim() !== '';
  }
}
