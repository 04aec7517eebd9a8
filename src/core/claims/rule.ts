import type { Diagnostic } from '../diagnostic.ts';
import { defineRule, type Rule } from '../rule.ts';
import type { RuleExamples } from '../rule-examples.ts';
import type { Clause } from './passage.ts';

/**
 * What a rule says of one clause: a problem, a figure it has judged (by its first token), so that the
 * figure is not judged again, or both. A figure without a problem agrees with the data.
 */
export type Finding = { readonly diagnostic?: Diagnostic; readonly figure?: number };

export type ClaimRule = Rule<'claims', Clause, Finding, RuleExamples>;

export const claimRule = defineRule<'claims', Clause, Finding, RuleExamples>('claims');

/** A clause with the figures the rules on claims have judged. */
export type FigureContext = { readonly clause: Clause; readonly judged: ReadonlySet<number> };

export type FigureRule = Rule<'figures', FigureContext, Diagnostic, RuleExamples>;

export const figureRule = defineRule<'figures', FigureContext, Diagnostic, RuleExamples>('figures');
