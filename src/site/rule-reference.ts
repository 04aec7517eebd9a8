import { CODES, type DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { FileExamples, RuleExamples } from '../core/rule-examples.ts';
import { RULE_GROUPS, ruleGroupOf } from '../core/rule-groups.ts';
import { DESCRIBED_RULES } from '../core/rules/registry.ts';

export type RuleEntry = {
  readonly code: DiagnosticCode;
  readonly title: string;
  readonly severity: (typeof CODES)[DiagnosticCode]['severity'];
  readonly hint: string;
  /** Absent where title and hint say all there is: files that cannot be read, ids that lead nowhere, print, the built site. */
  readonly described: { readonly about: string; readonly examples: ShownExamples } | undefined;
};

/** As many of a rule's examples as a reader needs; its tests take them all. */
export type ShownExamples = RuleExamples & {
  /** The file the texts belong in; undefined for texts of the narrative. */
  readonly file: string | undefined;
  readonly beside: readonly (readonly [file: string, text: string])[];
};

const MOST_OK = 2;
const MOST_NOT_OK = 3;
/** Characters of a text; of what is wrong by its length alone the beginning will do. */
const LONGEST = 800;

/** Every rule the tool knows, from the very tables it works by. */
export function ruleReference(): readonly {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleEntry[];
}[] {
  const rules = new Map(DESCRIBED_RULES.map((rule) => [rule.code, rule]));
  const entries = (Object.keys(CODES) as DiagnosticCode[]).map((code): RuleEntry => {
    const rule = rules.get(code);
    return {
      code,
      ...CODES[code],
      described:
        rule === undefined ? undefined : { about: rule.about, examples: shown(rule.examples) },
    };
  });
  return RULE_GROUPS.map((group) => ({
    id: group.id,
    title: group.title,
    rules: entries.filter(({ code }) => ruleGroupOf(code) === group),
  }));
}

const shown = ({
  file,
  beside = {},
  ok,
  notOk,
}: RuleExamples & Partial<FileExamples>): ShownExamples => ({
  file,
  beside: Object.entries(beside),
  ok: ok.slice(0, MOST_OK).map(abridged),
  notOk: notOk.slice(0, MOST_NOT_OK).map((one) => ({ ...one, text: abridged(one.text) })),
});

const abridged = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST / 2))} […]`;
