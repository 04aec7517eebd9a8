import type { z } from 'zod';

import type { TableSchema } from '../schema/table.ts';

type CellFault = { readonly expected: string; readonly hint: string | undefined };
export type CellReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly CellFault[] };

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

function read(type: z.ZodType, text: string): CellReading {
  const parsed = type.safeParse(text);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => ({
      expected: issue.message,
      hint: 'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined,
    })),
  };
}
