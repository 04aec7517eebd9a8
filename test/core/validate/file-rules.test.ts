import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostic.ts';
import { CODES, type DiagnosticCode } from '../../../src/core/diagnostic-codes.ts';
import { buildReport } from '../../../src/core/report.ts';
import type { FileExamples } from '../../../src/core/rule-examples.ts';
import { REGISTER_RULES } from '../../../src/core/validate/registers.ts';
import { REQUIREMENT_RULES } from '../../../src/core/validate/requirement-rules.ts';
import { ROW_RULES, SERIES_RULES } from '../../../src/core/validate/validate.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, miniReview } from '../mini-review.ts';
import { pointIn } from '../point.ts';
import { layOver } from './lay-over.ts';

const DESCRIBED = [...REQUIREMENT_RULES, ...REGISTER_RULES, ...ROW_RULES, ...SERIES_RULES].flatMap(
  ({ describes }) => describes,
);
const ON_REQUEST: ReadonlySet<string> = new Set(
  REQUIREMENT_RULES.flatMap(({ describes }) => describes.map(({ code }) => code)),
);

/** The examples of a rule are its tests: each goes through the whole pipeline, laid over the small review. */
describe.each(DESCRIBED.map((rule) => [`${rule.code} ${CODES[rule.code].title}`, rule] as const))(
  '%s',
  (_, { code, examples }) => {
    test.each(examples.ok)('silent on: %s', (text) => {
      expect(told(code, examples, text).map(({ diagnostic }) => diagnostic)).toEqual([]);
    });

    test.each(examples.notOk)('reports «$at» in: $text', ({ text, at, part }) => {
      const found = told(code, examples, text).filter(({ diagnostic }) => diagnostic.code === code);
      const meant = found.filter(
        ({ diagnostic, rest }) => diagnostic.message.includes(part) && rest.startsWith(at),
      );
      expect(meant, JSON.stringify(found)).not.toEqual([]);
      // The page marks words that stand in the text once: they are then the ones reported.
      if (text.split(at).length === 2)
        expect(meant.map(({ diagnostic }) => diagnostic.place.file)).toContain(
          pathOf(examples.file),
        );
    });
  },
);

/** All that is said of the small review with a text of the examples in it, and the rest of the line from each place on. */
function told(
  code: DiagnosticCode,
  { file, beside }: FileExamples,
  text: string,
): readonly { readonly diagnostic: Diagnostic; readonly rest: string }[] {
  const review = miniReview();
  const textOf = new Map(review.files.map((one) => [one.path, one.text]));
  const request =
    ON_REQUEST.has(code) && file !== 'requirements.yaml'
      ? { 'requirements.yaml': requirement(code) }
      : {};
  const pieces = Object.entries({ ...request, ...beside, [file]: text });
  const changed = Object.fromEntries(
    pieces.map(([name, piece]) => [pathOf(name), layOver(name, textOf.get(pathOf(name)), piece)]),
  );
  return buildReport(withFiles(review, changed)).diagnostics.map((diagnostic) => {
    const { place } = diagnostic;
    const lines = (changed[place.file] ?? textOf.get(place.file) ?? '').split('\n');
    return {
      diagnostic,
      rest: (lines[pointIn(place).line - 1] ?? '').slice(pointIn(place).column - 1),
    };
  });
}

const pathOf = (name: string): string => `${name.endsWith('.csv') ? DATA : CONTENT}/${name}`;

const requirement = (code: DiagnosticCode): string => `requirements:
  - id: N01
    wording: Yêu cầu minh họa.
    source: nq01-2020
    rules: [${code}]
`;
