import { expect, test } from 'vitest';

import { CODES } from '../../src/core/diagnostic-codes.ts';
import { DESCRIBED_RULES, RULES } from '../../src/core/rules/registry.ts';

/** What the reference page shows of a rule; whether the examples are true is the business of their own tests. */
test.each(DESCRIBED_RULES.map((rule) => [`${rule.code} ${CODES[rule.code].title}`, rule] as const))(
  '%s says what it asks for, and shows it',
  (_, { about, examples }) => {
    expect(about).toBe(about.normalize('NFC').trim());
    expect(about).toMatch(/^[\p{Lu}«].*[^.]\.$/u);
    expect(examples.ok).not.toEqual([]);
    expect(examples.notOk).not.toEqual([]);
  },
);

test('a code has one rule', () => {
  const codes = DESCRIBED_RULES.map(({ code }) => code);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test('every code on what figures mean, on the chain of findings and on the registers has a rule', () => {
  const described = new Set<string>(DESCRIBED_RULES.map(({ code }) => code));
  expect(
    Object.keys(CODES).filter(
      (code) => /^TK(?:3[1-5]|4[1-4]|5)/.test(code) && !described.has(code),
    ),
  ).toEqual([]);
});

test.each(Object.entries(RULES))(
  'the rules on %s stand in the order of their codes',
  (scope, rules) => {
    expect(new Set(rules.map((rule) => rule.scope))).toEqual(new Set([scope]));
    const codes = rules.map(({ describes }) => describes[0]?.code);
    expect(codes).toEqual([...codes].sort());
  },
);
