import type { Area, Body, LegalDocument, ReviewHead, Rows, Section } from '../model.ts';
import type { RuleExamples } from '../rule-examples.ts';
import type { CheckedRule } from './checked-rule.ts';

/** What a rule on the running text may look at. */
export type ProseRuleInput = {
  readonly head: ReviewHead;
  /** In reading order; `prose` has every paragraph, item, cell and heading with exact places. */
  readonly sections: readonly Section[];
  readonly documents: Rows<LegalDocument>;
  readonly bodies: Rows<Body>;
  readonly areas: Rows<Area>;
};

/** One rule on the running text. */
export type ProseRule = CheckedRule<ProseRuleInput, RuleExamples>;
