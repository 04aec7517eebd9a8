import type { Diagnostic } from '../diagnostic.ts';
import { runRules } from '../rule.ts';
import type { GateRule, GateRuleInput } from './gate-rule.ts';
import { causeWithoutGroup } from './rules/gate/cause-without-group.ts';
import { causeWithoutTask } from './rules/gate/cause-without-task.ts';
import { causesOneSided } from './rules/gate/causes-one-sided.ts';
import { dossierComplete } from './rules/gate/dossier-complete.ts';
import { kindsOfEvents } from './rules/gate/kinds-of-events.ts';
import { limitationWithoutCause } from './rules/gate/limitation-without-cause.ts';
import { missedWithoutLimitation } from './rules/gate/missed-without-limitation.ts';
import { noSpecialist } from './rules/gate/no-specialist.ts';
import { recipientForm } from './rules/gate/recipient-form.ts';
import { sectionWithoutTarget } from './rules/gate/section-without-target.ts';
import { sectionsInOrder } from './rules/gate/sections-in-order.ts';
import { targetWithoutFigure } from './rules/gate/target-without-figure.ts';
import { targetWithoutPassage } from './rules/gate/target-without-passage.ts';
import { taskWithoutMeasure } from './rules/gate/task-without-measure.ts';
import { themeOneSided } from './rules/gate/theme-one-sided.ts';
import { themeWithoutFigure } from './rules/gate/theme-without-figure.ts';
import { topicNotMentioned } from './rules/gate/topic-not-mentioned.ts';
import { totalLacksParts } from './rules/gate/total-lacks-parts.ts';

/** Every rule of the gate, in the order of their codes. */
export const GATE_RULES: readonly GateRule[] = [
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
export function validateGate(input: GateRuleInput): readonly Diagnostic[] {
  const asked = new Set(input.requirements.flatMap(({ rules }) => rules));
  return runRules(
    GATE_RULES.filter(({ describes }) => describes.some(({ code }) => asked.has(code))),
    input,
  );
}
