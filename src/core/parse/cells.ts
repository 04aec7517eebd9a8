import type { z } from 'zod';

import { readDate } from '../intake/date.ts';
import { errorValue } from '../intake/excel.ts';
import { readPeriod } from '../intake/period.ts';
import { WRITINGS } from '../schema/cells.ts';
import { referencesOf, type TableSchema } from '../schema/table.ts';
import { valueMeant } from '../schema/value-words.ts';
import { knownUnit } from '../unit.ts';
import { cellFault, turningLetter } from './cell-fault.ts';
import type { CellReading } from './cell-reading.ts';
import type { FileDates } from './file-dates.ts';
import type { Names, NamesOf } from './names.ts';
import { readReference } from './reference-cell.ts';

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
  dates: FileDates,
  names: NamesOf | undefined,
): readonly Column[] => {
  const targets = new Map(referencesOf(schema).map(({ column, target }) => [column, target]));
  return Object.entries(schema.row.shape).map(([name, type]) => {
    const target = targets.get(name);
    const records = target === undefined || names === 'lenient' ? undefined : names?.(target);
    return new Column(
      {
        name,
        index: positions.get(name) ?? -1,
        type: type as z.ZodType,
        dates,
        names: target !== undefined && names === 'lenient' ? 'lenient' : records,
      },
      schema,
    );
  });
};

/** Positions of the columns that hold dates. */
export const dateColumns = (
  schema: TableSchema,
  positions: ReadonlyMap<string, number>,
): readonly number[] =>
  Object.entries(schema.row.shape).flatMap(([name, type]) =>
    positions.has(name) && WRITINGS.get(type as z.ZodType)?.writing === 'date'
      ? [positions.get(name)!]
      : [],
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
  readonly #dates: FileDates;
  readonly #names: Names | 'lenient' | undefined;
  readonly #known = new Map<string, Cell>();
  readonly #most: number;
  #count = 0;
  #lastWritten: string | undefined;
  #last = NO_CELL;

  constructor(
    {
      name,
      index,
      type,
      dates,
      names,
    }: {
      readonly name: string;
      readonly index: number;
      readonly type: z.ZodType;
      readonly dates: FileDates;
      readonly names: Names | 'lenient' | undefined;
    },
    { numbers = [], key }: Pick<TableSchema, 'numbers' | 'key'>,
  ) {
    this.name = name;
    this.index = index;
    this.isFigure = numbers.includes(name);
    this.#isKey = key.includes(name);
    this.#type = type;
    this.#dates = dates;
    this.#names = names;
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
    if (this.#names === 'lenient') return { ok: true, value: undefined, understood: undefined };
    const reading = read(this.#type, text, this.#dates);
    return this.#names === undefined || isDamaged(reading)
      ? reading
      : readReference(reading, this.#type, text, this.#names);
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

/** Whether the cell holds what no column takes; there is then nothing to look up. */
const isDamaged = (reading: CellReading): boolean =>
  !reading.ok && reading.faults.some(({ code }) => code !== 'TK105');

/** Letters without a shape that turn round what stands after them, so that people read another text than is there. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * An error of Excel, which a column of text would take for text; else the canonical text; else
 * another way of writing it.
 */
function read(type: z.ZodType, text: string, dates: FileDates): CellReading {
  const turning = TURNING.exec(text)?.[0];
  if (turning !== undefined) return { ok: false, faults: [turningLetter(turning)] };
  const damage = errorValue(text);
  if (damage !== undefined) return { ok: false, faults: [cellFault(damage, text)] };
  const ways = WRITINGS.get(type);
  if (ways?.writing === 'value') return readValue(type, ways.values, text);
  const writing = ways?.writing;
  if (writing === 'unit') {
    const label = knownUnit(text) ?? text;
    const reading = readAs(type, label);
    return reading.ok && label !== text ? { ...reading, understood: label } : reading;
  }
  const plain = readAs(type, text);
  if (plain.ok || writing === undefined) return plain;
  const first = writing === 'date' ? readDate(text) : readPeriod(text);
  const needsOrder =
    first.kind === 'wrong' && (first.why === 'dayOrMonth' || first.why === 'monthFirst');
  const found = needsOrder ? readDate(text, dates.order?.order) : first;
  if (found.kind === 'read') {
    const rewritten = readAs(type, found.text);
    if (!rewritten.ok) return rewritten;
    return { ...rewritten, understood: found.text, ...(needsOrder ? { byOrder: true } : {}) };
  }
  return {
    ok: false,
    faults: plain.faults.map(({ expected }) =>
      cellFault(found.why, text, found.readings, expected),
    ),
  };
}

/** Its Vietnamese word is a value like any other; a word in other letters is one understood. */
function readValue(
  type: z.ZodType,
  values: readonly [string, ...string[]],
  text: string,
): CellReading {
  const reading = readAs(type, text);
  const found = valueMeant(values, text);
  return reading.ok && found?.isExact === false ? { ...reading, understood: found.value } : reading;
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
