import type {
  Area,
  Assessment,
  Body,
  Indicator,
  LegalDocument,
  Observation,
  Reckoning,
  RelatedTarget,
  ReviewHead,
  Rows,
  Series,
  Target,
} from '../model.ts';
import type { FileExamples } from '../rule-examples.ts';
import type { CheckedRule } from './checked-rule.ts';

/** What a rule on the rows as read may look at; no head when review.yaml could not be read. */
export type RuleInput = {
  readonly head: ReviewHead | undefined;
  readonly indicators: Rows<Indicator>;
  readonly targets: Rows<Target>;
  readonly relatedTargets: Rows<RelatedTarget>;
  readonly observations: Rows<Observation>;
  readonly areas: Rows<Area>;
  readonly documents: Rows<LegalDocument>;
  readonly bodies: Rows<Body>;
};

export type Rule = CheckedRule<RuleInput, FileExamples>;

/** What a rule on meaning may look at, after the rows themselves have been found sound. */
export type SeriesRuleInput = {
  readonly indicators: readonly Indicator[];
  readonly targets: Rows<Target>;
  readonly areas: readonly Area[];
  readonly series: readonly Series[];
  readonly reckonings: readonly Reckoning[];
  readonly assessments: readonly Assessment[];
};

export type SeriesRule = CheckedRule<SeriesRuleInput, FileExamples>;
