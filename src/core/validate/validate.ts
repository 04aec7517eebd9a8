import type { Diagnostic } from '../diagnostic.ts';
import type { Series } from '../model.ts';
import type { RuleInput } from './rule.ts';
import { conflictingSources } from './rules/conflicting-sources.ts';
import { targetColumns } from './rules/target-columns.ts';
import { unitConvertible } from './rules/unit-convertible.ts';

/** Rules on the rows as read. */
export const validateRows = (input: RuleInput): readonly Diagnostic[] =>
  [targetColumns, unitConvertible].flatMap((rule) => rule(input));

/** Rules on series, which exist only once the rows are sound. */
export const validateSeries = (series: readonly Series[]): readonly Diagnostic[] => conflictingSources(series);
