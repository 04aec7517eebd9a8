/** Examples of a rule on the running text: its tests, and what its reference page shows. */
export type RuleExamples = {
  /** Texts the rule is silent on. */
  readonly ok: readonly string[];
  /** Texts it reports: the words that stand at the place (`at`) and a part of what it says. */
  readonly notOk: readonly { readonly text: string; readonly at: string; readonly part: string }[];
};
