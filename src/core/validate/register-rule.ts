import type { Diagnostic } from '../diagnostic.ts';
import type {
  Area,
  Commitment,
  ConsultationEvent,
  Contribution,
  Instrument,
  LegalDocument,
  Milestone,
  ReviewComment,
  ReviewHead,
  Rows,
  Section,
} from '../model.ts';
import { defineRule, type Rule as RuleOf } from '../rule.ts';
import type { FileExamples } from '../rule-examples.ts';

/** A table and whether it could be read; one that is not there is read and empty. */
type Register<Row> = Rows<Row> & { readonly readable: boolean };

/** What a rule on the registers may look at; no head when review.yaml could not be read. */
export type RegisterRuleInput = {
  readonly head: ReviewHead | undefined;
  readonly documents: Rows<LegalDocument>;
  readonly areas: Rows<Area>;
  readonly sections: readonly Section[];
  /** Undefined when a section could not be read: then no passage can be called unknown. */
  readonly writtenFindings: ReadonlySet<string> | undefined;
  readonly commitments: Register<Commitment>;
  readonly instruments: Register<Instrument>;
  readonly contributions: Rows<Contribution>;
  readonly comments: Rows<ReviewComment>;
  readonly milestones: Rows<Milestone>;
  readonly events: Rows<ConsultationEvent>;
};

export type RegisterRule = RuleOf<'registers', RegisterRuleInput, Diagnostic, FileExamples>;

export const registerRule = defineRule<'registers', RegisterRuleInput, Diagnostic, FileExamples>(
  'registers',
);
