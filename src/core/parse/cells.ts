import type { z } from 'zod';

import { readDate } from '../intake/date.ts';
import { errorValue } from '../intake/excel.ts';
import { readPeriod } from '../intake/period.ts';
import { WRITINGS } from '../schema/cells.ts';
import type { TableSchema } from '../schema/table.ts';
import { knownUnit } from '../unit.ts';
import { cellFault, type CellFault } from './cell-fault.ts';

/** `understood` is the canonical text, when the cell was written in another way. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown; readonly understood: string | undefined }
  | { readonly ok: false; readonly faults: readonly CellFault[] };

/** One column of the schema as the file has it. */
export type Column = {
  readonly name: string;
  /** Position in the file. */
  readonly index: number;
  /** Reads a cell without the blanks around it. */
  readonly read: (text: string) => CellReading;
  readonly isKey: boolean;
  readonly isFigure: boolean;
};

/** The columns in the order of the schema, each with its reader. */
export const columnsOf = (schema: TableSchema, positions: ReadonlyMap<string, number>): readonly Column[] =>
  Object.entries(schema.row.shape).map(([name, type]) => ({
    name,
    index: positions.get(name) ?? -1,
    read: (text) => read(type as z.ZodType, text),
    isKey: schema.key.includes(name),
    isFigure: schema.numbers?.includes(name) ?? false,
  }));

/** Most columns repeat a few texts over a million rows; each text is read once, up to this many. */
const REMEMBERED = 20_000;

/** The same text always gives the same value, which is shared between rows. */
export function remembering<Out>(read: (text: string) => Out): (text: string) => Out {
  const known = new Map<string, Out>();
  return (text) => {
    let out = known.get(text);
    if (out === undefined) {
      out = read(text);
      if (known.size < REMEMBERED) known.set(text, out);
    }
    return out;
  };
}

/** An error of Excel, which a column of text would take for text; else the canonical text; else another way of writing it. */
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
  return { ok: false, faults: plain.faults.map(({ expected }) => cellFault(found.why, text, found.readings, expected)) };
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
