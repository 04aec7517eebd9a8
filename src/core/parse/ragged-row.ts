import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { CsvFile, CsvRecord } from './csv.ts';

/** Whether a record has more or fewer cells than the header; empty ones beyond it a spreadsheet leaves. */
export const isRagged = (cells: readonly string[], width: number): boolean =>
  cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '');

/** TK107: cells that would be read under the columns of others. */
export const tellRagged = (csv: CsvFile, { cells, line }: CsvRecord, width: number): Diagnostic =>
  diagnostic(
    'TK107',
    `Dòng có ${cells.length} ô, cần ${width} ô như dòng tiêu đề.`,
    csv.rowPlace(line),
  );
