import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { ReviewSources, SourceFile } from '../model.ts';
import type { DeclaredIntake } from '../schema/intake.ts';
import type { TableSchema } from '../schema/table.ts';
import { type Cells, forEachTable, REGISTRY, type TableName } from '../schema/tables.ts';
import { Names, type NamesOf } from './names.ts';
import { emptyTable, parseTable, type Table, unreadTable } from './table.ts';

/** Every table of a review as read, by its name in the registry. */
export type ParsedTables = { readonly [Name in TableName]: Table<Cells<Name>> };

type Known = {
  /** What `intake.yaml` says of the files. */
  readonly declared: Readonly<Record<string, DeclaredIntake>>;
  /** The themes of the review, where its settings can be read. */
  readonly themes: readonly { readonly id: string; readonly name: string }[] | undefined;
};

/**
 * Reads every table of the registry. A table that a review may do without and does without is empty; any
 * other that is not there is told.
 */
export function parseTables(
  sources: ReviewSources,
  byPath: ReadonlyMap<string, SourceFile>,
  { declared, themes }: Known,
): { readonly tables: ParsedTables; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const fileOf = (name: TableName): string => `data/${sources.id}/${REGISTRY[name].file}`;
  const parse = <Name extends TableName>(name: Name, text: string, names: NamesOf) =>
    parseTable(REGISTRY[name], fileOf(name), text, { ...declared[REGISTRY[name].file], names });
  const found = new Map<string, Names | undefined>();
  const makeNames = (target: string): Names | undefined => {
    if (target === 'themes') return themes === undefined ? undefined : themeNames(themes);
    if (!isNamed(target)) return undefined;
    const source = byPath.get(fileOf(target));
    // Its own codes may be names: what it is called by is read without looking at them.
    return source === undefined
      ? undefined
      : tableNames(target, parse(target, source.text, 'lenient'));
  };
  const namesOf = (target: string): Names | undefined => {
    if (!found.has(target)) found.set(target, makeNames(target));
    return found.get(target);
  };
  const read = <Name extends TableName>(name: Name): Table<Cells<Name>> => {
    const schema = REGISTRY[name];
    const file = fileOf(name);
    const source = byPath.get(file);
    if (source === undefined) {
      if (isUnread(sources, file)) return unreadTable(file);
      if (schema.optional === true) return emptyTable(file);
      diagnostics.push(missingFile(file));
      return unreadTable(file);
    }
    const table = parse(name, source.text, namesOf);
    diagnostics.push(...table.diagnostics);
    return table;
  };
  return { tables: forEachTable<ParsedTables>(REGISTRY, read), diagnostics };
}

const isNamed = (target: string): target is TableName =>
  Object.hasOwn(REGISTRY, target) && REGISTRY[target as TableName].names !== undefined;

const themeNames = (themes: NonNullable<Known['themes']>): Names =>
  new Names(
    { noun: 'lĩnh vực', file: 'review.yaml' },
    new Set(themes.map(({ id }) => id)),
    themes.map(({ id, name }) => ({ id, names: [name] })),
  );

type ReadNames = Pick<Table<unknown>, 'readable' | 'writtenIds'> & {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/** What people call the rows of a table by; undefined where it cannot be read. */
function tableNames(target: TableName, table: ReadNames): Names | undefined {
  if (!table.readable) return undefined;
  const { noun, file, names = [] } = REGISTRY[target] as TableSchema;
  const called = table.rows.map((row) => ({
    id: String(row['id']),
    names: names
      .flatMap((column) => row[column] ?? [])
      .filter((name): name is string => typeof name === 'string'),
    isCountry: row['level'] === 'country',
  }));
  const countries = called.filter(({ isCountry }) => isCountry);
  return new Names(
    { noun, file },
    table.writtenIds,
    countries.length === 1
      ? called.map(({ id, names: own, isCountry }) => ({
          id,
          names: isCountry ? [...own, ...COUNTRY_NAMES] : own,
        }))
      : called,
  );
}

/** What every table calls the country, whatever a review calls it. */
const COUNTRY_NAMES = ['Cả nước', 'Toàn quốc', 'Việt Nam'] as const;

/** Whether a file, or a folder it stands in, is there but could not be read; that is told already. */
export const isUnread = ({ unreadable = [] }: ReviewSources, file: string): boolean =>
  unreadable.some((path) => file === path || file.startsWith(`${path}/`));

export const missingFile = (file: string): Diagnostic =>
  diagnostic('TK101', `Không có tệp «${file}».`, { file, line: 1, column: 1 });
