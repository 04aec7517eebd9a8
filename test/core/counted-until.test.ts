import { describe, expect, test } from 'vitest';

import { cutShort } from '../../src/core/counted-until.ts';
import type { Observation } from '../../src/core/model.ts';
import { assessOne, indicator, observation, source, target, years } from './build.ts';

const sources = new Map(
  [
    source('may', { date: '2023-05-30' }),
    source('nam', { date: '2023' }),
    source('sau', { date: '2024-02' }),
    source('khong'),
  ].map((one) => [one.id, one]),
);
const of2023 = (from: string, as_of?: string): Observation =>
  observation('a', '2018-2023', '11', { source: from, as_of });

describe('a figure that adds up over 2018-2023', () => {
  test.each([
    ['a row that counts to May', of2023('sau', '2023-05'), { date: '2023-05', by: 'row' }],
    ['a source of May', of2023('may'), { date: '2023-05-30', by: 'source' }],
    ['a source of that year, without a month', of2023('nam'), { date: '2023', by: 'source' }],
    [
      'the review, where the source has no date',
      of2023('khong'),
      { date: '2023-06-30', by: 'review' },
    ],
  ])('is cut short by %s', (_what, row, until) => {
    expect(cutShort(row, 'flow', { sources, review: '2023-06-30' })).toEqual(until);
  });

  test.each([
    ['its source came out the year after', of2023('sau')],
    ['its row says so, whatever its source', of2023('may', '2023-12-31')],
  ])('is whole where %s', (_what, row) => {
    expect(cutShort(row, 'flow', { sources, review: '2023-06-30' })).toBeUndefined();
  });

  test('is whole where nobody tells a date, and a level always is', () => {
    expect(cutShort(of2023('khong'), 'flow', { sources, review: undefined })).toBeUndefined();
    expect(cutShort(of2023('may'), 'level', { sources, review: '2023-06-30' })).toBeUndefined();
  });
});

test('deaths that fall because the report came out in May are no fall', () => {
  const asked = {
    target: target({
      operator: 'trend-down',
      unit: undefined,
      horizon: undefined,
      period: '2012-2023',
    }),
    indicators: [indicator('a', { measure: 'flow', unit: 'người', decimals: 0 })],
    observations: [
      observation('a', '2012-2017', '31', { unit: 'người', source: 'may' }),
      observation('a', '2018-2023', '11', { unit: 'người', source: 'may' }),
    ],
  };
  expect(assessOne({ ...asked, sources: [source('may', { date: '2023-05-30' })] })).toMatchObject({
    verdict: 'noData',
    refusals: [
      { kind: 'periodIncomplete', period: years('2018-2023'), asOf: '2023-05-30', by: 'source' },
    ],
  });
  expect(assessOne({ ...asked, sources: [source('may', { date: '2024-01' })] }).verdict).toBe(
    'met',
  );
});
