import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/core/diagnostic-codes.ts';
import { PROSE_RULES } from '../../../src/core/validate/prose-rules.ts';
import { pointIn } from '../point.ts';
import { proseInput, SAMPLE_FILE } from './prose-input.ts';

const DESCRIBED = PROSE_RULES.flatMap(({ describes, look }) =>
  describes.map(({ code, examples }) => ({ code, examples, look })),
);

/** The examples of a rule are its tests: each text is the body of a section of the small review. */
describe.each(DESCRIBED.map((rule) => [`${rule.code} ${CODES[rule.code].title}`, rule] as const))(
  '%s',
  (_, { look, examples }) => {
    test.each(examples.ok)('silent on: %s', (text) => {
      expect(
        look(proseInput(text).input).filter(({ place }) => place.file === SAMPLE_FILE),
      ).toEqual([]);
    });

    test.each(examples.notOk)('reports «$at» in: $text', ({ text, at, part }) => {
      const { input, lines } = proseInput(text);
      const found = look(input).filter(({ place }) => place.file === SAMPLE_FILE);
      expect(found.map(({ message }) => message.includes(part))).toContain(true);
      const shown = found.map(({ place }) =>
        (lines[pointIn(place).line - 1] ?? '').slice(pointIn(place).column - 1),
      );
      expect(
        shown.some((rest) => rest.startsWith(at)),
        shown.join(' | '),
      ).toBe(true);
    });
  },
);
