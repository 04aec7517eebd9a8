import type { SourcePiece } from './laid-out.ts';

/** The text that is to be printed, in reading order, of a prepared source: what the finished file is held against. */
export function readSource(): readonly SourcePiece[] {
  const reader = new SourceReader();
  reader.read(document.body);
  return reader.pieces;
}

class SourceReader {
  readonly pieces: SourcePiece[] = [];
  /** Nearest id at or before what is read. */
  #id = '';

  read(element: Element): void {
    const style = getComputedStyle(element);
    if (isUnpainted(element, style)) return;
    if (element.id !== '') this.#id = element.id;
    if (element instanceof HTMLElement && element.dataset['row'] !== undefined) {
      this.pieces.push({ kind: 'row', row: Number(element.dataset['row']) });
    }
    const block = !style.display.startsWith('inline') && style.display !== 'contents';
    if (block) this.#add(' ');
    if (style.display === 'list-item') this.#add(listMarker(element, style));
    const target = element instanceof HTMLElement ? element.dataset['for'] : undefined;
    if (target === undefined) this.#readWithin(element, style);
    else {
      this.#add(' ');
      this.pieces.push({ kind: 'page-ref', target });
    }
    if (block || element.localName === 'br' || element.localName === 'text') this.#add(' ');
  }

  #readWithin(element: Element, style: CSSStyleDeclaration): void {
    for (const node of element.childNodes) {
      if (node instanceof Text) this.#add(cased(node.data, style.textTransform));
      else if (node instanceof Element) this.read(node);
    }
  }

  /** Texts of one place are one piece: a page of text has hundreds, and all of them leave the browser. */
  #add(text: string): void {
    if (text === '') return;
    const { pieces } = this;
    const id = this.#id;
    const last = pieces.at(-1);
    if (last?.kind === 'text' && last.id === id)
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ kind: 'text', text, id });
  }
}

const UNPAINTED_ELEMENTS: readonly string[] = [
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'desc',
  'metadata',
  'defs',
];

function isUnpainted(element: Element, style: CSSStyleDeclaration): boolean {
  if (UNPAINTED_ELEMENTS.includes(element.localName)) return true;
  if (element.hasAttribute('hidden')) return true;
  return element.getAttribute('aria-hidden') === 'true' && style.display === 'none';
}

function cased(text: string, transform: string): string {
  return transform === 'uppercase' ? text.toLocaleUpperCase('vi') : text;
}

/** The list sign the browser paints; the style sheet uses quoted signs, discs and numbers only. */
function listMarker(element: Element, style: CSSStyleDeclaration): string {
  const type = style.listStyleType;
  if (type.startsWith('"')) return `${type.slice(1, -1)} `;
  if (type === 'disc') return '• ';
  if (type !== 'decimal') return '';
  const list = element.parentElement;
  const items = [...(list?.children ?? [])].filter(({ localName }) => localName === 'li');
  const start = list instanceof HTMLOListElement ? list.start : 1;
  return `${start + items.indexOf(element)}. `;
}
