import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { addressOfOutDir } from '../../src/build/address-of-out-dir.ts';

test('the folder Astro bundles into is an address while it makes one of it, and the folder again afterwards', () => {
  const build = { outDir: '/a/100% #1/%41/.prerender' };
  const steps = addressOfOutDir().map(({ enforce, writeBundle }) => ({
    enforce,
    ...(writeBundle as unknown as {
      readonly order: string;
      readonly sequential: boolean;
      readonly handler: (this: unknown) => void;
    }),
  }));
  expect(steps.map(({ enforce, order, sequential }) => [enforce, order, sequential])).toEqual([
    ['pre', 'post', true],
    ['post', 'post', true],
  ]);
  const seen = steps.map(({ handler }) => {
    handler.call({ environment: { config: { build } } });
    return build.outDir;
  });
  expect(fileURLToPath(`file://${seen[0]}`, { windows: false })).toBe('/a/100% #1/%41/.prerender');
  expect(seen[1]).toBe('/a/100% #1/%41/.prerender');
});
