import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import type { TableSchema } from '../schema/table.ts';
import { cellPlace, type CsvRecord } from './csv.ts';

/** Remembers the keys of the rows of one table and names the first row when one comes again. */
export class KeyRegister {
  readonly #schema: TableSchema;
  readonly #file: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #groups: readonly (readonly string[])[];
  readonly #first = new Map<string, CsvRecord>();

  constructor(schema: TableSchema, file: string, columns: ReadonlyMap<string, number>) {
    this.#schema = schema;
    this.#file = file;
    this.#columns = columns;
    this.#groups = [schema.key, ...schema.unique.filter((name) => schema.key.join() !== name).map((name) => [name])];
  }

  /** What is wrong with this record's keys; an equal row twice only warns. */
  check(record: CsvRecord): Diagnostic[] {
    return this.#groups.flatMap((columns) => {
      const values = columns.map((name) => this.#cell(record, name));
      // Ids become addresses, and some disks do not tell capitals from small letters.
      const compared = columns.length === 1 ? values.map((value) => value.toLowerCase()) : values;
      const key = `${columns.join()}\u0000${compared.join('\u0000')}`;
      const first = this.#first.get(key);
      if (first === undefined) {
        this.#first.set(key, record);
        return [];
      }
      const named = columns.flatMap((name, at) => (this.#columns.has(name) ? [`${name} «${values[at]}»`] : [])).join(', ');
      const index = this.#columns.get(columns[0]!) ?? 0;
      const places = [cellPlace(this.#file, record, index), { cause: cellPlace(this.#file, first, index) }] as const;
      return [
        columns === this.#schema.key && columns.length > 1 && this.#sameRow(record, first)
          ? diagnostic('TK109', `Dòng lặp lại y nguyên dòng ${first.line} (${named}); chỉ dùng một.`, ...places)
          : diagnostic('TK108', `Dòng trùng ${named} với dòng ${first.line}.`, ...places),
      ];
    });
  }

  #cell(record: CsvRecord, name: string): string {
    return record.cells[this.#columns.get(name) ?? -1] ?? '';
  }

  #sameRow(a: CsvRecord, b: CsvRecord): boolean {
    return [...this.#columns.keys()].every((name) => this.#cell(a, name) === this.#cell(b, name));
  }
}
