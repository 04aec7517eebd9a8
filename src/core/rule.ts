import type { DescribedRule, RuleExamples } from './rule-examples.ts';

/**
 * One rule of a review, wherever it looks: `scope` names what it is given (rows, registers, series,
 * prose, requirements, claims, figures), `describes` the codes it reports under, each with what it asks
 * for and its examples.
 */
export type Rule<Scope extends string, Context, Found, Examples extends RuleExamples> = {
  readonly scope: Scope;
  readonly describes: readonly DescribedRule<Examples>[];
  /** What it finds in what it is given, in the order of the text or the rows. */
  readonly look: (context: Context) => readonly Found[];
};

/** A rule as its file declares it: most report under one code. */
type Definition<Context, Found, Examples extends RuleExamples> = (
  | DescribedRule<Examples>
  | { readonly describes: readonly DescribedRule<Examples>[] }
) & { readonly look: (context: Context) => readonly Found[] };

/** How the rules of a scope are declared. */
export const defineRule =
  <Scope extends string, Context, Found, Examples extends RuleExamples>(scope: Scope) =>
  (definition: Definition<Context, Found, Examples>): Rule<Scope, Context, Found, Examples> => {
    const { look } = definition;
    if ('describes' in definition) return { scope, describes: definition.describes, look };
    const { code, about, examples } = definition;
    return { scope, describes: [{ code, about, examples }], look };
  };

/** What rules of a scope find in one context, rule after rule. */
export const runRules = <Scope extends string, Context, Found, Examples extends RuleExamples>(
  rules: readonly Rule<Scope, Context, Found, Examples>[],
  context: Context,
): readonly Found[] => rules.flatMap(({ look }) => look(context));
