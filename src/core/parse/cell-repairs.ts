import type { CsvFile } from './csv.ts';
import type { CellRepair } from './table-intake.ts';

/** Repairs listed one by one; the others are counted. */
const MOST_REPAIRS = 1000;

/**
 * Cells of one file that were understood from another way of writing: the first of them, and how
 * many there are in all.
 */
export class CellRepairs {
  readonly first: CellRepair[] = [];
  count = 0;
  readonly #csv: CsvFile;

  constructor(csv: CsvFile) {
    this.#csv = csv;
  }

  /** `index` is the cell's position in the record that begins on `line`. */
  add(line: number, index: number, before: string, after: string): void {
    this.count += 1;
    if (this.first.length < MOST_REPAIRS)
      this.first.push({ place: this.#csv.place(line, index), before, after });
  }
}
