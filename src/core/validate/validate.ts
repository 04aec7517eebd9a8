import type { Diagnostic } from '../diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { RuleInput, SeriesRuleInput } from './rule.ts';
import { areaInForce } from './rules/area-in-force.ts';
import { areaTable } from './rules/area-table.ts';
import { areasAndWhole } from './rules/areas-and-whole.ts';
import { bodyTable } from './rules/citation/body-table.ts';
import { documentTable } from './rules/citation/document-table.ts';
import { conflictingSources } from './rules/conflicting-sources.ts';
import { incompletePeriod } from './rules/incomplete-period.ts';
import { indicatorComposition } from './rules/indicator-composition.ts';
import { partsAndTotal } from './rules/parts-and-total.ts';
import { planAsObservation } from './rules/plan-as-observation.ts';
import { reportedVerdict } from './rules/reported-verdict.ts';
import { revisionLink } from './rules/revision-link.ts';
import { shareAndCounts } from './rules/share-and-counts.ts';
import { shareAsFraction } from './rules/share-as-fraction.ts';
import { targetColumns } from './rules/target-columns.ts';
import { unitConvertible } from './rules/unit-convertible.ts';

const ROW_RULES = [targetColumns, unitConvertible, indicatorComposition, areaTable, areaInForce, revisionLink, planAsObservation, incompletePeriod, shareAsFraction, bodyTable, documentTable];
const SERIES_RULES = [conflictingSources, partsAndTotal, shareAndCounts, areasAndWhole, reportedVerdict];

/** Rules on the rows as read. */
export const validateRows = (input: RuleInput): readonly Diagnostic[] => findings(ROW_RULES, input);

/** Rules on series, reckonings and verdicts, which exist only once the rows are sound. */
export const validateSeries = (input: SeriesRuleInput): readonly Diagnostic[] => findings(SERIES_RULES, input);

function findings<Input>(rules: readonly ((input: Input) => readonly Diagnostic[])[], input: Input): readonly Diagnostic[] {
  const found = new DiagnosticList();
  for (const rule of rules) for (const one of rule(input)) found.push(one);
  return found.all;
}
