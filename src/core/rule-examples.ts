import type { DiagnosticCode } from './diagnostic-codes.ts';

/** A rule as the people it speaks to see it. */
export type DescribedRule<Examples extends RuleExamples> = {
  readonly code: DiagnosticCode;
  /** What it asks for and why, in Vietnamese, one or two sentences, with the clause it rests on where there is one. */
  readonly about: string;
  readonly examples: Examples;
};

/** Examples of a rule on the running text: its tests, and what its reference page shows. */
export type RuleExamples = {
  /** Texts the rule is silent on. */
  readonly ok: readonly string[];
  /** Texts it reports: the words that stand at the place (`at`) and a part of what it says. */
  readonly notOk: readonly { readonly text: string; readonly at: string; readonly part: string }[];
};

/**
 * Examples of a rule on files: each text is a piece of one file, laid over that file of a small review.
 * Of a table it is the header with the columns that matter and some rows, of a YAML file some
 * of its keys, of a section some findings or paragraphs; a piece that begins with `---` is the whole
 * section. Rows and findings whose id is in the file take its place, others are added.
 */
export type FileExamples = RuleExamples & {
  /** Name of the file, without its folder: `comments.csv`, `04-han-che.mdx`, `review.yaml`. */
  readonly file: string;
  /** Pieces of other files that the examples stand on, by file name. */
  readonly beside?: Readonly<Record<string, string>>;
};
