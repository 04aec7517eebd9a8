/**
 * `npm run fuzz [-- runs [seed]]`: harms a review again and again, tells how many were accepted, which codes
 * were met, and each harm under which something does not hold, as small as it can be made.
 */
import fc from 'fast-check';

import { CODES } from '../../src/core/diagnostic-codes.ts';
import { harms } from './harm.ts';
import { harmedReview, hold, wholeReview } from './review.ts';

const runs = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const review = await wholeReview();
const codes = new Set<string>();
let [tried, accepted] = [0, 0];
const result = fc.check(
  fc.property(harms, (all) => {
    const held = hold(harmedReview(review, all));
    tried += 1;
    if (held.accepted) accepted += 1;
    for (const code of held.codes) codes.add(code);
    if (tried % 500 === 0) console.log(`${tried} of ${runs}`);
    if (held.faults.length > 0) throw new Error(held.faults.join('\n'));
  }),
  { numRuns: runs, seed },
);
console.log(
  `seed ${seed}: ${tried} reviews, ${accepted} of them still publishable; ${codes.size} of ${Object.keys(CODES).length} codes met`,
);
if (result.failed) {
  console.log(
    `does not hold: ${JSON.stringify(result.counterexample)}\n${result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)}`,
  );
  process.exitCode = 1;
}
