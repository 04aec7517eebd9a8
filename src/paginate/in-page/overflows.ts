import type { Overflow } from './laid-out.ts';

/** What goes over the edge of its page's text, `box`, or of its cell; the outermost of each place. */
export function overflowsOf(content: Element, box: DOMRect, page: number): readonly Overflow[] {
  const found: Overflow[] = [];
  const seen: Element[] = [];
  for (const element of content.querySelectorAll('*')) {
    if (element.closest('svg') !== null && element.localName !== 'svg') continue;
    if (seen.some((outer) => outer.contains(element))) continue;
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
  const bearer = element.closest('[id], [data-id]');
  if (bearer !== null && content.contains(bearer))
    return bearer.id || (bearer.getAttribute('data-id') ?? '');
  return content.querySelector('[id]')?.id ?? '';
}
