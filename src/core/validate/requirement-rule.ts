import type { Diagnostic, Place } from '../diagnostic.ts';
import type {
  Area,
  Assessment,
  Binding,
  ConsultationEvent,
  Contribution,
  Finding,
  Registers,
  Requirement,
  ReviewHead,
  Rows,
  Section,
  Target,
  TargetLinks,
} from '../model.ts';
import { defineRule, type Rule as RuleOf } from '../rule.ts';
import type { FileExamples } from '../rule-examples.ts';

/** What a rule of the requirement gate may look at: the whole chain from targets to tasks. */
export type RequirementRuleInput = {
  readonly head: ReviewHead;
  readonly headPlace: (path: readonly PropertyKey[]) => Place;
  readonly sections: readonly Section[];
  readonly papers: readonly Section[];
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly targets: Rows<Target>;
  readonly assessments: readonly Assessment[];
  readonly links: Readonly<Record<string, TargetLinks>>;
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly themeOf: (indicator: string) => string | undefined;
  readonly requirements: readonly Requirement[];
  readonly contributions: Rows<Contribution>;
  readonly events: Rows<ConsultationEvent>;
  readonly areas: Rows<Area>;
};

/** Runs only where a requirement of the review names its code: what is asked differs from review to review. */
export type RequirementRule = RuleOf<
  'requirements',
  RequirementRuleInput,
  Diagnostic,
  FileExamples
>;

export const requirementRule = defineRule<
  'requirements',
  RequirementRuleInput,
  Diagnostic,
  FileExamples
>('requirements');
