import { findBreak } from './find-break.ts';
import type { BreakToken, BreakTokenClass, Layout, Page, PageHooks } from './paged-library.ts';

/** Letters of a full page of running text, until pages of this part have shown how many. */
const FIRST_GUESS = 2600;
/** A page more than needed is laid out at times; looking at every paragraph costs more. */
const AMPLE = 1.3;

/**
 * Finds page ends for paged.js. The library lays text out in columns as wide as the page and cuts at
 * the second one, but where it guesses by rows, columns and letters, text was lost: `<td>` text over
 * pages (its issue #251), rowspan and colspan (#188), layout that stops at what is higher than a page
 * (#274, #197). Here the browser's own fragmentation decides, with its widows, orphans and kept-together
 * blocks, and the cut is made exactly where its second column begins.
 */
export class Breaker implements PageHooks {
  /** How many letters each page of the part holds that is finished. */
  readonly #filled: number[] = [];
  /** Which source node a rendered text came from, and how many of its letters stand on earlier pages. */
  readonly #sourceOf = new WeakMap<Node, { readonly node: Text; readonly gone: number }>();

  afterParsed(source: ParentNode): void {
    this.#filled.length = 0;
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
    const Token = token.constructor as BreakTokenClass;
    layout.maxChars = Math.max(400, AMPLE * this.#expectedLetters());
    // The rules know no hyphenation: a word cut at a page's end gets no hyphen.
    layout.hyphenateAtBreak = () => undefined;
    layout.rebuildTableFromBreakToken = () => undefined;
    layout.findOverflow = (rendered) => findBreak(rendered, layout.element);
    layout.createBreakToken = (overflow, _rendered, source) => this.#token(overflow, source, Token);
    const findBreakToken = layout.findBreakToken;
    layout.findBreakToken = (...given) => {
      const found = findBreakToken.apply(layout, given);
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
    this.#filled.push((element.querySelector('.pagedjs_page_content')?.textContent ?? '').length);
  }

  #expectedLetters(): number {
    const recent = this.#filled.slice(-4);
    return recent.length === 0
      ? FIRST_GUESS
      : recent.reduce((sum, letters) => sum + letters, 0) / recent.length;
  }

  #token(overflow: Range, source: ParentNode, Token: BreakTokenClass): BreakToken | undefined {
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
