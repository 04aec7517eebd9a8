import type { Diagnostic } from '../diagnostic.ts';
import type { ProseRule, ProseRuleInput } from './prose-rule.ts';
import { atOddsWithRegister } from './rules/citation/at-odds-with-register.ts';
import { bodyOfTheTime } from './rules/citation/body-of-the-time.ts';
import { numberForm } from './rules/citation/number-form.ts';
import { sameNumber } from './rules/citation/same-number.ts';
import { shareOfCount } from './rules/citation/share-of-count.ts';
import { taskBody } from './rules/citation/task-body.ts';
import { typedCitation } from './rules/citation/typed-citation.ts';
import { unregistered } from './rules/citation/unregistered.ts';

/** Every rule on the running text, in the order of their codes. */
export const PROSE_RULES: readonly ProseRule[] = [numberForm, unregistered, atOddsWithRegister, sameNumber, typedCitation, bodyOfTheTime, taskBody, shareOfCount];

export const validateProse = (input: ProseRuleInput): readonly Diagnostic[] => PROSE_RULES.flatMap(({ check }) => check(input));
