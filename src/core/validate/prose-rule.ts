import type { Diagnostic } from '../diagnostic.ts';
import type { Area, Body, LegalDocument, ReviewHead, Rows, Section } from '../model.ts';
import { defineRule, type Rule as RuleOf } from '../rule.ts';
import type { RuleExamples } from '../rule-examples.ts';

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
export type ProseRule = RuleOf<'prose', ProseRuleInput, Diagnostic, RuleExamples>;

export const proseRule = defineRule<'prose', ProseRuleInput, Diagnostic, RuleExamples>('prose');
