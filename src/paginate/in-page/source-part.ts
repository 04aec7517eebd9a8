import type { SourcePart } from './laid-out.ts';
import { noteCallsIn, pageReferencesIn, targetOf, waitingNote } from './page-references.ts';
import type { PartBeginning } from './source-cutter.ts';

/** What stands from one beginning to the next, `next`; to the end of the body without one. */
export function sourcePart(
  { element, series, opens }: PartBeginning,
  next: Element | undefined,
  isFirst: boolean,
): SourcePart {
  const range = document.createRange();
  range.setStart(document.body, 0);
  if (!isFirst) range.setStartBefore(element);
  if (next === undefined) range.setEnd(document.body, document.body.childNodes.length);
  else range.setEndBefore(next);
  const holder = document.createElement('div');
  holder.append(withAncestors(range));
  if (!isFirst) renameBegun(element, holder);
  const firstRow = numberWithin(holder);
  return {
    html: holder.innerHTML,
    series,
    opens,
    firstRow,
    refs: [...new Set(targetsIn(holder))],
    id: nearestId(element),
  };
}

function withAncestors(range: Range): Node {
  let content: Node = range.cloneContents();
  for (
    let ancestor: Node | null = range.commonAncestorContainer;
    ancestor instanceof Element && ancestor !== document.body;
    ancestor = ancestor.parentNode
  ) {
    const around = ancestor.cloneNode(false);
    around.appendChild(content);
    content = around;
  }
  return content;
}

/** What began in an earlier part keeps its id under another name. */
function renameBegun(element: Element, holder: HTMLElement): void {
  for (
    let begun = element.parentElement;
    begun !== null && begun !== document.body;
    begun = begun.parentElement
  ) {
    const copy = begun.id === '' ? null : holder.querySelector(`[id="${CSS.escape(begun.id)}"]`);
    copy?.setAttribute('data-id', copy.id);
    copy?.removeAttribute('id');
  }
}

/**
 * Numbers elements, rows and pieces from 0 within the part, so that what is added before it does not
 * change it; the breaker would even name elements at random. @returns the number of its first row in the document.
 */
function numberWithin(holder: HTMLElement): number {
  for (const [index, element] of [...holder.querySelectorAll('*')].entries())
    element.setAttribute('data-ref', String(index));
  const rows = [...holder.querySelectorAll<HTMLElement>('[data-row]')];
  const firstRow = Number(rows[0]?.dataset['row'] ?? 0);
  for (const row of rows) row.dataset['row'] = String(Number(row.dataset['row']) - firstRow);
  const pieces = new Map<string, string>();
  for (const piece of holder.querySelectorAll<HTMLElement>('[data-piece]')) {
    const { piece: number = '' } = piece.dataset;
    if (!pieces.has(number)) pieces.set(number, String(pieces.size));
    piece.dataset['piece'] = pieces.get(number);
  }
  return firstRow;
}

/** Of page references, in the notes that wait in their calls too. */
function targetsIn(root: ParentNode): string[] {
  const inText = pageReferencesIn(root).map(targetOf);
  const inNotes = noteCallsIn(root).flatMap((call) => targetsIn(waitingNote(call).content));
  return [...inText, ...inNotes];
}

function nearestId(element: Element): string {
  return element.id || (element.querySelector('[id]')?.id ?? element.closest('[id]')?.id ?? '');
}
