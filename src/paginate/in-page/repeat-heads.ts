/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { PagedLibrary } from './paged-library.ts';

/**
 * Repeats the head of a table on every page the table goes over to, which paged.js does not do. The
 * first row of the continued table brings the head with it, so its height counts in that page's layout.
 */
export function registerHeads(): void {
  const { Paged } = window as unknown as { readonly Paged: PagedLibrary };

  class Heads extends Paged.Handler {
    renderNode(clone: Node, node: Node): void {
      const table = elementOf(clone)?.closest('table');
      const source = elementOf(node)?.closest('table');
      const head = source?.tHead;
      if (table === null || table === undefined || table.dataset['splitFrom'] === undefined) return;
      if (head === null || head === undefined || head.contains(node) || table.tHead !== null)
        return;
      const copy = head.cloneNode(true) as HTMLTableSectionElement;
      for (const part of [copy, ...copy.querySelectorAll('*')]) {
        part.removeAttribute('id');
        part.removeAttribute('data-ref');
      }
      // A note's call stands once, where the head stands first.
      for (const call of copy.querySelectorAll('.note-call')) call.remove();
      copy.dataset['repeated'] = 'head';
      copy.setAttribute('aria-hidden', 'true');
      table.prepend(copy);
      const columns = source?.querySelector('colgroup')?.cloneNode(true);
      if (columns instanceof Element) table.prepend(columns);
    }
  }

  Paged.registerHandlers(Heads);

  function elementOf(node: Node): Element | null {
    return node instanceof Element ? node : node.parentElement;
  }
}
