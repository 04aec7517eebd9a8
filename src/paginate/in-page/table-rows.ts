/** The rows of the head or body that a row stands in, itself among them. */
export function rowsAround(row: HTMLTableRowElement): readonly HTMLTableRowElement[] {
  return row.parentElement instanceof HTMLTableSectionElement ? [...row.parentElement.rows] : [];
}

/** Into how many rows the cells of a row reach, itself counted; `most` where one reaches to the end. */
export function reachOf(row: HTMLTableRowElement, most: number): number {
  return Math.max(...[...row.cells].map(({ rowSpan }) => (rowSpan === 0 ? most : rowSpan)));
}
