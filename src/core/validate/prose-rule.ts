import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Area, Body, LegalDocument, ReviewHead, Rows, Section } from '../model.ts';
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

/** One rule on the running text, described for the people it speaks to. */
export type ProseRule = {
  readonly code: DiagnosticCode;
  /** What it asks for and why, in Vietnamese, one or two sentences, with the clause it rests on where there is one. */
  readonly about: string;
  readonly examples: RuleExamples;
  readonly check: (input: ProseRuleInput) => readonly Diagnostic[];
};
