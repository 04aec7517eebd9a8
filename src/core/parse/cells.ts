import type { z } from 'zod';

import { readDate } from '../intake/date.ts';
import { errorValue } from '../intake/excel.ts';
import { readPeriod } from '../intake/period.ts';
import { WRITINGS } from '../schema/cells.ts';
import type { TableSchema } from '../schema/table.ts';
import { knownUnit } from '../unit.ts';
import { type CellFault, cellFault } from './cell-fault.ts';

/** `understood` is the canonical text, when the cell was written in another way. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown; readonly understood: string | undefined }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

export type Cell = {
  /** As it is understood, without the blanks around it. */
  readonly text: string;
  /** What it says; a figure says it only with the rest of its record. */
  readonly reading: CellReading;
  /** In a column of the key: equal for equal texts, and different for others. */
  readonly number: number;
  /** Whether it names a total, in a column of the key. */
  readonly isTotal: boolean;
};

export const NO_CELL: Cell = {
  text: '',
  reading: { ok: true, value: undefined, understood: undefined },
  number: 0,
  isTotal: false,
};

export const TOTAL = /^(?:tổng(?:\s+(?:cộng|số))?|cộng|total)\s*[:.]?$/iu;

/** The columns in the order of the schema. */
export const columnsOf = (
  schema: TableSchema,
  positions: ReadonlyMap<string, number>,
): readonly Column[] =>
  Object.entries(schema.row.shape).map(
    ([name, type]) => new Column(name, positions.get(name) ?? -1, type as z.ZodType, schema),
  );

/** Most columns repeat a few texts over a million rows; each text is read once, up to this many. */
const REMEMBERED = 10_000;

/** One column of the schema as a file has it. Equal texts give one and the same cell, shared between rows. */
export class Column {
  readonly name: string;
  /** Position in the file; -1 when the file leaves the column out. */
  readonly index: number;
  readonly isFigure: boolean;
  readonly #isKey: boolean;
  readonly #type: z.ZodType;
  readonly #known = new Map<string, Cell>();
  readonly #most: number;
  #count = 0;
  #lastWritten: string | undefined;
  #last = NO_CELL;

  constructor(
    name: string,
    index: number,
    type: z.ZodType,
    { numbers = [], key }: Pick<TableSchema, 'numbers' | 'key'>,
  ) {
    this.name = name;
    this.index = index;
    this.isFigure = numbers.includes(name);
    this.#isKey = key.includes(name);
    this.#type = type;
    // Figures seldom come again.
    const most = this.isFigure ? 0 : REMEMBERED;
    this.#most = this.#isKey ? Infinity : most;
  }

  cell(written: string): Cell {
    // Columns run on: to look at the cell above is cheaper than to look the text up.
    if (written === this.#lastWritten) return this.#last;
    const cell = this.#find(written);
    this.#lastWritten = written;
    this.#last = cell;
    return cell;
  }

  /** What a text without blanks around it says in this column. */
  read(text: string): CellReading {
    return read(this.#type, text);
  }

  #find(written: string): Cell {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const trimmed = written.trim();
    const cell = trimmed === written ? this.#make(trimmed) : this.#find(trimmed);
    if (this.#known.size < this.#most) this.#known.set(written, cell);
    return cell;
  }

  #make(written: string): Cell {
    const reading = this.isFigure ? NO_CELL.reading : this.read(written);
    const text = (reading.ok ? reading.understood : undefined) ?? written;
    this.#count += 1;
    return {
      text,
      reading,
      number: text === written ? this.#count : this.#find(text).number,
      isTotal: this.#isKey && TOTAL.test(text),
    };
  }
}

/**
 * An error of Excel, which a column of text would take for text; else the canonical text; else
 * another way of writing it.
 */
function read(type: z.ZodType, text: string): CellReading {
  const damage = errorValue(text);
  if (damage !== undefined) return { ok: false, faults: [cellFault(damage, text)] };
  const writing = WRITINGS.get(type)?.writing;
  if (writing === 'unit') {
    const label = knownUnit(text) ?? text;
    const reading = readAs(type, label);
    return reading.ok && label !== text ? { ...reading, understood: label } : reading;
  }
  const plain = readAs(type, text);
  if (plain.ok || writing === undefined) return plain;
  const found = writing === 'date' ? readDate(text) : readPeriod(text);
  if (found.kind === 'read') {
    const rewritten = readAs(type, found.text);
    return rewritten.ok ? { ...rewritten, understood: found.text } : rewritten;
  }
  return {
    ok: false,
    faults: plain.faults.map(({ expected }) =>
      cellFault(found.why, text, found.readings, expected),
    ),
  };
}

function readAs(type: z.ZodType, text: string): CellReading {
  const parsed = type.safeParse(text);
  if (parsed.success) return { ok: true, value: parsed.data, understood: undefined };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({
      code: 'TK105',
      expected: issue.message,
      hint: 'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined,
    })),
  };
}
