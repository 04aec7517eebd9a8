import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { provesLocale, readNumber, type MissingReason, type NumberLocale } from '../intake/number.ts';
import type { TableSchema } from '../schema/table.ts';
import { QUALIFIER_LABELS, type Qualifier } from '../schema/vocabulary.ts';
import { cellFault, tellFault } from './cell-fault.ts';
import { cellPlace, type CsvRecord } from './csv.ts';
import type { CellRepair, TableIntake } from './table.ts';

const LOCALE_LABELS: Readonly<Record<NumberLocale, string>> = {
  vi: 'kiểu Việt Nam (1.234,5)',
  en: 'kiểu máy (1234.5)',
};

/**
 * Which way the figures of a file are written: as declared, or as the first figure that can only
 * be read one way proves. A later figure that can only be read the other way is then a fault.
 */
export function findLocale(
  schema: TableSchema,
  file: string,
  records: readonly CsvRecord[],
  columns: ReadonlyMap<string, number>,
  declared: NumberLocale | undefined,
): TableIntake['locale'] {
  if (declared !== undefined) return { locale: declared, by: 'declared', proof: undefined };
  for (const record of records) {
    for (const name of schema.numbers ?? []) {
      const index = columns.get(name);
      const text = index === undefined ? '' : (record.cells[index] ?? '');
      const locale = text === '' ? undefined : provesLocale(text);
      if (locale !== undefined && index !== undefined) return { locale, by: 'proved', proof: { place: cellPlace(file, record, index), text } };
    }
  }
  return undefined;
}

type FigureReader = {
  readonly schema: TableSchema;
  readonly file: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly locale: TableIntake['locale'];
  readonly repairs: CellRepair[];
};

export type FigureReading = {
  /** The record with every figure in the one way machines write it. */
  readonly input: Readonly<Record<string, string>>;
  readonly qualifier: Qualifier | undefined;
  /** Set when the table's own figure is marked as missing: the record is then no row. */
  readonly missing: MissingReason | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Columns already complained about. */
  readonly told: ReadonlySet<string>;
};

export function readFigures(record: CsvRecord, input: Readonly<Record<string, string>>, reader: FigureReader): FigureReading {
  const { schema, file, columns, locale, repairs } = reader;
  const next: Record<string, string> = { ...input };
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  let qualifier: Qualifier | undefined;
  let missing: MissingReason | undefined;
  for (const name of schema.numbers ?? []) {
    const text = input[name] ?? '';
    if (text === '' && !isRequired(schema, name)) continue;
    const reading = readNumber(text, { locale: locale?.locale, unit: input['unit'] });
    const at = (): Place => cellPlace(file, record, columns.get(name) ?? 0);
    switch (reading.kind) {
      case 'number': {
        next[name] = reading.value;
        qualifier ??= reading.qualifier;
        const after = `${reading.qualifier === undefined ? '' : `${QUALIFIER_LABELS[reading.qualifier]} `}${reading.value}`;
        if (reading.tidied && after !== text) repairs.push({ place: at(), before: text, after });
        break;
      }
      case 'missing':
        // An empty cell is a slip; a mark says that somebody looked and there was nothing.
        if (reading.reason === 'empty') break;
        if (isRequired(schema, name)) missing = reading.reason;
        else next[name] = '';
        break;
      case 'ambiguous':
        told.add(name);
        diagnostics.push(
          diagnostic('TK112', `Cột «${name}»: «${text}» có thể là ${reading.vi} hoặc ${reading.en}, không đoán được.`, at()),
        );
        break;
      case 'wrong':
        told.add(name);
        if (reading.why === 'otherLocale') {
          if (locale !== undefined) diagnostics.push(twoLocales(text, at(), locale));
          break;
        }
        diagnostics.push(tellFault(name, text, cellFault(reading.why, text), at()));
        break;
    }
  }
  return { input: next, qualifier, missing, diagnostics, told };
}

/** A figure that goes against the file's way of writing, with the figure that proved that way. */
function twoLocales(text: string, place: Place, { locale, proof }: NonNullable<TableIntake['locale']>): Diagnostic {
  const other = LOCALE_LABELS[locale === 'vi' ? 'en' : 'vi'];
  if (proof === undefined) return diagnostic('TK111', `«${text}» viết ${other}, nhưng tệp được khai là ${LOCALE_LABELS[locale]}.`, place);
  return diagnostic('TK111', `«${text}» viết ${other}, nhưng «${proof.text}» ở dòng ${proof.place.line} viết ${LOCALE_LABELS[locale]}.`, place, { cause: proof.place });
}

const isRequired = (schema: TableSchema, name: string): boolean => !schema.row.shape[name]?.safeParse('').success;
