import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { provesLocale, readNumber, type MissingReason, type NumberLocale, type NumberReading, type WrongNumber } from '../intake/number.ts';
import { isRequired, type TableSchema } from '../schema/table.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { PERCENT } from '../unit.ts';
import { remembering, type CellReading, type Column } from './cells.ts';
import type { CsvFile, CsvRecord } from './csv.ts';
import type { FigureRepair, TableIntake } from './table.ts';

const LOCALE_LABELS: Readonly<Record<NumberLocale, string>> = {
  vi: 'kiểu Việt Nam (1.234,5)',
  en: 'kiểu máy (1234.5)',
};

/** What the figures of one record tell beyond their values. */
export type FigureFindings = {
  readonly qualifier: Qualifier | undefined;
  /** Set when the table's own figure is marked as missing: the record is then no row. */
  readonly missing: MissingReason | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

const NOTHING: FigureFindings = { qualifier: undefined, missing: undefined, diagnostics: [] };

/** A figure with a complaint of its own; the cell's type has nothing to add to it. */
const TOLD: CellReading = { ok: false, faults: [] };

/** Repairs listed one by one; the others are counted. */
const MOST_REPAIRS = 1000;

type FigureColumn = {
  readonly column: Column;
  /** Position among the columns of the table. */
  readonly at: number;
  readonly required: boolean;
  readonly reader: (text: string) => Figure;
  readonly percentReader: (text: string) => Figure;
};
type Figure = { readonly number: NumberReading; readonly cell: CellReading };

/**
 * Reads the figures of a table in the one way they are written: as declared, or as the first figure
 * that can only be read one way proves. A later figure that can only be read the other way is a fault.
 */
export class FigureReader {
  readonly repairs: FigureRepair[] = [];
  repaired = 0;
  readonly #schema: TableSchema;
  readonly #csv: CsvFile;
  readonly #columns: readonly Column[];
  readonly #unit: number;
  readonly #proves = remembering((text) => ({ locale: text === '' ? undefined : provesLocale(text) }));
  #figures: readonly FigureColumn[];
  #locale: TableIntake['locale'];
  /** Whether it is known that no figure below proves anything. */
  #searched = false;

  constructor(schema: TableSchema, csv: CsvFile, columns: readonly Column[], declared: NumberLocale | undefined) {
    this.#schema = schema;
    this.#csv = csv;
    this.#columns = columns;
    this.#unit = columns.findIndex(({ name }) => name === 'unit');
    this.#locale = declared === undefined ? undefined : { locale: declared, by: 'declared', proof: undefined };
    this.#figures = this.#readers();
  }

  get locale(): TableIntake['locale'] {
    return this.#locale;
  }

  /** Looks whether this record proves how figures are written; to be asked before it is read. */
  learnFrom({ cells, line }: CsvRecord): void {
    if (this.#locale !== undefined || this.#searched) return;
    for (const { column } of this.#figures) {
      const text = cells[column.index]?.trim() ?? '';
      const { locale } = this.#proves(text);
      if (locale === undefined) continue;
      this.#locale = { locale, by: 'proved', proof: { place: this.#csv.place(line, column.index), text } };
      this.#figures = this.#readers();
      return;
    }
  }

  /** Reads the figures of the record on `line` from `texts` into `readings`, both in the order of the columns. */
  read(line: number, texts: readonly string[], readings: CellReading[]): FigureFindings {
    let { qualifier, missing, diagnostics } = NOTHING;
    const percent = texts[this.#unit] === PERCENT;
    for (const { at, column, required } of this.#figures) {
      const text = texts[at]!;
      const { number, cell } = this.#figure(at, text, percent);
      readings[at] = cell;
      if (number.kind === 'number') {
        qualifier ??= number.qualifier;
        if (number.tidied) this.#repair(line, column, text, number.value);
      } else if (number.kind === 'missing') {
        // An empty cell is a slip; a mark says that somebody looked and there was nothing.
        if (required && number.reason !== 'empty') missing = number.reason;
      } else diagnostics = [...diagnostics, this.#complaint(number, column.name, text, this.#csv.place(line, column.index))];
    }
    return qualifier === undefined && missing === undefined && diagnostics.length === 0 ? NOTHING : { qualifier, missing, diagnostics };
  }

  #figure(at: number, text: string, percent: boolean): Figure {
    const figure = this.#known(at, text, percent);
    if (figure.number.kind !== 'ambiguous' || this.#locale !== undefined || this.#searched) return figure;
    // The proof may stand anywhere below; most files have it in the first rows and need no search.
    this.#csv.each((record) => {
      this.learnFrom(record);
      return this.#locale === undefined;
    });
    this.#searched = true;
    return this.#known(at, text, percent);
  }

  #known(at: number, text: string, percent: boolean): Figure {
    const { reader, percentReader } = this.#figures.find((one) => one.at === at)!;
    return percent ? percentReader(text) : reader(text);
  }

  #readers(): readonly FigureColumn[] {
    const locale = this.#locale?.locale;
    return (this.#schema.numbers ?? []).map((name) => {
      const at = this.#columns.findIndex((column) => column.name === name);
      const column = this.#columns[at]!;
      const required = isRequired(this.#schema, name);
      const reader = (percent: boolean) => remembering((text): Figure => {
        const number = readNumber(text, { locale, percent });
        switch (number.kind) {
          case 'number':
            return { number, cell: column.read(number.value) };
          case 'missing':
            return { number, cell: column.read('') };
          case 'ambiguous':
          case 'wrong':
            return { number, cell: TOLD };
        }
      });
      return { column, at, required, reader: reader(false), percentReader: reader(true) };
    });
  }

  #repair(line: number, { index }: Column, before: string, after: string): void {
    this.repaired += 1;
    if (this.repairs.length < MOST_REPAIRS) this.repairs.push({ place: this.#csv.place(line, index), before, after });
  }

  #complaint(number: Extract<NumberReading, { kind: 'ambiguous' | 'wrong' }>, name: string, text: string, place: Place): Diagnostic {
    if (number.kind === 'ambiguous') return diagnostic('TK112', `Cột «${name}»: «${text}» có thể là ${number.vi} hoặc ${number.en}, không đoán được.`, place);
    if (number.why === 'otherLocale') return twoLocales(text, place, this.#locale!);
    const { expected, hint } = WRONG[number.why];
    return diagnostic('TK105', `Cột «${name}»: đọc được «${text}», ${expected}.`, place, { hint: hint(text) });
  }
}

/** A figure that goes against the file's way of writing, with the figure that proved that way. */
function twoLocales(text: string, place: Place, { locale, proof }: NonNullable<TableIntake['locale']>): Diagnostic {
  const other = LOCALE_LABELS[locale === 'vi' ? 'en' : 'vi'];
  if (proof === undefined) return diagnostic('TK111', `«${text}» viết ${other}, nhưng tệp được khai là ${LOCALE_LABELS[locale]}.`, place);
  return diagnostic('TK111', `«${text}» viết ${other}, nhưng «${proof.text}» ở dòng ${proof.place.line} viết ${LOCALE_LABELS[locale]}.`, place, { cause: proof.place });
}

const NUMBER = 'cần một số viết liền, ví dụ 42.03 hoặc 13923108';

const WRONG: Readonly<Record<Exclude<WrongNumber, 'otherLocale'>, { readonly expected: string; readonly hint: (text: string) => string }>> = {
  letter: {
    expected: NUMBER,
    hint: (text) => {
      const strange = [...text].find((letter) => !/[\d.,%\s-]/u.test(letter));
      return strange === undefined ? 'Sửa ô này thành một số theo nguồn.' : `Ký tự «${strange}» không thuộc về một số; sửa lại theo nguồn, đừng đoán.`;
    },
  },
  space: { expected: NUMBER, hint: () => 'Bỏ dấu cách ở giữa số.' },
  grouping: { expected: NUMBER, hint: () => 'Dấu ngăn hàng nghìn không đứng đúng từng ba chữ số; xem lại số ở nguồn.' },
  percent: { expected: 'có dấu % mà đơn vị của dòng không phải %', hint: () => 'Bỏ dấu % hoặc sửa cột unit thành %.' },
  parentheses: { expected: NUMBER, hint: () => 'Số âm viết với dấu trừ ở đầu, không đặt trong ngoặc.' },
  date: { expected: 'giống một ngày hoặc một phân số, không phải một số', hint: () => 'Excel có thể đã đổi số thành ngày; lấy lại số ở nguồn và định dạng ô là Văn bản trước khi nhập.' },
  separator: { expected: NUMBER, hint: () => 'Trước và sau dấu thập phân đều phải có chữ số.' },
};
