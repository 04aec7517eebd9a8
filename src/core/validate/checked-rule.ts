import type { Diagnostic } from '../diagnostic.ts';
import type { DescribedRule, RuleExamples } from '../rule-examples.ts';

/** One rule with one code: what it asks for, its examples, and what it finds in `Input`. */
export type CheckedRule<Input, Examples extends RuleExamples> = DescribedRule<Examples> & {
  readonly check: (input: Input) => readonly Diagnostic[];
};
