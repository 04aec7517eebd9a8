import { reachOf, rowsAround } from './table-rows.ts';

/** Where the next page begins: at a node, or behind so many letters of a text. */
type Place = { readonly node: Node; readonly offset: number };

/** From where the second column begins to the end of what is rendered; undefined when the page is not full. */
export function findBreak(rendered: HTMLElement, area: HTMLElement): Range | undefined {
  const beyond = nextPageLeft(area);
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

/** Columns stand far apart: what reaches a little over the edge is too wide, not on the next page. */
export const nextPageLeft = (area: HTMLElement): number => area.getBoundingClientRect().right + 200;

/** Undefined for what takes no place. */
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
  if (element instanceof HTMLTableRowElement) return { node: firstTied(element), offset: 0 };
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
function firstTied(row: HTMLTableRowElement): HTMLTableRowElement {
  const rows = rowsAround(row);
  let start = rows.indexOf(row);
  for (let index = start - 1; index >= 0; index--) {
    const above = rows[index];
    if (above !== undefined && index + reachOf(above, rows.length) > start) start = index;
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
  let tooTall: Node = first instanceof Text ? (first.parentElement ?? first) : first;
  const whole = tooTall instanceof Element ? tooTall.closest('tr, figure, svg') : null;
  if (whole !== null) tooTall = whole;
  for (
    let node: Node | null = tooTall;
    node !== null && node !== rendered;
    node = node.parentNode
  ) {
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
