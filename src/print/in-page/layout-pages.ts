/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { LaidOut, LayoutProgress } from './laid-out.ts';

/** Breaks the document into pages. Needs paged.js in the page and a `tongketProgress` binding. */
export async function layoutPages(): Promise<LaidOut['complaints']> {
  type Layout = { hyphenateAtBreak: () => void };
  type Page = { removeListeners: () => void; position: number };
  type Library = {
    readonly Handler: new (...given: never[]) => object;
    readonly Previewer: new () => { preview: () => Promise<unknown> };
    readonly registerHandlers: (handler: unknown) => void;
  };
  type Host = { readonly Paged: Library; readonly tongketProgress: (progress: LayoutProgress) => void };
  const { Paged, tongketProgress } = window as unknown as Host;

  const complaints: { message: string; id: string }[] = [];
  for (const level of ['warn', 'error'] as const) {
    console[level] = (message: unknown, subject?: unknown) => {
      const node = Array.isArray(subject) ? subject[0] : subject;
      complaints.push({ message: String(message), id: node instanceof Node ? nearestId(node) : '' });
    };
  }

  class EditionHandler extends Paged.Handler {
    /** The breaker adds a hyphen to a word cut at a page's end; the rules know no hyphenation. */
    onPageLayout(_wrapper: Element, _token: unknown, layout: Layout): void {
      layout.hyphenateAtBreak = () => undefined;
    }

    /** The first row of a continued table brings the head with it, so its height counts in this page's layout. */
    renderNode(clone: Node, node: Node): void {
      const table = elementOf(clone)?.closest('table');
      const source = elementOf(node)?.closest('table');
      const head = source?.tHead;
      if (table === null || table === undefined || table.dataset['splitFrom'] === undefined) return;
      if (head === null || head === undefined || head.contains(node) || table.tHead !== null) return;
      const copy = head.cloneNode(true) as HTMLTableSectionElement;
      for (const part of [copy, ...copy.querySelectorAll('*')]) {
        part.removeAttribute('id');
        part.removeAttribute('data-ref');
      }
      copy.dataset['repeated'] = 'head';
      copy.setAttribute('aria-hidden', 'true');
      table.prepend(copy);
      const columns = source?.querySelector('colgroup')?.cloneNode(true);
      if (columns instanceof Element) table.prepend(columns);
    }

    finalizePage(element: HTMLElement, page: Page): void {
      // A finished page must not be laid out again: its own observer would cut it anew when it is shown.
      page.removeListeners();
      element.style.display = 'none';
      const last = [...element.querySelectorAll('.pagedjs_page_content [id]')].at(-1);
      tongketProgress({ page: page.position + 1, id: last?.id ?? '' });
    }
  }

  Paged.registerHandlers(EditionHandler);
  await new Paged.Previewer().preview();
  turnSheets();
  for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page')) page.style.removeProperty('display');
  return complaints;

  /**
   * The breaker turns the page box but neither the sheet around it nor the sheet of the print. Written
   * after its own rules, for of two rules on pages the browser takes the later, named or not.
   */
  function turnSheets(): void {
    const root = getComputedStyle(document.documentElement);
    const [width, height] = ['--turned-width', '--turned-height'].map((name) => root.getPropertyValue(name));
    const sides = ['', '-right', '-left'].map((side) => `--pagedjs-width${side}: ${width}; --pagedjs-height${side}: ${height};`);
    document.head.appendChild(document.createElement('style')).textContent =
      `@page turned-sheet { size: ${width} ${height}; margin: 0 } .pagedjs_turned_page { page: turned-sheet; ${sides.join(' ')} }`;
  }

  function elementOf(node: Node): Element | null {
    return node instanceof Element ? node : node.parentElement;
  }

  function nearestId(node: Node): string {
    return elementOf(node)?.closest('[id]')?.id ?? '';
  }
}
