import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { CsvFile, type CsvRecord } from '../../../src/core/parse/csv.ts';

/** All records of a text, kept; the reader itself only shows them. */
export function parseCsv(
  file: string,
  text: string,
): {
  readonly header: CsvRecord | undefined;
  readonly records: readonly CsvRecord[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const all: CsvRecord[] = [];
  const fault = new CsvFile(file, text).each((record) => all.push(record) > 0);
  return fault === undefined
    ? { header: all[0], records: all.slice(1), diagnostics: [] }
    : { header: undefined, records: [], diagnostics: [fault] };
}
