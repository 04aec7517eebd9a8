import type { Diagnostic, Place } from '../diagnostic.ts';
import type {
  Area,
  Assessment,
  Body,
  Indicator,
  LegalDocument,
  Observation,
  Reconciliation,
  RelatedTarget,
  ReviewHead,
  Rows,
  Series,
  Source,
  Target,
} from '../model.ts';
import { defineRule, type Rule as RuleOf } from '../rule.ts';
import type { FileExamples } from '../rule-examples.ts';

/** What a rule on the rows as read may look at; no head when review.yaml could not be read. */
export type RuleInput = {
  readonly head: ReviewHead | undefined;
  readonly headPlace: (path: readonly PropertyKey[]) => Place;
  readonly indicators: Rows<Indicator>;
  readonly sources: Rows<Source>;
  readonly targets: Rows<Target>;
  readonly relatedTargets: Rows<RelatedTarget>;
  readonly observations: Rows<Observation>;
  readonly areas: Rows<Area>;
  readonly documents: Rows<LegalDocument>;
  readonly bodies: Rows<Body>;
};

export type RowRule = RuleOf<'rows', RuleInput, Diagnostic, FileExamples>;

export const rowRule = defineRule<'rows', RuleInput, Diagnostic, FileExamples>('rows');

/** What a rule on meaning may look at, after the rows themselves have been found sound. */
export type SeriesRuleInput = {
  readonly indicators: readonly Indicator[];
  readonly targets: Rows<Target>;
  readonly areas: readonly Area[];
  readonly series: readonly Series[];
  readonly reconciliations: readonly Reconciliation[];
  readonly assessments: readonly Assessment[];
};

export type SeriesRule = RuleOf<'series', SeriesRuleInput, Diagnostic, FileExamples>;

export const seriesRule = defineRule<'series', SeriesRuleInput, Diagnostic, FileExamples>('series');
