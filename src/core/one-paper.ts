import { compare } from './decimal.ts';
import type { Observation } from './model.ts';
import { revises } from './revision.ts';
import { convert } from './unit.ts';

export const isSameValue = (a: Observation, b: Observation): boolean =>
  compare(convert(a.value, a.unit, b.unit), b.value) === 0;

/**
 * Whether one paper gives two figures of the same indicator, area and period, of one standing, reckoned
 * alike and on one date, and neither replaces the other: nobody can tell which is right.
 */
export const isAtOddsInPaper = (a: Observation, b: Observation): boolean =>
  a !== b &&
  a.source === b.source &&
  a.as_of === b.as_of &&
  a.status === b.status &&
  a.method === b.method &&
  !revises(a, b) &&
  !revises(b, a) &&
  !isSameValue(a, b);

/** The reports of one thing that their own paper contradicts. */
export const atOddsInPapers = (reports: readonly Observation[]): readonly Observation[] =>
  reports.filter((report) => reports.some((other) => isAtOddsInPaper(report, other)));
