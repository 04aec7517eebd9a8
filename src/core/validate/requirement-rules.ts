import type { Diagnostic } from '../diagnostic.ts';
import { runRules } from '../rule.ts';
import type { RequirementRule, RequirementRuleInput } from './requirement-rule.ts';
import { causeWithoutGroup } from './rules/requirements/cause-without-group.ts';
import { causeWithoutTask } from './rules/requirements/cause-without-task.ts';
import { causesOneSided } from './rules/requirements/causes-one-sided.ts';
import { dossierComplete } from './rules/requirements/dossier-complete.ts';
import { kindsOfEvents } from './rules/requirements/kinds-of-events.ts';
import { limitationWithoutCause } from './rules/requirements/limitation-without-cause.ts';
import { missedWithoutLimitation } from './rules/requirements/missed-without-limitation.ts';
import { noSpecialist } from './rules/requirements/no-specialist.ts';
import { recipientForm } from './rules/requirements/recipient-form.ts';
import { sectionWithoutTarget } from './rules/requirements/section-without-target.ts';
import { sectionsInOrder } from './rules/requirements/sections-in-order.ts';
import { targetWithoutFigure } from './rules/requirements/target-without-figure.ts';
import { targetWithoutPassage } from './rules/requirements/target-without-passage.ts';
import { taskWithoutMeasure } from './rules/requirements/task-without-measure.ts';
import { themeOneSided } from './rules/requirements/theme-one-sided.ts';
import { themeWithoutFigure } from './rules/requirements/theme-without-figure.ts';
import { topicNotMentioned } from './rules/requirements/topic-not-mentioned.ts';
import { totalLacksParts } from './rules/requirements/total-lacks-parts.ts';

/** Every rule of the gate, in the order of their codes. */
export const REQUIREMENT_RULES: readonly RequirementRule[] = [
  missedWithoutLimitation,
  limitationWithoutCause,
  causesOneSided,
  causeWithoutTask,
  themeOneSided,
  sectionsInOrder,
  targetWithoutFigure,
  themeWithoutFigure,
  topicNotMentioned,
  targetWithoutPassage,
  causeWithoutGroup,
  recipientForm,
  sectionWithoutTarget,
  taskWithoutMeasure,
  totalLacksParts,
  noSpecialist,
  kindsOfEvents,
  dossierComplete,
];

/** What the rules find that the review's own requirements ask for. */
export function validateRequirements(input: RequirementRuleInput): readonly Diagnostic[] {
  const asked = new Set(input.requirements.flatMap(({ rules }) => rules));
  return runRules(
    REQUIREMENT_RULES.filter(({ describes }) => describes.some(({ code }) => asked.has(code))),
    input,
  );
}
