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

/** Every table of a review, in the order people meet them. */
export const TABLES: readonly TableSchema[] = [
  indicatorsTable,
  targetsTable,
  observationsTable,
  sourcesTable,
  documentsTable,
  areasTable,
  bodiesTable,
  relatedTargetsTable,
  commitmentsTable,
  instrumentsTable,
  contributionsTable,
  commentsTable,
  milestonesTable,
  eventsTable,
];
