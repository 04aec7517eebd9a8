import { describe, expect, test } from 'vitest';

import { holdsOn, profileOn } from '../../../src/core/schema/profile-terms.ts';

describe('the profile of a day', () => {
  test.each([
    ['party', '2026-10-15', 'party-hd05-2026'],
    ['party', '2026-05-27', 'party-hd05-2026'],
    ['party', '2026-05-26', 'party-hd36-2018'],
    ['party', '2024-06-04', 'party-hd36-2018'],
    ['state', '2026-10-15', 'state-nd30-2020'],
    ['state', '2020-03-05', 'state-nd30-2020'],
  ] as const)('%s, %s: %s', (family, date, profile) => {
    expect(profileOn(family, date)).toBe(profile);
    expect(holdsOn(profile, date)).toBe(true);
  });

  test.each([
    ['party', '2013-06-03', 'party-hd36-2018'],
    ['state', '2019-01-01', 'state-nd30-2020'],
  ] as const)(
    'before the first of %s papers (%s) that first one is taken, and does not hold',
    (family, date, profile) => {
      expect(profileOn(family, date)).toBe(profile);
      expect(holdsOn(profile, date)).toBe(false);
    },
  );
});
