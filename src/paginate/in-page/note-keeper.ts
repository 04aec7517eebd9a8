import { nextPageLeft } from './find-break.ts';
import type { BreakToken, Chunker, Layout, Page, PageHooks } from './paged-library.ts';

const HEIGHT = '--pagedjs-footnotes-height';
/** Of the page's height, at most, while text is still to come. */
const MOST = 0.6;

/**
 * Sets each footnote at the foot of the page of its call, once and in order; what finds no place there
 * comes first at the foot of the next page. While a page is filled, place is kept for the notes of the
 * calls that stand on it, until calls and place agree.
 */
export class NoteKeeper implements PageHooks {
  #hasNotes = false;
  #waiting: HTMLElement[] = [];

  afterParsed(source: ParentNode): void {
    this.#hasNotes = source.querySelector('.note-call') !== null;
    this.#waiting = [];
  }

  onPageLayout(wrapper: HTMLElement, _token: BreakToken, layout: Layout): void {
    if (!this.#hasNotes) return;
    const findBreakToken = layout.findBreakToken;
    layout.findBreakToken = (rendered, source, _bounds, before) => {
      this.#keepPlace(wrapper, layout.element);
      const bounds = layout.element.getBoundingClientRect();
      return findBreakToken.call(layout, rendered, source, bounds, before);
    };
  }

  async afterPageLayout(
    element: HTMLElement,
    page: Page,
    next: BreakToken | undefined,
    chunker: Chunker,
  ): Promise<void> {
    if (!this.#hasNotes) return;
    const area = element.querySelector<HTMLElement>('.pagedjs_area');
    if (area === null) return;
    const calls = [...(page.wrapper ?? element).querySelectorAll<HTMLElement>('.note-call')];
    const notes = [...this.#waiting, ...calls.map(noteOf)];
    if (notes.length === 0) return;
    const used = page.wrapper === undefined ? 0 : contentHeight(page.wrapper);
    const free = area.getBoundingClientRect().height - used;
    const box = boxIn(area, notes);
    this.#waiting = [];
    while (notes.length > 1 && box.getBoundingClientRect().height > free + 0.5) {
      const last = notes.pop();
      last?.remove();
      if (last !== undefined) this.#waiting.unshift(last);
    }
    if (next !== undefined || this.#waiting.length === 0) return;
    // The library numbers a page that it adds so by what it last counted.
    chunker.total = chunker.pages.length;
    await chunker.clonePage(page);
  }

  #keepPlace(wrapper: HTMLElement, content: HTMLElement): void {
    const area = content.closest<HTMLElement>('.pagedjs_area');
    if (area === null) return;
    const calls = [...wrapper.querySelectorAll<HTMLElement>('.note-call')];
    const beyond = nextPageLeft(content);
    const before = this.#waiting.length;
    const standing = (): number =>
      before + calls.filter((call) => call.getBoundingClientRect().left < beyond).length;
    const most = area.getBoundingClientRect().height * MOST;
    const keep = (count: number): void => {
      const notes = [
        ...this.#waiting.map((note) => note.cloneNode(true) as HTMLElement),
        ...calls.slice(0, count - before).map(noteOf),
      ];
      area.style.setProperty(HEIGHT, `${Math.min(heightOf(area, notes), most)}px`);
    };
    keep(before);
    // First as many as would stand on a page without notes, then as many as are left when these have
    // their place, and from there upwards until no call stands on the page without place for its note.
    let count = standing();
    if (count === before) return;
    keep(count);
    for (count = standing(), keep(count); standing() > count; keep(count)) count += 1;
  }
}

/** Whole pixels that notes will take at the foot of a page. */
function heightOf(area: HTMLElement, notes: readonly HTMLElement[]): number {
  const box = boxIn(area, notes);
  const height = notes.length === 0 ? 0 : Math.ceil(box.getBoundingClientRect().height);
  box.remove();
  return height;
}

function noteOf(call: HTMLElement): HTMLElement {
  const note = document.createElement('p');
  note.className = 'note';
  const link = call.querySelector('a');
  note.id = (link?.getAttribute('href') ?? '').slice(1);
  const number = document.createElement('sup');
  number.textContent = link?.textContent ?? '';
  note.append(number, ' ');
  note.insertAdjacentHTML('beforeend', (call.dataset['note'] ?? '').trim());
  return note;
}

function boxIn(area: HTMLElement, notes: readonly HTMLElement[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'page-notes';
  box.append(...notes);
  box.style.cssText = 'position: absolute; left: 0; right: 0; bottom: 0;';
  area.style.position = 'relative';
  area.append(box);
  return box;
}

function contentHeight(wrapper: HTMLElement): number {
  const top = wrapper.parentElement?.getBoundingClientRect().top ?? 0;
  const range = document.createRange();
  range.selectNodeContents(wrapper);
  return range.getBoundingClientRect().bottom - top;
}
