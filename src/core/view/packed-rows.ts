/**
 * Rows of a table as a page carries them to the reader's browser. Sources and notes repeat from row to
 * row, so each column lists its different cells once, and a row says which of them it has.
 */
export type PackedRows = {
  readonly columns: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly rows: readonly (readonly number[])[];
};

export function packed(head: readonly string[], rows: readonly (readonly string[])[]): PackedRows {
  const columns = head.map((name, column) => ({
    name,
    cells: [...new Set(rows.map((row) => row[column] ?? ''))],
  }));
  return {
    columns,
    rows: rows.map((row) => columns.map(({ cells }, column) => cells.indexOf(row[column] ?? ''))),
  };
}

/** The head and the rows again. */
export const unpacked = ({ columns, rows }: PackedRows): readonly (readonly string[])[] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => row.map((cell, column) => columns[column]?.cells[cell] ?? '')),
];
