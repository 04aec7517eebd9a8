import { describe, expect, test } from 'vitest';

import {
  comparePeriods,
  isSpan,
  parsePeriod,
  periodKey,
  samePeriod,
} from '../../src/core/period.ts';

describe('parsePeriod', () => {
  test('reads a year and a span', () => {
    expect(parsePeriod('2020')).toEqual({ from: 2020, to: 2020 });
    expect(parsePeriod('2013-2017')).toEqual({ from: 2013, to: 2017 });
  });

  test.each([
    '',
    '20',
    '20200',
    '0020',
    '0020-2020',
    '2017-2013',
    '2013-2013',
    '2013 - 2017',
    '2013–2017',
    '2013-17',
    'năm 2020',
    '2020.0',
  ])('does not read %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test.each(['2020', '2013-2017'])('periodKey gives %s back', (text) => {
    const period = parsePeriod(text);
    expect(period === undefined ? undefined : periodKey(period)).toBe(text);
  });
});

test('isSpan and samePeriod tell a year from a span', () => {
  expect(isSpan({ from: 2013, to: 2017 })).toBe(true);
  expect(isSpan({ from: 2013, to: 2013 })).toBe(false);
  expect(samePeriod({ from: 2013, to: 2017 }, { from: 2013, to: 2017 })).toBe(true);
  expect(samePeriod({ from: 2013, to: 2017 }, { from: 2017, to: 2017 })).toBe(false);
});

test('comparePeriods orders by end, then by start', () => {
  const texts = ['2020', '2013-2020', '2019', '2021', '2018-2019'];
  const sorted = texts
    .flatMap((text) => parsePeriod(text) ?? [])
    .sort(comparePeriods)
    .map(periodKey);
  expect(sorted).toEqual(['2018-2019', '2019', '2013-2020', '2020', '2021']);
});
