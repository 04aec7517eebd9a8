/** Writes the width of each column into a table that has a head and does not say them itself. */
export function fixColumns(table: HTMLTableElement): void {
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
  /** In how many rows from here on a column is taken by cells from above. */
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
