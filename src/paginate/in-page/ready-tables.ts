/**
 * Runs inside the browser's page: it is sent there as text, so it stands alone, without names from
 * outside itself. Types are erased and may be shared.
 */

/**
 * Gives the tables of a source what lets them go over pages: column widths as the whole table would
 * have them (a table broken over pages is several tables to the browser, each with its own idea of
 * widths), and rows in place of a row that is higher than a page. `rules`: how both look.
 */
export function readyTables(rules: string): void {
  const own = document.head.appendChild(document.createElement('style'));
  own.textContent = rules;
  let pieces = 0;
  const tables = [...document.querySelectorAll('table')];
  for (const table of tables) fixColumns(table);
  const heights = {
    upright: lengthOf('var(--text-height)'),
    turned: lengthOf('var(--turned-text-height)'),
  };
  for (const table of tables) {
    const page = table.closest('.turned') === null ? heights.upright : heights.turned;
    // Pieces of a quarter of what a page holds under the repeated head fill pages well and stay few.
    const room = (page - (table.tHead?.getBoundingClientRect().height ?? 0)) / 4;
    for (const body of table.tBodies)
      for (const row of [...body.rows])
        if (row.getBoundingClientRect().height > page * 0.9 && isPlain(row)) split(row, room);
  }

  function fixColumns(table: HTMLTableElement): void {
    if (table.tHead === null || table.querySelector('colgroup') !== null) return;
    const widths = columnWidths(table);
    if (widths === undefined) return;
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

  /** Of every column, from cells of one column only; undefined when some column has none. */
  function columnWidths(table: HTMLTableElement): readonly number[] | undefined {
    const widths: (number | undefined)[] = [];
    const reach: number[] = [];
    for (const row of table.rows) {
      let column = 0;
      for (const cell of row.cells) {
        while ((reach[column] ?? 0) > 0) column++;
        const { colSpan, rowSpan } = cell;
        if (colSpan === 1) widths[column] ??= cell.getBoundingClientRect().width;
        for (let end = column + colSpan; column < end; column++) reach[column] = rowSpan;
      }
      for (let index = 0; index < reach.length; index++)
        reach[index] = Math.max(0, (reach[index] ?? 0) - 1);
    }
    const known = Array.from({ length: reach.length }, (_, index) => widths[index]).filter(
      (width) => width !== undefined,
    );
    return known.length === reach.length ? known : undefined;
  }

  /** Only lines of text can be parted safely, and only where no cell reaches over several rows. */
  function isPlain(row: HTMLTableRowElement): boolean {
    const rows = [
      ...(row.parentElement instanceof HTMLTableSectionElement ? row.parentElement.rows : []),
    ];
    const at = rows.indexOf(row);
    const reached = rows
      .slice(0, at)
      .some((above, index) =>
        [...above.cells].some((cell) => cell.rowSpan === 0 || index + cell.rowSpan > at),
      );
    return (
      !reached &&
      [...row.cells].every((cell) => cell.rowSpan === 1) &&
      row.querySelector('svg, img, table, figure') === null
    );
  }

  function split(first: HTMLTableRowElement, room: number): void {
    let row = first;
    while (row.getBoundingClientRect().height > room) {
      const edge = row.getBoundingClientRect().top + room;
      const next = row.cloneNode(false) as HTMLTableRowElement;
      next.removeAttribute('id');
      const cells = [...row.cells];
      let moved = false;
      next.dataset['piece'] = pieceOf(row);
      for (const cell of cells) {
        const rest = cell.cloneNode(false) as HTMLTableCellElement;
        rest.removeAttribute('id');
        rest.dataset['piece'] = pieceOf(cell);
        if (moveOver(cell, rest, edge)) moved = true;
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
  function moveOver(cell: HTMLElement, rest: HTMLElement, edge: number): boolean {
    const over = textOver(cell, edge);
    if (over === undefined || !over.hasBefore) return false;
    const range = document.createRange();
    range.setStart(over.node, over.offset);
    range.setEnd(cell, cell.childNodes.length);
    if (range.toString().trim() === '') return false;
    for (let cut = over.node.parentElement; cut !== null && cut !== cell; cut = cut.parentElement)
      pieceOf(cut);
    rest.append(range.extractContents());
    for (let begun = rest.firstElementChild; begun !== null; begun = begun.firstElementChild) {
      begun.removeAttribute('id');
      begun.setAttribute('data-came-on', '');
    }
    return true;
  }

  /** A number that all pieces of one element bear, for whoever must know that they are one. */
  function pieceOf(element: HTMLElement): string {
    element.dataset['piece'] ??= String(pieces++);
    return element.dataset['piece'];
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
        const offset = firstOver(node, edge);
        const filled = node.data.slice(0, offset).trim() !== '';
        return { node, offset, hasBefore: hasBefore || filled };
      }
      hasBefore = true;
    }
    return undefined;
  }

  /** How many letters end above `edge`. */
  function firstOver(text: Text, edge: number): number {
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

  function lengthOf(height: string): number {
    const ruler = document.body.appendChild(document.createElement('div'));
    ruler.style.height = height;
    const length = ruler.getBoundingClientRect().height;
    ruler.remove();
    return length;
  }
}
