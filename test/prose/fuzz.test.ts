import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { addressesOn, compile, FILE, HEAD, importsIn, wordsOn } from './compile.ts';
import { blocks, sign } from './mixtures.ts';

/** How many texts are tried; more by hand: FUZZ=20000. */
const RUNS = Number(process.env['FUZZ'] ?? 400);

const SAFE = /^(?:https?:\/\/|mailto:|#|\/thu\/)/;

test('what check accepts compiles, asks for no file, leads nowhere unsafe, and stands on the page word by word', {
  timeout: 600_000,
}, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(blocks, sign('\n', '\r\n'), async (body, end) => {
      const text = `${HEAD}${body}`.replaceAll('\n', end);
      const { diagnostics } = parseNarrative(FILE, text);
      if (diagnostics.some(({ severity }) => severity === 'error')) return;
      accepted += 1;
      const { tree, code } = await compile(text);
      expect(importsIn(code).filter((name) => !/^astro\/|^@astrojs\//.test(name))).toEqual([]);
      expect(addressesOn(tree).filter((one) => !SAFE.test(one))).toEqual([]);
      const shown = new Map<string, number>();
      for (const one of wordsOn(tree)) shown.set(one, (shown.get(one) ?? 0) + 1);
      const written =
        text
          .slice(HEAD.length)
          .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
          .match(/từ\d+x\d|mất|chú/g) ?? [];
      expect(
        written.filter(
          (one) => !shown.has(one) && !wordsOn(tree).some((other) => other.includes(one)),
        ),
      ).toEqual([]);
    }),
    {
      numRuns: RUNS,
      ...(process.env['FUZZ_SEED'] === undefined ? {} : { seed: Number(process.env['FUZZ_SEED']) }),
    },
  );
  expect(accepted).toBeGreaterThan(RUNS / 20);
});
