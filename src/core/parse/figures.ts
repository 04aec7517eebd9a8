import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import {
  type MissingReason,
  type NumberLocale,
  type NumberReading,
  provesLocale,
  readNumber,
} from '../intake/number.ts';
import { lineText, type Place } from '../place.ts';
import { number as figure, optionalNumber as optionalFigure } from '../schema/cells.ts';
import { isRequired, type TableSchema } from '../schema/table.ts';
import { QUALIFIER_LABELS, type Qualifier } from '../schema/vocabulary.ts';
import { cellFault, tellFault } from './cell-fault.ts';
import type { CellRepairs } from './cell-repairs.ts';
import type { Cell, CellReading, Column } from './cells.ts';
import type { CsvFile, CsvRecord } from './csv.ts';
import type { TableIntake } from './table.ts';

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

type FigureColumn = {
  readonly column: Column;
  /** Position among the columns of the table. */
  readonly at: number;
  readonly required: boolean;
  readonly read: (text: string, unit: string) => Figure;
};
type Figure = { readonly number: NumberReading; readonly reading: CellReading };

/**
 * Reads the figures of a table in the one way they are written: as declared, or as the first figure
 * that can only be read one way proves. A later figure that can only be read the other way is a fault.
 */
export class FigureReader {
  readonly #repairs: CellRepairs;
  readonly #schema: TableSchema;
  readonly #csv: CsvFile;
  readonly #columns: readonly Column[];
  readonly #unit: number;
  #figures: readonly FigureColumn[];
  #locale: TableIntake['locale'];
  /** Whether it is known that no figure below proves anything. */
  #searched = false;

  constructor(
    schema: TableSchema,
    csv: CsvFile,
    columns: readonly Column[],
    declared: NumberLocale | undefined,
    repairs: CellRepairs,
  ) {
    this.#repairs = repairs;
    this.#schema = schema;
    this.#csv = csv;
    this.#columns = columns;
    this.#unit = columns.findIndex(({ name }) => name === 'unit');
    this.#locale =
      declared === undefined ? undefined : { locale: declared, by: 'declared', proof: undefined };
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
      const locale = text === '' ? undefined : provesLocale(text);
      if (locale === undefined) continue;
      this.#locale = {
        locale,
        by: 'proved',
        proof: { place: this.#csv.place(line, column.index), text },
      };
      this.#figures = this.#readers();
      return;
    }
  }

  /** Reads the figures among the cells of the record on `line` into `readings`, both in the order of the columns. */
  read(line: number, cells: readonly Cell[], readings: CellReading[]): FigureFindings {
    let { qualifier, missing, diagnostics } = NOTHING;
    const unit = cells[this.#unit]?.text ?? '';
    for (let each = 0; each < this.#figures.length; each += 1) {
      const { at, column, required } = this.#figures[each]!;
      const { text } = cells[at]!;
      const { number, reading } = this.#figure(each, text, unit);
      readings[at] = reading;
      if (number.kind === 'number') {
        qualifier ??= number.qualifier;
        if (number.tidied) this.#repair(line, column, text, number);
      } else if (number.kind === 'missing') {
        // An empty cell is a slip; a mark says that somebody looked and there was nothing.
        if (required && number.reason !== 'empty') missing = number.reason;
      } else
        diagnostics = [
          ...diagnostics,
          this.#complaint(number, column.name, text, this.#csv.place(line, column.index)),
        ];
    }
    return qualifier === undefined && missing === undefined && diagnostics.length === 0
      ? NOTHING
      : { qualifier, missing, diagnostics };
  }

  #figure(each: number, text: string, unit: string): Figure {
    const figure = this.#figures[each]!.read(text, unit);
    if (figure.number.kind !== 'ambiguous' || this.#locale !== undefined || this.#searched)
      return figure;
    // The proof may stand anywhere below; most files have it in their first rows and need no search.
    this.#csv.each((record) => {
      this.learnFrom(record);
      return this.#locale === undefined;
    });
    this.#searched = true;
    return this.#figures[each]!.read(text, unit);
  }

  #readers(): readonly FigureColumn[] {
    const locale = this.#locale?.locale;
    return (this.#schema.numbers ?? []).map((name) => {
      const at = this.#columns.findIndex((column) => column.name === name);
      const column = this.#columns[at]!;
      const type: unknown = this.#schema.row.shape[name];
      // To these types a figure that has been read is nothing new; a million need not be read twice.
      const isPlain = type === figure || type === optionalFigure;
      const read = (text: string, unit: string): Figure => {
        const number = readNumber(text, { locale, unit });
        switch (number.kind) {
          case 'number':
            return {
              number,
              reading: isPlain
                ? { ok: true, value: number.value, understood: undefined }
                : column.read(number.value),
            };
          case 'missing':
            return { number, reading: column.read('') };
          case 'ambiguous':
          case 'wrong':
            return { number, reading: TOLD };
        }
      };
      return { column, at, required: isRequired(this.#schema, name), read };
    });
  }

  #repair(
    line: number,
    { index }: Column,
    text: string,
    { qualifier, value }: Extract<NumberReading, { kind: 'number' }>,
  ): void {
    const after = qualifier === undefined ? value : `${QUALIFIER_LABELS[qualifier]} ${value}`;
    if (after !== text) this.#repairs.add(line, index, text, after);
  }

  #complaint(
    number: Extract<NumberReading, { kind: 'ambiguous' | 'wrong' }>,
    name: string,
    text: string,
    place: Place,
  ): Diagnostic {
    if (number.kind === 'ambiguous')
      return diagnostic(
        'TK112',
        `Cột «${name}»: «${text}» có thể là ${number.vi} hoặc ${number.en}, không đoán được.`,
        place,
      );
    if (number.why === 'otherLocale') return twoLocales(text, place, this.#locale!);
    return tellFault(name, text, cellFault(number.why, text), place);
  }
}

/** A figure that goes against the file's way of writing, with the figure that proved that way. */
function twoLocales(
  text: string,
  place: Place,
  { locale, proof }: NonNullable<TableIntake['locale']>,
): Diagnostic {
  const other = LOCALE_LABELS[locale === 'vi' ? 'en' : 'vi'];
  if (proof === undefined)
    return diagnostic(
      'TK111',
      `«${text}» viết ${other}, nhưng tệp được khai là ${LOCALE_LABELS[locale]}.`,
      place,
    );
  return diagnostic(
    'TK111',
    `«${text}» viết ${other}, nhưng «${proof.text}» ở ${lineText(proof.place)} viết ${LOCALE_LABELS[locale]}.`,
    place,
    { cause: proof.place },
  );
}
