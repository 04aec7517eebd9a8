import type { Decimal } from '../decimal.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { provesLocale, readNumber } from '../intake/number.ts';
import type { MissingReason, NumberLocale, NumberReading } from '../intake/number-reading.ts';
import { lineText, type Place } from '../place.ts';
import { number as figure, optionalNumber as optionalFigure } from '../schema/cells.ts';
import { isRequired, type TableSchema } from '../schema/table.ts';
import { QUALIFIER_LABELS, type Qualifier } from '../schema/vocabulary.ts';
import { PERCENT } from '../unit.ts';
import { writtenFigure } from '../written-figure.ts';
import { cellFault, tellFault } from './cell-fault.ts';
import type { CellReading } from './cell-reading.ts';
import type { CellRepairs } from './cell-repairs.ts';
import type { Cell, Column } from './cells.ts';
import type { CsvFile, CsvRecord } from './csv.ts';
import { FigureEvidence, type Judgement, type TwoReadings } from './figure-evidence.ts';
import { shorten } from './shorten.ts';
import type { TableIntake } from './table-intake.ts';

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
/** A figure of the record on `line` that has two readings. */
type Doubtful = TwoReadings & { readonly column: Column; readonly line: number };

/**
 * Reads the figures of a table in the one way they are written: as declared, or as the first figure
 * that can only be read one way proves. A later figure that can only be read the other way is a fault;
 * one that both ways can read is held against the evidence of its own series.
 */
export class FigureReader {
  readonly #repairs: CellRepairs;
  readonly #schema: TableSchema;
  readonly #csv: CsvFile;
  readonly #columns: readonly Column[];
  readonly #unit: number;
  /** Position among the columns of what names the series of a figure. */
  readonly #series: number;
  readonly #evidence: FigureEvidence;
  readonly #readings: TableIntake['twoReadings'][number][] = [];
  #readingCount = 0;
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
    this.#series = columns.findIndex(({ name }) => name === seriesColumn(schema));
    this.#locale =
      declared === undefined ? undefined : { locale: declared, by: 'declared', proof: undefined };
    this.#figures = this.#readers();
    this.#evidence = new FigureEvidence(csv, {
      figures: this.#figures.map(({ column }) => column.index).filter((index) => index >= 0),
      series: columns[this.#series]?.index ?? -1,
      unit: columns[this.#unit]?.index ?? -1,
    });
  }

  /** Figures that could have been another, and how they were read: the first of them, and how many. */
  get twoReadings(): Pick<TableIntake, 'twoReadings' | 'twoReadingsCount'> {
    return { twoReadings: this.#readings, twoReadingsCount: this.#readingCount };
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
      const { at, required } = this.#figures[each]!;
      const { number, reading } = this.#figure(each, cells[at]!.text, unit);
      readings[at] = reading;
      if (number.kind === 'number') qualifier ??= number.qualifier;
      // An empty cell is a slip; a mark says that somebody looked and there was nothing.
      else if (number.kind === 'missing' && required && number.reason !== 'empty')
        missing = number.reason;
      const found = this.#findingOn(number, line, at, cells);
      if (found === undefined) continue;
      if (found.severity === 'error') readings[at] = TOLD;
      diagnostics = [...diagnostics, found];
    }
    return qualifier === undefined && missing === undefined && diagnostics.length === 0
      ? NOTHING
      : { qualifier, missing, diagnostics };
  }

  /** What is told of one figure; what was read of another way of writing is noted. */
  #findingOn(
    number: NumberReading,
    line: number,
    at: number,
    cells: readonly Cell[],
  ): Diagnostic | undefined {
    if (number.kind === 'missing') return undefined;
    const column = this.#columns[at]!;
    const { text } = cells[at]!;
    if (number.kind !== 'number')
      return this.#complaint(number, column.name, text, this.#csv.place(line, column.index));
    if (number.tidied) this.#repair(line, column, text, number);
    return number.other === undefined
      ? undefined
      : this.#weigh(this.#doubtful(line, at, cells, number.value, number.other));
  }

  #doubtful(
    line: number,
    at: number,
    cells: readonly Cell[],
    value: Decimal,
    other: Decimal,
  ): Doubtful {
    const column = this.#columns[at]!;
    const { text } = cells[at]!;
    const isEnglish = text.includes('.') === value.includes('.');
    return {
      column,
      line,
      text,
      series: cells[this.#series]?.text ?? '',
      unit: cells[this.#unit]?.text ?? '',
      value,
      other,
      locale: this.#locale?.locale ?? (isEnglish ? 'en' : 'vi'),
    };
  }

  /** What is told of a figure with two readings; an error where it is refused. */
  #weigh(figure: Doubtful): Diagnostic | undefined {
    const isDeclared = this.#locale?.by === 'declared';
    const judgement: Judgement = isDeclared ? { kind: 'own' } : this.#evidence.judge(figure);
    const place = this.#csv.place(figure.line, figure.column.index);
    const proof = this.#locale?.proof;
    if (judgement.kind === 'refused') return refused(figure, judgement.why, place, proof);
    this.#readingCount += 1;
    const { text, value, other } = figure;
    const by = isDeclared ? 'declared' : judgement.kind;
    if (this.#readings.length < MOST_READINGS)
      this.#readings.push({ place, text, value, other, by });
    return judgement.kind === 'told' ? told(figure, judgement, place, proof) : undefined;
  }

  #figure(each: number, text: string, unit: string): Figure {
    const figure = this.#figures[each]!.read(text, unit);
    if (figure.number.kind !== 'ambiguous') return figure;
    // The proof may stand anywhere below; most files have it in their first rows and need no search.
    if (this.#locale === undefined && !this.#searched) {
      this.#csv.each((record) => {
        this.learnFrom(record);
        return this.#locale === undefined;
      });
      this.#searched = true;
      if (this.#locale !== undefined) return this.#figures[each]!.read(text, unit);
    }
    // A share is never in thousands: `42.125` % is 42.125, whoever wrote it.
    if (unit !== PERCENT) return figure;
    const { vi, en } = figure.number;
    const number = readNumber(text, { locale: vi.includes('.') ? 'vi' : 'en', unit });
    const value = vi.includes('.') ? vi : en;
    return { number, reading: this.#columns[this.#figures[each]!.at]!.read(value) };
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
        `Cột «${name}»: «${text}» có thể là ${tellReading(number.vi)} hoặc ${tellReading(number.en)}, không đoán được.`,
        place,
        { like: { cause: 'no proof', most: 1 } },
      );
    if (number.why === 'otherLocale') return twoLocales(text, place, this.#locale!);
    return tellFault(name, text, cellFault(number.why, text), place);
  }
}

/** What names the series of a figure: its indicator; where a table has none, each row is its own. */
const seriesColumn = (schema: TableSchema): string =>
  'indicator' in schema.row.shape ? 'indicator' : (schema.key[0] ?? '');

/** Readings listed one by one; the others are counted. */
const MOST_READINGS = 1000;

const tellReading = (value: Decimal): string =>
  value.includes('.')
    ? `${writtenFigure(value)} (dấu thập phân)`
    : `${value} (dấu ngăn hàng nghìn)`;

type Proof = NonNullable<TableIntake['locale']>['proof'];
const tellProof = (proof: Proof): string =>
  proof === undefined ? '' : `«${shorten(proof.text)}» ở ${lineText(proof.place)}`;

const REFUSALS: Readonly<
  Record<Extract<Judgement, { kind: 'refused' }>['why'], (figure: Doubtful, proof: Proof) => string>
> = {
  unit: ({ value, other, unit }, proof) =>
    `theo ${tellProof(proof)} là ${tellReading(value)}, nhưng đơn vị ${unit} thì phải là ${tellReading(other)}`,
  magnitude: ({ value, other }, proof) =>
    `theo ${tellProof(proof)} là ${tellReading(value)}, nhưng cùng cỡ các số khác của chỉ số này thì là ${tellReading(other)}`,
  delimiter: ({ value, other }, proof) =>
    `theo ${tellProof(proof)} là ${tellReading(value)}, nhưng tệp ngăn ô bằng «;» như Excel tiếng Việt thì là ${tellReading(other)}`,
};

const refused = (
  figure: Doubtful,
  why: Extract<Judgement, { kind: 'refused' }>['why'],
  place: Place,
  proof: Proof,
): Diagnostic =>
  diagnostic(
    'TK112',
    `Cột «${figure.column.name}»: «${figure.text}» ${REFUSALS[why](figure, proof)}.`,
    place,
    {
      like: { cause: `${figure.column.name} ${figure.series} ${why}`, most: 1 },
      ...(proof === undefined ? {} : { cause: proof.place }),
    },
  );

function told(
  { column, text, series, value, other }: Doubtful,
  { why, isSure }: Extract<Judgement, { kind: 'told' }>,
  place: Place,
  proof: Proof,
): Diagnostic {
  const reason =
    why === 'weakProof'
      ? `chỉ theo ${tellProof(proof)}, mà số ấy có thể đã mất các số 0 ở cuối`
      : `theo ${tellProof(proof)}, là số của chỉ số khác`;
  return diagnostic(
    'TK131',
    `Cột «${column.name}»: «${text}» đọc là ${tellReading(value)}, không phải ${tellReading(other)}, ${reason}.`,
    place,
    {
      like: {
        cause: isSure ? `${column.name} ${why}` : `${column.name} ${series} ${why}`,
        most: 1,
      },
      ...(isSure ? { severity: 'info' } : {}),
      ...(proof === undefined ? {} : { cause: proof.place }),
    },
  );
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
      `«${shorten(text)}» viết ${other}, nhưng tệp được khai là ${LOCALE_LABELS[locale]}.`,
      place,
      { like: { cause: 'two locales', most: 3 } },
    );
  return diagnostic(
    'TK111',
    `«${shorten(text)}» viết ${other}, nhưng «${proof.text}» ở ${lineText(proof.place)} viết ${LOCALE_LABELS[locale]}.`,
    place,
    { cause: proof.place, like: { cause: 'two locales', most: 3 } },
  );
}
