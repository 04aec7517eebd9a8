import type { Note } from './laid-out.ts';
import { markPageReferences } from './page-references.ts';

/**
 * Turns every `<span class="footnote">` of running text into a numbered call, the note itself waiting
 * in the call until its page is known. The library's own footnotes are not used: they repeat numbers
 * (its issue #59), leave notes out (#320) and lose text near them (#130).
 * @returns the notes in the order of their calls, each with its number; `\uE000target\uE001` in place of
 * each page reference.
 */
export function numberNotes(): readonly Note[] {
  return [...document.querySelectorAll<HTMLElement>('.footnote')].map((note, index) => {
    const number = index + 1;
    const call = document.createElement('sup');
    call.className = 'note-call';
    call.dataset['note'] = note.innerHTML;
    const link = document.createElement('a');
    link.href = `#ghi-chu-${number}`;
    link.textContent = String(number);
    call.append(link);
    const previous = note.previousSibling;
    // A call stands at its word, wherever the writer left spaces.
    if (previous instanceof Text) previous.data = previous.data.trimEnd();
    note.replaceWith(call);
    markPageReferences(note);
    return {
      text: `${number} ${(note.textContent ?? '').trim()}`,
      id: call.closest('[id]')?.id ?? '',
    };
  });
}
