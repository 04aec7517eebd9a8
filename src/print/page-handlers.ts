/**
 * What runs inside the browser's page. Every exported function is sent there as text, so it stands
 * alone: no imports, no names from outside itself. Types are erased and may be shared.
 */

/** A piece of the edition's source in reading order, before pagination. */
export type SourcePiece =
  /** `id`: the nearest element id at or before the text; `inChart`: text of an inline SVG. */
  | { readonly kind: 'text'; readonly text: string; readonly id: string; readonly inChart: boolean }
  /** A body row of a table with a head begins; `row` counts such rows through the document. */
  | { readonly kind: 'row'; readonly row: number }
  /** The place where pagination writes the page number of the element `target`. */
  | { readonly kind: 'page-ref'; readonly target: string };

/** One repeated table head: on which page, before which body row, with which words. */
export type RepeatedHead = { readonly page: number; readonly row: number; readonly text: string };

export type Prepared = {
  readonly source: readonly SourcePiece[];
  /** Rows and figures higher than a page: they can stand on none. */
  readonly tooTall: readonly { readonly id: string; readonly text: string }[];
};

export type LayoutProgress = { readonly page: number; readonly id: string };

export type Overflow = { readonly page: number; readonly id: string; readonly what: 'element' | 'cell'; readonly text: string };

export type LaidOut = {
  readonly pages: number;
  /** Page of every element id. */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly heads: readonly RepeatedHead[];
  readonly overflows: readonly Overflow[];
  /** Contents entries whose target is not in the document. */
  readonly danglingRefs: readonly string[];
  /** What the page breaker complained of, with the nearest id. */
  readonly complaints: readonly { readonly message: string; readonly id: string }[];
};

/**
 * Readies the source: numbers body rows, fixes column widths as the whole table would have them
 * (a table broken over pages is several tables to the browser, each with its own idea of widths),
 * names figures for assistive readers, and returns the text to be printed and what fits no page.
 */
export function prepareSource(): Prepared {
  document.body.style.width = 'var(--text-width)';
  let rows = 0;
  for (const table of document.querySelectorAll('table')) {
    if (table.tHead === null) continue;
    for (const body of table.tBodies) for (const row of body.rows) row.dataset['row'] = String(rows++);
    if (table.querySelector('colgroup') !== null) continue;
    const measured = table.tHead.rows[0];
    if (measured === undefined || [...measured.cells].some((cell) => cell.colSpan > 1)) continue;
    const whole = table.getBoundingClientRect().width;
    const group = document.createElement('colgroup');
    for (const cell of measured.cells) {
      const column = document.createElement('col');
      column.width = `${((cell.getBoundingClientRect().width / whole) * 100).toFixed(3)}%`;
      group.append(column);
    }
    table.caption === null ? table.prepend(group) : table.caption.after(group);
    // An attribute, not a style: the breaker takes whatever has a style of its own for not displayed.
    table.dataset['measured'] = '';
  }
  const ruler = document.body.appendChild(document.createElement('div'));
  ruler.style.height = 'var(--text-height)';
  const textHeight = ruler.getBoundingClientRect().height;
  ruler.remove();
  const tooTall = [...document.querySelectorAll('tr, figure, svg')]
    .filter((element) => element.getBoundingClientRect().height > textHeight && element.closest('[hidden]') === null)
    .map((element) => ({
      id: element.closest('[id]')?.id ?? '',
      text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
    }));
  document.body.style.removeProperty('width');
  for (const figure of document.querySelectorAll('figure')) figure.setAttribute('role', 'group');

  // The breaker takes `break-after: avoid` away from the browser and honours one heading only, so that
  // the first of several is left alone at a page's end. The browser itself keeps them all together.
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).breakAfter === 'avoid') element.dataset['keepWithNext'] = '';
  }
  const own = document.head.appendChild(document.createElement('style'));
  own.dataset['pagedjsIgnore'] = '';
  own.textContent = '[data-keep-with-next] { break-after: avoid } table[data-measured] { table-layout: fixed }';

  const source: SourcePiece[] = [];
  let id = '';
  read(document.body, false);
  return { source, tooTall };

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
  for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page')) page.style.removeProperty('display');
  return complaints;

  function elementOf(node: Node): Element | null {
    return node instanceof Element ? node : node.parentElement;
  }

  function nearestId(node: Node): string {
    return elementOf(node)?.closest('[id]')?.id ?? '';
  }
}

/** Writes the page numbers of the contents, then says what stands on which page. */
export function finishPages(): Omit<LaidOut, 'complaints'> {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')];
  pages.forEach(clearShells);
  const pageOf: Record<string, number> = {};
  const heads: RepeatedHead[] = [];
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    for (const element of page.querySelectorAll('.pagedjs_page_content [id]')) pageOf[element.id] ??= number;
    for (const head of page.querySelectorAll<HTMLElement>('[data-repeated="head"]')) {
      const row = head.closest('table')?.tBodies[0]?.rows[0];
      heads.push({ page: number, row: Number(row?.dataset['row'] ?? -1), text: spaced(head) });
    }
  }
  const danglingRefs: string[] = [];
  for (const ref of document.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-for]')) {
    const target = ref.dataset['for'] ?? '';
    const number = pageOf[target];
    if (number === undefined) danglingRefs.push(target);
    else ref.textContent = String(number);
  }
  return { pages: pages.length, pageOf, heads, danglingRefs, overflows: pages.flatMap(overflowsOf) };

  /**
   * Where a chapter's first line goes over to the next page, the breaker leaves the chapter's empty
   * element, and its id, on the page before: the contents would point there.
   */
  function clearShells(page: HTMLElement): void {
    for (const shell of [...page.querySelectorAll<HTMLElement>('.pagedjs_page_content [data-split-to]')].reverse()) {
      if ((shell.textContent ?? '').trim() !== '' || shell.querySelector('svg, img, hr') !== null) continue;
      if (shell.closest('td, th') !== null) continue;
      const heir = shell.id === '' ? null : document.querySelector(`[data-split-from][data-id="${CSS.escape(shell.id)}"]:not([id])`);
      if (shell.id !== '' && heir === null) continue;
      if (heir !== null) heir.id = shell.id;
      shell.remove();
    }
  }

  function spaced(head: HTMLElement): string {
    return [...head.querySelectorAll('th, td')].map((cell) => cell.textContent).join(' ');
  }

  /** A continued element keeps its id under another name. */
  function nearestId(element: Element, content: Element): string {
    const named = element.closest('[id], [data-id]');
    if (named !== null && content.contains(named)) return named.id || (named.getAttribute('data-id') ?? '');
    return content.querySelector('[id]')?.id ?? '';
  }

  function overflowsOf(page: HTMLElement, index: number): Overflow[] {
    const content = page.querySelector('.pagedjs_page_content');
    if (content === null) return [];
    const box = content.getBoundingClientRect();
    const found: Overflow[] = [];
    const seen: Element[] = [];
    // The breaker's own wrapper is as high as the page and may spill without any content.
    for (const element of content.querySelectorAll(':scope > div *')) {
      if (element.closest('svg') !== null && element.localName !== 'svg') continue;
      if (seen.some((one) => one.contains(element))) continue;
      const rect = element.getBoundingClientRect();
      const outside = rect.width > 0 && (rect.right > box.right + 1 || rect.left < box.left - 1);
      const clipped = element instanceof HTMLTableCellElement && element.scrollWidth > element.clientWidth + 1;
      if (!outside && !clipped) continue;
      // The smallest element that leaves the page names the fault best; its ancestors only contain it.
      const inner = [...element.children].some((child) => child.getBoundingClientRect().right > box.right + 1);
      if (outside && inner && !(element instanceof SVGElement)) continue;
      seen.push(element);
      const id = nearestId(element, content);
      if (found.at(-1)?.id === id) continue;
      found.push({
        page: index + 1,
        id,
        what: clipped ? 'cell' : 'element',
        text: (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60),
      });
    }
    return found;
  }
}
