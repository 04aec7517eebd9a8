import { areasTable } from './areas.ts';
import { bodiesTable } from './bodies.ts';
import { documentsTable } from './documents.ts';
import { indicatorsTable } from './indicators.ts';
import { observationsTable } from './observations.ts';
import { sourcesTable } from './sources.ts';
import type { TableSchema } from './table.ts';
import { targetsTable } from './targets.ts';

/** Every table of a review, in the order people meet them. */
export const TABLES: readonly TableSchema[] = [indicatorsTable, targetsTable, observationsTable, sourcesTable, documentsTable, areasTable, bodiesTable];
