import type { Diagnostic } from '../diagnostic.ts';
import type { DescribedRule, RuleExamples } from '../rule-examples.ts';
import type { Clause } from './passage.ts';

/** One problem in a clause, at a token; `figure` is the first token of the figure it speaks for, if any. */
export type Finding = { readonly diagnostic: Diagnostic; readonly figure?: number };

/** What a rule says of one clause: problems, and figures it has found to agree with the data. */
export type Judgement = {
  readonly findings: readonly Finding[];
  readonly settled?: readonly number[];
};

export type Rule = DescribedRule<RuleExamples> & { readonly judge: (clause: Clause) => Judgement };

export const SILENT: Judgement = { findings: [] };
