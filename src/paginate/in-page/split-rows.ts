import { reachOf, rowsAround } from './table-rows.ts';

/** Puts several rows in place of each that is higher than most of a page. */
export class RowSplitter {
  #pieces = 0;

  /** `page`: pixels that the text of a page may fill. */
  splitTall(table: HTMLTableElement, page: number): void {
    // Pieces of a quarter of what a page holds under the repeated head fill pages well and stay few.
    const most = (page - (table.tHead?.getBoundingClientRect().height ?? 0)) / 4;
    for (const body of table.tBodies)
      for (const row of [...body.rows])
        if (row.getBoundingClientRect().height > page * 0.9 && isPlain(row)) this.#split(row, most);
  }

  #split(first: HTMLTableRowElement, most: number): void {
    let row = first;
    while (row.getBoundingClientRect().height > most) {
      const edge = row.getBoundingClientRect().top + most;
      const next = emptyCopy(row);
      let moved = false;
      next.dataset['piece'] = this.#pieceOf(row);
      for (const cell of [...row.cells]) {
        const rest = emptyCopy(cell);
        rest.dataset['piece'] = this.#pieceOf(cell);
        if (this.#moveOver(cell, rest, edge)) moved = true;
        next.append(rest);
      }
      // A single line higher than a page: nothing more can be done here.
      if (!moved) return;
      row.dataset['goesOn'] = '';
      next.dataset['cameOn'] = '';
      row.after(next);
      row = next;
    }
  }

  /** Moves the lines of a cell below `edge` into the piece that goes on with it. @returns whether there were any. */
  #moveOver(cell: HTMLElement, rest: HTMLElement, edge: number): boolean {
    const over = textOver(cell, edge);
    if (over === undefined || !over.hasBefore) return false;
    const range = document.createRange();
    range.setStart(over.node, over.offset);
    range.setEnd(cell, cell.childNodes.length);
    if (range.toString().trim() === '') return false;
    for (let cut = over.node.parentElement; cut !== null && cut !== cell; cut = cut.parentElement)
      this.#pieceOf(cut);
    rest.append(range.extractContents());
    for (let begun = rest.firstElementChild; begun !== null; begun = begun.firstElementChild) {
      begun.removeAttribute('id');
      begun.setAttribute('data-came-on', '');
    }
    return true;
  }

  /** A number that all pieces of one element bear, for whoever must know that they are one. */
  #pieceOf(element: HTMLElement): string {
    element.dataset['piece'] ??= String(this.#pieces++);
    return element.dataset['piece'];
  }
}

/** The element without its content and its id. */
function emptyCopy<Kind extends HTMLElement>(element: Kind): Kind {
  const copy = element.cloneNode(false) as Kind;
  copy.removeAttribute('id');
  return copy;
}

/** Only lines of text can be parted safely, and only where no cell reaches over several rows. */
function isPlain(row: HTMLTableRowElement): boolean {
  const rows = rowsAround(row);
  const at = rows.indexOf(row);
  const reached = rows
    .slice(0, at)
    .some((above, index) => index + reachOf(above, Number.POSITIVE_INFINITY) > at);
  return (
    !reached &&
    [...row.cells].every((cell) => cell.rowSpan === 1) &&
    row.querySelector('svg, img, table, figure') === null
  );
}

/** The first letter of the first line that ends below `edge`. */
function textOver(
  cell: HTMLElement,
  edge: number,
): { readonly node: Text; readonly offset: number; readonly hasBefore: boolean } | undefined {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let hasBefore = false;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (node.data.trim() === '') continue;
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().bottom > edge) {
      const offset = lettersAbove(node, edge);
      const filled = node.data.slice(0, offset).trim() !== '';
      return { node, offset, hasBefore: hasBefore || filled };
    }
    hasBefore = true;
  }
  return undefined;
}

/** How many letters end above `edge`. */
function lettersAbove(text: Text, edge: number): number {
  const range = document.createRange();
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(text, 0);
    range.setEnd(text, middle + 1);
    if (range.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return low;
}
