/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

import type { SourcePiece } from './laid-out.ts';

/** The text that is to be printed, in reading order, of a prepared source: what the finished file is held against. */
export function readSource(): readonly SourcePiece[] {
  const source: SourcePiece[] = [];
  let id = '';
  read(document.body);
  return source;

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
    if (target === undefined) readWithin(element, style);
    else {
      say(' ');
      source.push({ kind: 'page-ref', target });
    }
    if (block || element.localName === 'br' || element.localName === 'text') say(' ');
  }

  function readWithin(element: Element, style: CSSStyleDeclaration): void {
    for (const node of element.childNodes) {
      if (node instanceof Text) say(cased(node.data, style.textTransform));
      else if (node instanceof Element) read(node);
    }
  }

  /** Texts of one place are one piece: a page of text has hundreds, and all of them leave the browser. */
  function say(text: string): void {
    if (text === '') return;
    const last = source.at(-1);
    if (last?.kind === 'text' && last.id === id)
      source[source.length - 1] = { ...last, text: last.text + text };
    else source.push({ kind: 'text', text, id });
  }

  function unpainted(element: Element, style: CSSStyleDeclaration): boolean {
    if (
      ['script', 'style', 'template', 'noscript', 'title', 'desc', 'metadata', 'defs'].includes(
        element.localName,
      )
    )
      return true;
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
    const siblings = [...(element.parentElement?.children ?? [])].filter(
      (one) => one.localName === 'li',
    );
    const list = element.parentElement;
    const start = list instanceof HTMLOListElement ? list.start : 1;
    return `${start + siblings.indexOf(element)}. `;
  }
}
