import type { z } from 'zod';

import type { Audience } from './vocabulary.ts';

/**
 * What a person reads about a column: in messages, in the data dictionary, in templates. `audience` is who may
 * read its cells: those of an internal one never leave the drafting office.
 */
export type ColumnMeta = {
  readonly label: string;
  readonly audience: Audience;
  readonly about: string;
  readonly example: string;
};

/** What the ids of a column point to: rows of a table, by its name in the registry, or what other files declare. */
export type ReferenceTarget = 'themes' | 'sections' | (string & {});

/**
 * One CSV table: its columns with their cell types, declared once. Parsing, the types of the model,
 * messages, references, the data dictionary, templates, what is published, downloads and the schema of
 * `bao-cao.json` all come from this.
 */
export type TableSchema<Row extends z.ZodObject = z.ZodObject> = {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** What messages call a row that an id should point to: «Không có **chỉ số** nào mang mã …». */
  readonly noun: string;
  readonly row: Row;
  readonly columns: Readonly<Record<keyof Row['shape'] & string, ColumnMeta>>;
  /** A review may do without this table; its file is then simply not there. */
  readonly optional?: true;
  /** Columns that together name a row; two rows with the same values are an error. */
  readonly key: readonly (keyof Row['shape'] & string)[];
  /** Columns that hold figures, which may be written in a Vietnamese or an English way. */
  readonly numbers?: readonly (keyof Row['shape'] & string)[];
  /**
   * Rows of one key that differ in their figures and are alike in these columns are all kept: that a paper
   * says two things is told where figures are judged.
   */
  readonly keepsFigures?: readonly (keyof Row['shape'] & string)[];
  /** Columns whose value alone may stand in one row only. */
  readonly unique: readonly (keyof Row['shape'] & string)[];
  /** Columns that hold ids, one or a list, of something else; an id that points to nothing is an error. */
  readonly references?: Readonly<Partial<Record<keyof Row['shape'] & string, ReferenceTarget>>>;
  /** Columns by which people call a row where its id should stand. */
  readonly names?: readonly (keyof Row['shape'] & string)[];
  /** Pages that show its rows, by their folder below the review's. */
  readonly shown: readonly string[];
  /** Name of the file that gives its public cells as a table for others to reckon with. */
  readonly download?: `${string}.csv`;
  /**
   * Whether `bao-cao.json` gives its rows, public columns alone: `placed` where the format has a place for
   * them, `appended` behind everything else under the table's name.
   */
  readonly inReportFile?: 'placed' | 'appended';
};

/** A row carries its place in the file beside its cells, so no column may bear that name. */
export const defineTable = <Row extends z.ZodObject>(
  schema: TableSchema<Row> &
    ('place' extends keyof Row['shape'] ? { readonly row: never } : unknown),
): TableSchema<Row> => schema;

/** Whether a column must hold something in every row. */
export const isRequired = (schema: TableSchema, column: string): boolean =>
  !schema.row.shape[column]?.safeParse('').success;

/** The columns that point elsewhere, each with what its ids are of. */
export const referencesOf = ({ references }: TableSchema): readonly Reference[] =>
  Object.entries((references ?? {}) as Readonly<Record<string, ReferenceTarget>>).map(
    ([column, target]) => ({ column, target }),
  );
export type Reference = { readonly column: string; readonly target: ReferenceTarget };

/** Names of the columns whose cells may leave the drafting office; none where the whole table is a working paper. */
export const publicColumns = ({ columns }: TableSchema): readonly string[] =>
  Object.entries(columns as Readonly<Record<string, ColumnMeta>>).flatMap(([name, { audience }]) =>
    audience === 'public' ? [name] : [],
  );
