import type { PageHooks } from './paged-library.ts';

/**
 * Repeats the head of a table on every page the table goes over to, which paged.js does not do. The
 * first row of the continued table brings the head with it, so its height counts in that page's layout.
 */
export class HeadRepeater implements PageHooks {
  renderNode(clone: Node, node: Node): void {
    const table = elementOf(clone)?.closest('table');
    const source = elementOf(node)?.closest('table');
    const head = source?.tHead;
    if (table === null || table === undefined || table.dataset['splitFrom'] === undefined) return;
    if (head === null || head === undefined || head.contains(node) || table.tHead !== null) return;
    table.prepend(repeated(head));
    const columns = source?.querySelector('colgroup')?.cloneNode(true);
    if (columns instanceof Element) table.prepend(columns);
  }
}

function repeated(head: HTMLTableSectionElement): HTMLTableSectionElement {
  const copy = head.cloneNode(true) as HTMLTableSectionElement;
  for (const part of [copy, ...copy.querySelectorAll('*')]) {
    part.removeAttribute('id');
    part.removeAttribute('data-ref');
  }
  // A note's call stands once, where the head stands first.
  for (const call of copy.querySelectorAll('.note-call')) call.remove();
  copy.dataset['repeated'] = 'head';
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
