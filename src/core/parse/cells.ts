import type { z } from 'zod';

import type { TableSchema } from '../schema/table.ts';

type CellFault = { readonly expected: string; readonly hint: string | undefined };
export type CellReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: readonly CellFault[] };

/** Most columns repeat a few texts over a million rows; each text is read once, up to this many. */
const REMEMBERED = 20_000;

/** One reader per column; the same text always gives the same value, which is shared between rows. */
export function cellReaders(schema: TableSchema): ReadonlyMap<string, (text: string) => CellReading> {
  return new Map(Object.entries(schema.row.shape).map(([name, type]) => [name, remembering(type as z.ZodType)]));
}

function remembering(type: z.ZodType): (text: string) => CellReading {
  const known = new Map<string, CellReading>();
  return (text) => {
    let reading = known.get(text);
    if (reading === undefined) {
      reading = read(type, text);
      if (known.size < REMEMBERED) known.set(text, reading);
    }
    return reading;
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
