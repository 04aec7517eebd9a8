/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { Prepared, SourcePiece } from './laid-out.ts';

/**
 * Readies the source: numbers body rows, fixes column widths as the whole table would have them
 * (a table broken over pages is several tables to the browser, each with its own idea of widths),
 * names figures for assistive readers, and returns the text to be printed and what fits no page.
 */
export function prepareSource(): Omit<Prepared, 'notes'> {
  document.body.style.width = 'var(--text-width)';
  const turned = [...document.querySelectorAll<HTMLElement>('.turned')];
  for (const section of turned) section.style.width = 'var(--turned-text-width)';
  let rows = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    for (const body of table.tBodies) for (const row of body.rows) row.dataset['row'] = String(rows++);
    if (table.querySelector('colgroup') !== null) continue;
    const widths = columnWidths(table);
    if (widths === undefined) continue;
    const whole = table.getBoundingClientRect().width;
    const group = document.createElement('colgroup');
    for (const width of widths) {
      const column = document.createElement('col');
      column.width = `${((width / whole) * 100).toFixed(3)}%`;
      group.append(column);
    }
    table.caption === null ? table.prepend(group) : table.caption.after(group);
    // An attribute, not a style: the breaker takes whatever has a style of its own for not displayed.
    table.dataset['measured'] = '';
  }
  const textHeight = lengthOf('var(--text-height)');
  const turnedHeight = lengthOf('var(--turned-text-height)');
  const tooTall = [...document.querySelectorAll('tr, td[rowspan], th[rowspan], figure, svg')]
    .filter((element) => element.getBoundingClientRect().height > (element.closest('.turned') === null ? textHeight : turnedHeight) && element.closest('[hidden]') === null)
    .map((element) => ({
      id: element.closest('[id]')?.id ?? '',
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    }));
  document.body.style.removeProperty('width');
  // An empty attribute would remain, and the breaker takes whatever has a style of its own for not displayed.
  for (const section of turned) section.removeAttribute('style');
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');

  // The breaker takes `break-after: avoid` away from the browser and honours one heading only, so that
  // the first of several is left alone at a page's end. The browser itself keeps them all together.
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).breakAfter === 'avoid') element.dataset['keepWithNext'] = '';
  }
  const own = document.head.appendChild(document.createElement('style'));
  own.dataset['pagedjsIgnore'] = '';
  own.textContent = [
    '[data-keep-with-next] { break-after: avoid }',
    // A signature alone on a page could be put under any text. Written here, for the breaker would
    // carry the whole chapter over with it.
    '.signature, .finding-lead { break-before: avoid }',
    'table[data-measured] { table-layout: fixed }',
    // A head and caption alone at a page's end announce a table that is not there.
    'thead { break-after: avoid }',
    'thead + tbody > tr:first-child { break-before: avoid }',
  ].join('\n');

  const source: SourcePiece[] = [];
  let id = '';
  read(document.body, false);
  return { source, tooTall };

  /** Of every column, from cells of one column only; undefined when some column has none. */
  function columnWidths(table: HTMLTableElement): readonly number[] | undefined {
    const widths: (number | undefined)[] = [];
    const reach: number[] = [];
    for (const row of table.rows) {
      let column = 0;
      for (const cell of row.cells) {
        while ((reach[column] ?? 0) > 0) column++;
        if (cell.colSpan === 1) widths[column] ??= cell.getBoundingClientRect().width;
        for (let index = column; index < column + cell.colSpan; index++) reach[index] = cell.rowSpan;
        column += cell.colSpan;
      }
      for (let index = 0; index < reach.length; index++) reach[index] = Math.max(0, (reach[index] ?? 0) - 1);
    }
    const known = Array.from({ length: reach.length }, (_, index) => widths[index]).filter((width) => width !== undefined);
    return known.length === reach.length ? known : undefined;
  }

  function lengthOf(height: string): number {
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.height = height;
    const length = ruler.getBoundingClientRect().height;
    ruler.remove();
    return length;
  }

  function read(element: Element, inChart: boolean): void {
    const style = getComputedStyle(element);
    if (unpainted(element, style)) return;
    if (element.id !== '') id = element.id;
    if (element instanceof HTMLElement && element.dataset['row'] !== undefined) {
      source.push({ kind: 'row', row: Number(element.dataset['row']) });
    }
    const chart = inChart || element.localName === 'svg';
    const block = !style.display.startsWith('inline') && style.display !== 'contents';
    if (block) say(' ', chart);
    if (style.display === 'list-item') say(marker(element, style), chart);
    const target = element instanceof HTMLElement ? element.dataset['for'] : undefined;
    if (target !== undefined) {
      say(' ', chart);
      source.push({ kind: 'page-ref', target });
    } else {
      for (const node of element.childNodes) {
        if (node instanceof Text) say(cased(node.data, style.textTransform), chart);
        else if (node instanceof Element) read(node, chart);
      }
    }
    if (block || element.localName === 'br' || element.localName === 'text') say(' ', chart);
  }

  function say(text: string, inChart: boolean): void {
    if (text !== '') source.push({ kind: 'text', text, id, inChart });
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
