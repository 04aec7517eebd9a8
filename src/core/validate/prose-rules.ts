import type { Diagnostic } from '../diagnostic.ts';
import type { ProseRule, ProseRuleInput } from './prose-rule.ts';

/** Every rule on the running text, in the order of their codes. */
export const PROSE_RULES: readonly ProseRule[] = [];

export const validateProse = (input: ProseRuleInput): readonly Diagnostic[] => PROSE_RULES.flatMap(({ check }) => check(input));
