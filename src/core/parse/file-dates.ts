import { type DateOrder, provesOrder } from '../intake/date.ts';
import type { CsvFile } from './csv.ts';
import type { TableIntake } from './table-intake.ts';

/**
 * The order in which one file writes the day and the month of dates in figures: as declared, or as its
 * dates prove that can be written in one order only. Where these contradict each other nothing is proved.
 */
export class FileDates {
  readonly #csv: CsvFile;
  readonly #columns: readonly number[];
  #order: TableIntake['dates'];
  #searched: boolean;

  /** `columns` are the positions of the columns that hold dates. */
  constructor(csv: CsvFile, columns: readonly number[], declared: DateOrder | undefined) {
    this.#csv = csv;
    this.#columns = columns;
    this.#searched = declared !== undefined;
    this.#order =
      declared === undefined ? undefined : { order: declared, by: 'declared', proof: undefined };
  }

  /** The whole file is searched when this is first asked: the proof may stand anywhere. */
  get order(): TableIntake['dates'] {
    if (this.#searched) return this.#order;
    this.#searched = true;
    const proofs: Partial<Record<DateOrder, { readonly line: number; readonly index: number }>> =
      {};
    this.#csv.each(({ cells, line }) => {
      for (const index of this.#columns) {
        const order = provesOrder(cells[index] ?? '');
        if (order !== undefined) proofs[order] ??= { line, index };
      }
      return proofs.dmy === undefined || proofs.mdy === undefined;
    });
    const { dmy, mdy } = proofs;
    const first = dmy ?? mdy;
    if (first === undefined || (dmy !== undefined && mdy !== undefined)) return undefined;
    this.#order = {
      order: dmy === undefined ? 'mdy' : 'dmy',
      by: 'proved',
      proof: {
        place: this.#csv.place(first.line, first.index),
        text: this.#csv.cell(first.line, first.index).trim(),
      },
    };
    return this.#order;
  }

  /** What is known without a search, for those who only report. */
  get known(): TableIntake['dates'] {
    return this.#order;
  }
}
