/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { Prepared, SourcePiece } from './laid-out.ts';

/**
 * Readies the source: numbers body rows, names figures for assistive readers, marks what must not be
 * parted, and returns the text to be printed and what fits no page. Nothing here changes how the page
 * looks: every style asked for is at hand.
 */
export function prepareSource(): Omit<Prepared, 'notes'> {
  let rows = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    for (const body of table.tBodies) for (const row of body.rows) row.dataset['row'] = String(rows++);
  }
  const textHeight = lengthOf('var(--text-height)');
  const turnedHeight = lengthOf('var(--turned-text-height)');
  const tooTall = [...document.querySelectorAll('tr, td[rowspan], th[rowspan], figure, svg')]
    .filter((element) => element.getBoundingClientRect().height > (element.closest('.turned') === null ? textHeight : turnedHeight) && element.closest('[hidden]') === null)
    .filter((element, _index, all) => !all.some((other) => other !== element && other.contains(element)))
    .map((element) => ({
      id: element.closest('[id]')?.id ?? '',
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    }));
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');

  // The breaker takes `break-after: avoid` away from the browser and honours one heading only, so that
  // the first of several is left alone at a page's end. The browser itself keeps them all together.
  // All are asked before one is marked: a mark has every style reckoned anew.
  const kept = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => getComputedStyle(element).breakAfter === 'avoid');
  for (const element of kept) element.dataset['keepWithNext'] = '';

  const source: SourcePiece[] = [];
  let id = '';
  read(document.body);
  return { source, tooTall };

  function lengthOf(height: string): number {
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.height = height;
    const length = ruler.getBoundingClientRect().height;
    ruler.remove();
    return length;
  }

  function read(element: Element): void {
    const style = getComputedStyle(element);
    if (unpainted(element, style)) return;
    if (element.id !== '') id = element.id;
    if (element instanceof HTMLElement && element.dataset['row'] !== undefined) {
      source.push({ kind: 'row', row: Number(element.dataset['row']) });
    }
    const block = !style.display.startsWith('inline') && style.display !== 'contents';
    if (block) say(' ');
    if (style.display === 'list-item') say(marker(element, style));
    const target = element instanceof HTMLElement ? element.dataset['for'] : undefined;
    if (target !== undefined) {
      say(' ');
      source.push({ kind: 'page-ref', target });
    } else {
      for (const node of element.childNodes) {
        if (node instanceof Text) say(cased(node.data, style.textTransform));
        else if (node instanceof Element) read(node);
      }
    }
    if (block || element.localName === 'br' || element.localName === 'text') say(' ');
  }

  /** Texts of one place are one piece: a page of text has hundreds, and all of them leave the browser. */
  function say(text: string): void {
    if (text === '') return;
    const last = source.at(-1);
    if (last?.kind === 'text' && last.id === id) source[source.length - 1] = { ...last, text: last.text + text };
    else source.push({ kind: 'text', text, id });
  }

  function unpainted(element: Element, style: CSSStyleDeclaration): boolean {
    if (['script', 'style', 'template', 'noscript', 'title', 'desc', 'metadata', 'defs'].includes(element.localName)) return true;
    if (element.hasAttribute('hidden')) return true;
    return element.getAttribute('aria-hidden') === 'true' && style.display === 'none';
  }

  function cased(text: string, transform: string): string {
    return transform === 'uppercase' ? text.toLocaleUpperCase('vi') : text;
  }

  /** The list sign the browser paints; the style sheet uses quoted signs, discs and numbers only. */
  function marker(element: Element, style: CSSStyleDeclaration): string {
    const type = style.listStyleType;
    if (type.startsWith('"')) return `${type.slice(1, -1)} `;
    if (type === 'disc') return '• ';
    if (type !== 'decimal') return '';
    const siblings = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === 'li');
    const list = element.parentElement;
    const start = list instanceof HTMLOListElement ? list.start : 1;
    return `${start + siblings.indexOf(element)}. `;
  }
}
