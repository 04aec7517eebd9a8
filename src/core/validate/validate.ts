import type { Diagnostic } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import { runRules } from '../rule.ts';
import type { RowRule, RuleInput, SeriesRule, SeriesRuleInput } from './rule.ts';
import { absurdDates } from './rules/absurd-dates.ts';
import { areaInForce } from './rules/area-in-force.ts';
import { areaTable } from './rules/area-table.ts';
import { areasAndWhole } from './rules/areas-and-whole.ts';
import { bodyTable } from './rules/citation/body-table.ts';
import { documentTable } from './rules/citation/document-table.ts';
import { conflictingSources } from './rules/conflicting-sources.ts';
import { implausibleValue } from './rules/implausible-value.ts';
import { incompletePeriod } from './rules/incomplete-period.ts';
import { indicatorComposition } from './rules/indicator-composition.ts';
import { judgementOnClaim } from './rules/judgement-on-claim.ts';
import { jumpInSeries } from './rules/jump-in-series.ts';
import { partsAndTotal } from './rules/parts-and-total.ts';
import { partsInOneTarget } from './rules/parts-in-one-target.ts';
import { planAsObservation } from './rules/plan-as-observation.ts';
import { reportedVerdict } from './rules/reported-verdict.ts';
import { revisionLink } from './rules/revision-link.ts';
import { shareAndCounts } from './rules/share-and-counts.ts';
import { shareAsFraction } from './rules/share-as-fraction.ts';
import { targetColumns } from './rules/target-columns.ts';
import { twoFiguresOfPaper } from './rules/two-figures-of-paper.ts';
import { twoMethods } from './rules/two-methods.ts';
import { unitConvertible } from './rules/unit-convertible.ts';

/** Every rule on the rows as read, in the order of their codes. */
export const ROW_RULES: readonly RowRule[] = [
  bodyTable,
  documentTable,
  unitConvertible,
  targetColumns,
  revisionLink,
  areaInForce,
  planAsObservation,
  incompletePeriod,
  shareAsFraction,
  areaTable,
  indicatorComposition,
  implausibleValue,
  jumpInSeries,
  absurdDates,
  partsInOneTarget,
];

/** Every rule on series, in the order of their codes. */
export const SERIES_RULES: readonly SeriesRule[] = [
  conflictingSources,
  partsAndTotal,
  reportedVerdict,
  twoMethods,
  shareAndCounts,
  areasAndWhole,
  judgementOnClaim,
  twoFiguresOfPaper,
];

/** Rules on the rows as read. */
export const validateRows = (input: RuleInput): readonly Diagnostic[] =>
  firstOfAKind(runRules(ROW_RULES, input));

/** Rules on series, reconciliations and verdicts, which exist only once the rows are sound. */
export const validateSeries = (input: SeriesRuleInput): readonly Diagnostic[] =>
  firstOfAKind(runRules(SERIES_RULES, input));

/** A table may be wrong in one way in every row. */
function firstOfAKind(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new DiagnosticList();
  for (const diagnostic of diagnostics) found.push(diagnostic);
  return found.all;
}
