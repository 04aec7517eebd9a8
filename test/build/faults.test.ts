import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type FaultLoop, openFaultLoop, type Point } from '../faults/fault-loop.ts';
import { runWarm } from '../run-warm.ts';

/** The places that decide what is left on the disk; `npm run faults` goes through all of them. */
const CRITICAL: readonly {
  readonly place: RegExp;
  readonly mode: Point['mode'];
  readonly occurrence: number;
}[] = [
  // Between moving the old site away and the new one in.
  { place: /^move io\/own-folder\.ts:\d+ < io\/swap-folder\.ts:\d+$/, mode: 'kill', occurrence: 0 },
  // While pages are rendered, several of which wait for the same.
  {
    place: /^read build\/tool-hash\.ts:\d+ < build\/tool-hash\.ts:\d+ < build\/tool-hash\.ts:\d+$/,
    mode: 'fail',
    occurrence: 0,
  },
];

let loop: FaultLoop;
beforeAll(async () => {
  loop = await openFaultLoop(runWarm);
}, 240_000);
afterAll(() => loop.close());

describe('a build in which one thing fails, or which ends there', () => {
  test('has its effects told apart by where they come from', () => {
    expect(loop.places.length).toBeGreaterThan(40);
    for (const { place } of CRITICAL)
      expect(
        loop.places.some(({ signature }) => place.test(signature)),
        String(place),
      ).toBe(true);
  });

  test('leaves the old site or the new one, nothing foreign touched, and the next one is whole', async () => {
    for (const { place, mode, occurrence } of CRITICAL) {
      const signature = loop.places.find((one) => place.test(one.signature))?.signature ?? '';
      expect(await loop.at({ mode, signature, occurrence })).toMatchObject({
        mode,
        signature,
        fault: undefined,
      });
    }
  });
});
