/**
 * Rows of a table as a page carries them to the reader's browser. Sources and notes repeat from row to
 * row, so each column lists its different cells once, without what they all begin with, and a row says
 * which of them it has; a column with one cell for all is not asked.
 */
export type PackedRows = {
  readonly columns: readonly {
    readonly name: string;
    readonly prefix?: string;
    readonly cells: readonly string[];
  }[];
  /** For each row, numbers of cells in the columns that have more than one. */
  readonly rows: readonly (readonly number[])[];
};

export function packed(head: readonly string[], rows: readonly (readonly string[])[]): PackedRows {
  const columns = head.map((name, column) => {
    const cells = [...new Set(rows.map((row) => row[column] ?? ''))];
    const prefix = cells.length < 2 ? '' : commonPrefix(cells);
    return {
      name,
      ...(prefix === '' ? {} : { prefix }),
      cells: cells.map((cell) => cell.slice(prefix.length)),
    };
  });
  return {
    columns,
    rows: rows.map((row) =>
      columns.flatMap(({ prefix = '', cells }, column) =>
        cells.length < 2 ? [] : [cells.indexOf((row[column] ?? '').slice(prefix.length))],
      ),
    ),
  };
}

/** The head and the rows again. */
export function unpacked({ columns, rows }: PackedRows): readonly (readonly string[])[] {
  const table = rows.map((row) => {
    let asked = 0;
    return columns.map(({ prefix = '', cells }) => {
      const cell = cells.length < 2 ? 0 : row[asked];
      if (cells.length >= 2) asked += 1;
      return `${prefix}${cells[cell ?? 0] ?? ''}`;
    });
  });
  return [columns.map(({ name }) => name), ...table];
}

function commonPrefix(cells: readonly string[]): string {
  const [first = ''] = cells;
  let length = first.length;
  for (const cell of cells) while (!cell.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}
