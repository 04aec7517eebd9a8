import { expect, test } from 'vitest';

import { CODES } from '../../src/core/diagnostic-codes.ts';
import { CLAIM_RULES } from '../../src/core/guard/guard-narrative.ts';
import { FIGURE_RULES } from '../../src/core/guard/rules/figures.ts';
import type { DescribedRule, RuleExamples } from '../../src/core/rule-examples.ts';
import { GATE_RULES } from '../../src/core/validate/gate-rules.ts';
import { PROSE_RULES } from '../../src/core/validate/prose-rules.ts';
import { REGISTER_RULES } from '../../src/core/validate/registers.ts';
import { ROW_RULES, SERIES_RULES } from '../../src/core/validate/validate.ts';

const RULES: readonly DescribedRule<RuleExamples>[] = [
  ...FIGURE_RULES,
  ...CLAIM_RULES,
  ...PROSE_RULES,
  ...GATE_RULES,
  ...REGISTER_RULES,
  ...ROW_RULES,
  ...SERIES_RULES,
];

/** What the reference page shows of a rule; whether the examples are true is the business of their own tests. */
test.each(RULES.map((rule) => [`${rule.code} ${CODES[rule.code].title}`, rule] as const))(
  '%s says what it asks for, and shows it',
  (_, { about, examples }) => {
    expect(about).toBe(about.normalize('NFC').trim());
    expect(about).toMatch(/^[\p{Lu}«].*[^.]\.$/u);
    expect(examples.ok).not.toEqual([]);
    expect(examples.notOk).not.toEqual([]);
  },
);

test('a code has one rule', () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test('every code on what figures mean, on the chain of findings and on the registers has a rule', () => {
  const described = new Set<string>(RULES.map(({ code }) => code));
  expect(
    Object.keys(CODES).filter(
      (code) => /^TK(?:3[1-5]|4[1-4]|5)/.test(code) && !described.has(code),
    ),
  ).toEqual([]);
});
