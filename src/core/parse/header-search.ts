import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { TableSchema } from '../schema/table.ts';
import type { CsvFile, CsvRecord } from './csv.ts';
import { type Header, readHeader } from './header.ts';
import { type WideShape, wideShape } from './wide-table.ts';

/** Records above the header in which titles of a table may stand. */
const MOST_TITLES = 12;
/** A title stands in a cell or two, or in one that a spreadsheet has repeated over merged ones. */
const TITLE_CELLS = 2;
/** So many years at the heads of columns make a table with years across. */
const LEAST_YEARS = 2;

/** Looks for the header: the first record, or one below the titles that tables of yearbooks have. */
export class HeaderSearch {
  readonly #schema: TableSchema;
  readonly #csv: CsvFile;
  readonly #titles: { readonly record: CsvRecord; readonly header: Header }[] = [];
  #wide: WideShape | undefined;
  #found: { readonly record: CsvRecord; readonly header: Header } | undefined;

  constructor(schema: TableSchema, csv: CsvFile) {
    this.#schema = schema;
    this.#csv = csv;
  }

  /** Takes the next record; the header where it is the one. */
  take(record: CsvRecord): Header | undefined {
    const header = readHeader(this.#schema, this.#csv, record);
    const isTitle =
      header.diagnostics.length > 0 && this.#titles.length < MOST_TITLES && isTitleRow(record);
    if (isTitle) {
      this.#titles.push({ record, header });
      return undefined;
    }
    this.#found = { record, header: this.#whole(record, header) };
    this.#csv.nameColumns(record.cells);
    return this.#found.header;
  }

  /** What is known when the file is at its end. */
  get header(): Header | undefined {
    return (this.#found ?? this.#titles[0])?.header;
  }

  /** How the table has its years across, where nothing else is left open. */
  get wide(): WideShape | undefined {
    return this.#wide;
  }

  /** Lines above the header that are titles. */
  get titles(): readonly number[] {
    return this.#found === undefined ? [] : this.#titles.map(({ record }) => record.line);
  }

  /** Years across are one thing to say, not a dozen. */
  #whole(record: CsvRecord, header: Header): Header {
    const across = yearsAcross(this.#schema, record.cells);
    if (across === undefined) return header;
    this.#wide = wideShape(this.#schema, this.#csv, record);
    return { ...header, diagnostics: [tellWide(this.#schema, this.#csv, record.line, across)] };
  }
}

function isTitleRow({ cells }: CsvRecord): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return written.length > 0 && new Set(written).size <= TITLE_CELLS && written.some(isProse);
}

const isProse = (text: string): boolean => /\p{L}.*\s.*\p{L}/u.test(text);

/** Years at the heads of columns of a table that has one column for them: «2019», «Năm 2019 (%)», «Sơ bộ 2022». */
function yearsAcross(
  { row }: TableSchema,
  cells: readonly string[],
): readonly string[] | undefined {
  if (!('year' in row.shape) || !('value' in row.shape)) return undefined;
  const years = cells.flatMap((cell) => YEAR.exec(cell)?.[0] ?? []);
  return years.length < LEAST_YEARS ? undefined : years;
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)/;

function tellWide(
  { row }: TableSchema,
  csv: CsvFile,
  line: number,
  years: readonly string[],
): Diagnostic {
  const columns = Object.keys(row.shape)
    .filter((name) => name !== 'year' && name !== 'value')
    .slice(0, 5)
    .join(', ');
  const [first = '', second = ''] = years;
  return diagnostic(
    'TK121',
    `Bảng để mỗi năm một cột (${first}, ${second}${years.length > 2 ? ` … ${years.at(-1)}` : ''}), nhưng thiếu cột cần cho mỗi giá trị hoặc có cột lạ.`,
    csv.place(line, 0),
    {
      hint: `Giữ các cột năm, đầu cột chỉ ghi năm (${first}), và thêm cho đủ các cột ${columns}; hoặc chuyển các cột năm thành dòng, mỗi giá trị một dòng có cột year và cột value.`,
    },
  );
}
