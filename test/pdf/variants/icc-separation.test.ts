import { readFile } from 'node:fs/promises';

import { beforeAll, expect, test } from 'vitest';

import { iccSeparation, type Separate } from '../../../src/pdf/variants/icc-separation.ts';
import { PALETTE } from '../../../src/pdf/variants/palette.ts';
import { INK_BOUND_PERCENT, printShopInks } from '../../../src/pdf/variants/print-shop-inks.ts';

let profile: Uint8Array;
let separate: Separate;
beforeAll(async () => {
  profile = await readFile(
    new URL('../../../src/pdf/variants/ISOcoated_v2_300_bas.icc', import.meta.url),
  );
  separate = iccSeparation(profile);
});

const percent = (inks: readonly number[]): number[] => inks.map((ink) => Math.round(ink * 100));

test('white is bare paper and full black ends at the bound of the profile', () => {
  expect(percent(separate(1, 1, 1))).toEqual([0, 0, 0, 0]);
  expect(percent(separate(0, 0, 0)).reduce((sum, ink) => sum + ink)).toBeCloseTo(
    INK_BOUND_PERCENT,
    -1,
  );
});

/** Percent, as Little CMS 2 gives them (Ghostscript 10, perceptual, from the same profile). */
const REFERENCE = [
  [
    [1, 0, 0],
    [0, 89.8, 97.6, 0],
  ],
  [
    [0, 0.6, 0],
    [74.5, 9.4, 100, 2.4],
  ],
  [
    [0, 0, 1],
    [100, 76.1, 0, 0],
  ],
  [
    [1, 1, 0],
    [4.3, 0, 87.5, 0],
  ],
  [
    [0.2, 0.4, 0.6],
    [80.8, 52.2, 16.1, 9],
  ],
  [
    [0.9, 0.7, 0.5],
    [11, 32.5, 51.8, 1.6],
  ],
  [
    [0.5, 0.1, 0.3],
    [41.2, 96.5, 35.3, 26.7],
  ],
  [
    [0.1, 0.1, 0.2],
    [89, 81.6, 35.7, 64.3],
  ],
  [
    [0.8, 0.9, 1],
    [24.3, 3.9, 0.4, 0],
  ],
] as const;

test.each(REFERENCE)(
  '%j is separated as a colour engine does it, to half a percent',
  (rgb, expected) => {
    for (const [at, ink] of separate(rgb[0], rgb[1], rgb[2]).entries())
      expect(Math.abs(ink * 100 - (expected[at] ?? 0))).toBeLessThan(0.5);
  },
);

test('no colour of the whole range has more ink than the bound', () => {
  const inks = printShopInks(separate, PALETTE);
  for (let red = 0; red <= 1; red += 0.125) {
    for (let green = 0; green <= 1; green += 0.125) {
      for (let blue = 0; blue <= 1; blue += 0.125) {
        const sum = inks.rgb(red, green, blue).reduce<number>((total, ink) => total + ink, 0);
        expect(sum * 100).toBeLessThanOrEqual(INK_BOUND_PERCENT + 1e-6);
      }
    }
  }
});

test('the palette itself keeps the bound', () => {
  for (const [name, inks] of PALETTE)
    expect(
      inks.reduce((sum, ink) => sum + ink),
      name,
    ).toBeLessThanOrEqual(INK_BOUND_PERCENT);
});

test('refuses a profile without the table', () => {
  const spoilt = Uint8Array.from(profile);
  spoilt.set(Buffer.from('B2A9'), Buffer.from(spoilt).indexOf('B2A0'));
  expect(() => iccSeparation(spoilt)).toThrow('ICC profile without B2A0');
});
