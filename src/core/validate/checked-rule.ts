import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { RuleExamples } from '../rule-examples.ts';

/** One rule with one code, described for the people it speaks to. */
export type CheckedRule<Input, Examples extends RuleExamples> = {
  readonly code: DiagnosticCode;
  /** What it asks for and why, in Vietnamese, one or two sentences, with the clause it rests on where there is one. */
  readonly about: string;
  readonly examples: Examples;
  readonly check: (input: Input) => readonly Diagnostic[];
};
