import type { CellFault } from './cell-fault.ts';

/**
 * `understood` is the canonical text, when the cell was written in another way; `byOrder` says that it
 * could have been another day, and what the file proves of its dates settled it.
 */
export type CellReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly understood: string | undefined;
      readonly byOrder?: true;
      /** What the record is called whose name stands for its code. */
      readonly byName?: string;
    }
  | { readonly ok: false; readonly faults: readonly CellFault[] };
