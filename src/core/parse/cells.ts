import type { z } from 'zod';

import type { TableSchema } from '../schema/table.ts';

type CellFault = { readonly expected: string; readonly hint: string | undefined };
export type CellReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly CellFault[] };

/** A cell without the blanks around it, and what it says. */
export type Cell = {
  readonly text: string;
  /** Of a figure only once its record is known; then `FigureReader` has it. */
  readonly reading: CellReading;
  /** In a column of the key: equal for equal texts, and different for others. */
  readonly number: number;
  /** Whether it names a total, in a column of the key. */
  readonly isTotal: boolean;
};

/** Most columns repeat a few texts over a million rows; each text is read once, up to this many. */
const REMEMBERED = 10_000;

/** One column of the schema as a file has it. */
export class Column {
  readonly name: string;
  /** Position in the file; -1 when the file leaves the column out. */
  readonly index: number;
  readonly isFigure: boolean;
  readonly #isKey: boolean;
  readonly #type: z.ZodType;
  readonly #most: number;
  readonly #known = new Map<string, Cell>();
  #lastWritten: string | undefined;
  #last: Cell = NO_CELL;

  constructor(name: string, index: number, type: z.ZodType, { numbers = [], key }: Pick<TableSchema, 'numbers' | 'key'>) {
    this.name = name;
    this.index = index;
    this.isFigure = numbers.includes(name);
    this.#isKey = key.includes(name);
    this.#type = type;
    // Figures seldom come again.
    this.#most = this.#isKey ? Infinity : this.isFigure ? 0 : REMEMBERED;
  }

  /** The cell as it is written in one record. */
  cell(written: string): Cell {
    // Columns run on: to look at the cell above is cheaper than to look the text up.
    if (written === this.#lastWritten) return this.#last;
    const cell = this.#known.get(written) ?? this.#make(written);
    this.#lastWritten = written;
    this.#last = cell;
    return cell;
  }

  #make(written: string): Cell {
    const text = written.trim();
    const same = text === written ? undefined : this.#known.get(text);
    const cell = same ?? { text, reading: this.isFigure ? NO_CELL.reading : this.read(text), number: this.#known.size, isTotal: this.#isKey && TOTAL.test(text) };
    if (this.#known.size < this.#most) {
      this.#known.set(written, cell);
      if (text !== written) this.#known.set(text, cell);
    }
    return cell;
  }

  /** What a text without blanks around it says in this column. */
  read(text: string): CellReading {
    const parsed = this.#type.safeParse(text);
    if (parsed.success) return { ok: true, value: parsed.data };
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => ({
        expected: issue.message,
        hint: 'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined,
      })),
    };
  }
}

export const NO_CELL: Cell = { text: '', reading: { ok: true, value: undefined }, number: 0, isTotal: false };

export const TOTAL = /^(?:tổng(?: cộng| số)?|cộng|total)$/iu;

/** The columns in the order of the schema. */
export const columnsOf = (schema: TableSchema, positions: ReadonlyMap<string, number>): readonly Column[] =>
  Object.entries(schema.row.shape).map(([name, type]) => new Column(name, positions.get(name) ?? -1, type as z.ZodType, schema));
