import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { ReviewSources, SourceFile } from '../model.ts';
import type { DeclaredIntake } from '../schema/intake.ts';
import { type Cells, forEachTable, REGISTRY, type TableName } from '../schema/tables.ts';
import { emptyTable, parseTable, type Table, unreadTable } from './table.ts';

/** Every table of a review as read, by its name in the registry. */
export type ParsedTables = { readonly [Name in TableName]: Table<Cells<Name>> };

/**
 * Reads every table of the registry. `declared` is what `intake.yaml` says of their files. A table that a
 * review may do without and does without is empty; any other that is not there is told.
 */
export function parseTables(
  sources: ReviewSources,
  byPath: ReadonlyMap<string, SourceFile>,
  declared: Readonly<Record<string, DeclaredIntake>>,
): { readonly tables: ParsedTables; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = <Name extends TableName>(name: Name): Table<Cells<Name>> => {
    const schema = REGISTRY[name];
    const file = `data/${sources.id}/${schema.file}`;
    const source = byPath.get(file);
    if (source === undefined) {
      if (isUnread(sources, file)) return unreadTable(file);
      if (schema.optional === true) return emptyTable(file);
      diagnostics.push(missingFile(file));
      return unreadTable(file);
    }
    const table = parseTable(schema, file, source.text, declared[schema.file]);
    diagnostics.push(...table.diagnostics);
    return table;
  };
  return { tables: forEachTable<ParsedTables>(REGISTRY, read), diagnostics };
}

/** Whether a file, or a folder it stands in, is there but could not be read; that is told already. */
export const isUnread = ({ unreadable = [] }: ReviewSources, file: string): boolean =>
  unreadable.some((path) => file === path || file.startsWith(`${path}/`));

export const missingFile = (file: string): Diagnostic =>
  diagnostic('TK101', `Không có tệp «${file}».`, { file, line: 1, column: 1 });
