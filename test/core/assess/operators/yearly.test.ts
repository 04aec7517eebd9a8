import { describe, expect, test } from 'vitest';

import type { Operator } from '../../../../src/core/schema/vocabulary.ts';
import { assessOne, figures, observation, target } from '../../build.ts';

const YEARS = { from: 2018, to: 2020 };
const yearly = (values: Readonly<Record<string, string>>, operator: Operator = '>=') =>
  assessOne({
    target: target({ operator, value: '90', horizon: 'yearly' }),
    observations: figures('a', values),
    reviewYears: YEARS,
  });

describe('every year', () => {
  test('met when every year holds, at the bound too', () => {
    expect(yearly({ 2018: '90', 2019: '95', 2020: '90' })).toMatchObject({
      verdict: 'met',
      refusals: [],
      formula: { kind: 'yearly', bound: '90', failing: [] },
      distance: { favourable: true },
    });
  });

  test('one failing year decides, and the distance is that of the worst', () => {
    const result = yearly({ 2018: '99', 2019: '89.9', 2020: '85' });
    expect(result).toMatchObject({
      verdict: 'notMet',
      distance: { value: '5', unit: 'điểm phần trăm', favourable: false },
    });
    expect(
      result.formula?.kind === 'yearly'
        ? result.formula.failing.map(({ period }) => period.from)
        : [],
    ).toEqual([2019, 2020]);
  });

  test.each<[Operator, string, string]>([
    ['>', '90', 'notMet'],
    ['>', '90.1', 'met'],
    ['<=', '90', 'met'],
    ['<=', '90.1', 'notMet'],
    ['<', '90', 'notMet'],
    ['<', '89.9', 'met'],
    ['=', '90', 'met'],
    ['=', '90.1', 'notMet'],
  ])('%s 90 with one year at %s is %s', (operator, value, verdict) => {
    const others = { '>': '91', '<=': '89', '<': '89', '=': '90' }[
      operator as '>' | '<=' | '<' | '='
    ];
    expect(yearly({ 2018: others, 2019: value, 2020: others }, operator).verdict).toBe(verdict);
  });

  test('missing years refuse a verdict, named one by one', () => {
    expect(yearly({ 2019: '95' })).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'yearsMissing', years: [2018, 2020] }],
    });
    expect(yearly({}).refusals).toEqual([{ kind: 'yearsMissing', years: [2018, 2019, 2020] }]);
  });

  test('a failing year decides though others are missing', () => {
    expect(yearly({ 2019: '80' })).toMatchObject({ verdict: 'notMet', refusals: [] });
  });

  test('years outside the review do not count', () => {
    expect(yearly({ 2017: '10', 2018: '95', 2019: '95', 2020: '95', 2021: '10' }).verdict).toBe(
      'met',
    );
  });

  test('a span counts for no year', () => {
    const result = assessOne({
      target: target({ operator: '>=', value: '90', horizon: 'yearly' }),
      observations: [observation('a', '2018-2020', '95')],
      reviewYears: YEARS,
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'yearsMissing', years: [2018, 2019, 2020] }],
    });
  });

  test('a year whose reports differ is a conflict, not a missing year', () => {
    const result = assessOne({
      target: target({ operator: '>=', value: '90', horizon: 'yearly' }),
      reviewYears: YEARS,
      observations: [
        ...figures('a', { 2018: '95', 2020: '95' }),
        observation('a', '2019', '95'),
        observation('a', '2019', '96', { source: 's2' }),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2019, to: 2019 } }],
    });
  });
});
