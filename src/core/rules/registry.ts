import { CLAIM_RULES, FIGURE_RULES } from '../claims/check-claims.ts';
import type { DescribedRule, FileExamples, RuleExamples } from '../rule-examples.ts';
import { PROSE_RULES } from '../validate/prose-rules.ts';
import { REGISTER_RULES } from '../validate/registers.ts';
import { REQUIREMENT_RULES } from '../validate/requirement-rules.ts';
import { ROW_RULES, SERIES_RULES } from '../validate/validate.ts';

/** Every rule with a definition, by the scope it looks in; within one in the order of their codes. */
export const RULES = {
  figures: FIGURE_RULES,
  claims: CLAIM_RULES,
  prose: PROSE_RULES,
  requirements: REQUIREMENT_RULES,
  registers: REGISTER_RULES,
  rows: ROW_RULES,
  series: SERIES_RULES,
} as const;

/** Every code that a rule reports under, with what it asks for and its examples. */
export const DESCRIBED_RULES: readonly DescribedRule<RuleExamples & Partial<FileExamples>>[] =
  Object.values(RULES).flatMap((rules) => rules.flatMap(({ describes }) => describes));
