import fc from 'fast-check';
import { expect, test } from 'vitest';

import { harms } from './harm.ts';
import { harmedReview, hold, wholeReview } from './review.ts';
import { KEPT } from './seeds.ts';

/** Fixed, so that every run looks at the same files; `npm run fuzz` looks at others. */
const SEED = 242013;
const RUNS = 150;

test('a review with any harm to its files is read to the end, with every fault at a place that is there and no record lost', async () => {
  const review = await wholeReview();
  expect(hold(review)).toMatchObject({ faults: [], accepted: true });
  const seen = new Set<string>();
  fc.assert(
    fc.property(harms, (all) => {
      const { faults, codes } = hold(harmedReview(review, all));
      for (const code of codes) seen.add(code);
      expect(faults).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS, examples: KEPT.map((all) => [all]) },
  );
  // Harm that nobody notices would prove nothing.
  expect(seen.size).toBeGreaterThan(20);
});
