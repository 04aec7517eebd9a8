/** Elements in which the page number of the element `data-for` is written. */
export function pageReferencesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-for]')];
}

/** Id of the element whose page number stands here. */
export const targetOf = (reference: HTMLElement): string => reference.dataset['for'] ?? '';

/** Leaves `\uE000target\uE001` in place of each page number: it is filled in when all are known. */
export function markPageReferences(root: ParentNode): void {
  for (const reference of pageReferencesIn(root))
    reference.textContent = `\uE000${targetOf(reference)}\uE001`;
}

/** A note waits in its call, as HTML: what it will consist of. */
export function waitingNote(call: HTMLElement): HTMLTemplateElement {
  const note = document.createElement('template');
  note.innerHTML = call.dataset['note'] ?? '';
  return note;
}

export function noteCallsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-note]')];
}
