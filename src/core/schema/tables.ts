import type { z } from 'zod';

import { areasTable } from './areas.ts';
import { bodiesTable } from './bodies.ts';
import { commentsTable } from './comments.ts';
import { commitmentsTable } from './commitments.ts';
import { contributionsTable } from './contributions.ts';
import { documentsTable } from './documents.ts';
import { eventsTable } from './events.ts';
import { indicatorsTable } from './indicators.ts';
import { instrumentsTable } from './instruments.ts';
import { milestonesTable } from './milestones.ts';
import { observationsTable } from './observations.ts';
import { relatedTargetsTable } from './related-targets.ts';
import { sourcesTable } from './sources.ts';
import type { TableSchema } from './table.ts';
import { targetsTable } from './targets.ts';

/** What figures and verdicts are made of. */
export const FIGURE_TABLES = {
  indicators: indicatorsTable,
  targets: targetsTable,
  observations: observationsTable,
  sources: sourcesTable,
  documents: documentsTable,
  areas: areasTable,
  bodies: bodiesTable,
  relatedTargets: relatedTargetsTable,
} as const satisfies Readonly<Record<string, TableSchema>>;

/** Registers of the work on the review: it may do without any of them. */
export const REGISTERS = {
  commitments: commitmentsTable,
  instruments: instrumentsTable,
  contributions: contributionsTable,
  comments: commentsTable,
  milestones: milestonesTable,
  events: eventsTable,
} as const satisfies Readonly<Record<string, TableSchema>>;

type Registered = typeof FIGURE_TABLES & typeof REGISTERS;

export type FigureTableName = keyof typeof FIGURE_TABLES;
export type RegisterName = keyof typeof REGISTERS;
export type TableName = keyof Registered;

/** The columns of a table as its schema types them. */
export type Shape<Name extends TableName> = Registered[Name]['row'];
/** The cells of one row, typed. */
export type Cells<Name extends TableName> = z.infer<Shape<Name>>;

/** Every table of a review by its name, in the order people meet them: whatever is done for every table begins here. */
export const REGISTRY: { readonly [Name in TableName]: TableSchema<Shape<Name>> } = {
  ...FIGURE_TABLES,
  ...REGISTERS,
};

/** The same, where only what all tables have in common matters. */
export const TABLES: readonly TableSchema[] = Object.values(REGISTRY);

/** The names of all tables, in the same order. */
export const TABLE_NAMES = Object.keys(REGISTRY) as readonly TableName[];

/** Tables that `bao-cao.json` gives behind everything that its format has a place for. */
export const APPENDED_TABLES: Readonly<Record<string, TableSchema>> = Object.fromEntries(
  Object.entries(REGISTRY).filter(([, { inReportFile }]) => inReportFile === 'appended'),
);

/**
 * One thing made for each table of a group. `All` says which thing for which table; that `make` keeps to it
 * is seen where it is given, as the compiler cannot follow it for a name it does not know.
 */
export const forEachTable = <All extends Readonly<Partial<Record<TableName, unknown>>>>(
  group: Readonly<Record<keyof All, TableSchema>>,
  make: <Name extends keyof All & TableName>(name: Name) => unknown,
): All =>
  Object.fromEntries(
    (Object.keys(group) as (keyof All & TableName)[]).map((name) => [name, make(name)]),
  ) as All;
