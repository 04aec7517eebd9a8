import { describe, expect, test } from 'vitest';

import { assessOne, figures, indicator, observation, target } from '../../build.ts';

type Direction = 'trend-down' | 'trend-up';

describe('by halves of the period', () => {
  const halves = (
    operator: Direction,
    values: Readonly<Record<string, string>>,
    period: string | undefined = '2016-2019',
  ) =>
    assessOne({
      target: target({ operator, unit: undefined, period }),
      indicators: [indicator('a', { unit: 'người' })],
      observations: figures('a', values, 'người'),
    });

  test.each<[Direction, Readonly<Record<string, string>>, string]>([
    ['trend-down', { 2016: '10', 2017: '20', 2018: '14', 2019: '15' }, 'met'],
    ['trend-down', { 2016: '10', 2017: '20', 2018: '15', 2019: '15' }, 'notMet'],
    ['trend-down', { 2016: '10', 2017: '20', 2018: '15', 2019: '15.01' }, 'notMet'],
    ['trend-up', { 2016: '10', 2017: '20', 2018: '14', 2019: '15' }, 'notMet'],
    ['trend-up', { 2016: '10', 2017: '20', 2018: '15', 2019: '15' }, 'notMet'],
    ['trend-up', { 2016: '10', 2017: '20', 2018: '15', 2019: '15.01' }, 'met'],
  ])('%s over %j is %s', (operator, values, verdict) => {
    expect(halves(operator, values)).toMatchObject({
      verdict,
      refusals: [],
      formula: { kind: 'trend' },
    });
  });

  test('one bad year in a falling series does not decide, one good year in a rising one does not either', () => {
    expect(halves('trend-down', { 2016: '20', 2017: '20', 2018: '25', 2019: '5' }).verdict).toBe(
      'met',
    );
    expect(halves('trend-down', { 2016: '10', 2017: '10', 2018: '1', 2019: '25' }).verdict).toBe(
      'notMet',
    );
  });

  test('of an odd number of years the middle one belongs to neither half and may be missing', () => {
    const values = { 2015: '10', 2016: '10', 2018: '8', 2019: '8' };
    for (const middle of [{}, { 2017: '1000' }]) {
      expect(halves('trend-down', { ...values, ...middle }, '2015-2019')).toMatchObject({
        verdict: 'met',
        formula: {
          firstPeriod: { from: 2015, to: 2016 },
          secondPeriod: { from: 2018, to: 2019 },
          first: '10',
          second: '8',
        },
      });
    }
  });

  test('refuses with every missing year named', () => {
    expect(halves('trend-down', { 2016: '10', 2019: '8' })).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'yearsMissing', years: [2017, 2018] }],
    });
    expect(halves('trend-down', {}).refusals).toEqual([
      { kind: 'yearsMissing', years: [2016, 2017, 2018, 2019] },
    ]);
  });

  test('years outside the period do not count', () => {
    expect(
      halves('trend-down', { 2014: '1', 2016: '10', 2017: '10', 2018: '8', 2019: '8', 2021: '99' })
        .verdict,
    ).toBe('met');
  });

  test('without a period of its own the years under review count', () => {
    const result = assessOne({
      target: target({ operator: 'trend-down', unit: undefined }),
      observations: figures('a', { 2016: '9', 2017: '9', 2019: '8', 2020: '8' }),
      reviewYears: { from: 2016, to: 2020 },
    });
    expect(result).toMatchObject({
      verdict: 'met',
      formula: { firstPeriod: { from: 2016, to: 2017 }, secondPeriod: { from: 2019, to: 2020 } },
    });
  });

  test('a total reported for exactly one half counts as its yearly mean', () => {
    const result = assessOne({
      target: target({ operator: 'trend-down', unit: undefined, period: '2013-2022' }),
      observations: [observation('a', '2013-2017', '1500'), observation('a', '2018-2022', '1000')],
    });
    expect(result).toMatchObject({ verdict: 'met', formula: { first: '300', second: '200' } });
  });

  test('differing totals of a half are a conflict, not missing years', () => {
    const result = assessOne({
      target: target({ operator: 'trend-down', unit: undefined, period: '2013-2022' }),
      observations: [
        observation('a', '2013-2017', '1500'),
        observation('a', '2013-2017', '900', { source: 's2' }),
        observation('a', '2018-2022', '1000'),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2013, to: 2017 } }],
    });
  });

  test('missing and disputed years are told apart', () => {
    const result = assessOne({
      target: target({ operator: 'trend-down', unit: undefined, period: '2016-2019' }),
      observations: [
        ...figures('a', { 2016: '9', 2019: '8' }),
        observation('a', '2017', '9'),
        observation('a', '2017', '7', { source: 's2' }),
      ],
    });
    expect(result.refusals).toEqual([
      { kind: 'yearsMissing', years: [2018] },
      { kind: 'conflict', period: { from: 2017, to: 2017 } },
    ]);
  });

  test('a span that is not a half counts for no year', () => {
    const result = assessOne({
      target: target({ operator: 'trend-down', unit: undefined, period: '2016-2019' }),
      observations: [
        observation('a', '2016-2018', '30'),
        ...figures('a', { 2018: '8', 2019: '8' }),
      ],
    });
    expect(result.refusals).toEqual([{ kind: 'yearsMissing', years: [2016, 2017] }]);
  });

  test('means that do not end are compared beyond any printed figure', () => {
    expect(
      halves(
        'trend-down',
        { 2014: '3', 2015: '3', 2016: '4', 2017: '3.33', 2018: '3.33', 2019: '3.34' },
        '2014-2019',
      ).verdict,
    ).toBe('notMet');
    expect(
      halves(
        'trend-down',
        { 2014: '3', 2015: '3', 2016: '4', 2017: '3.33', 2018: '3.33', 2019: '3.33' },
        '2014-2019',
      ).verdict,
    ).toBe('met');
  });

  test('a period of one year has no halves: that is the reason told', () => {
    const result = halves('trend-down', { 2020: '5' }, '2020');
    expect(result).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'periodTooShort', period: { from: 2020, to: 2020 } }],
    });
  });
});

test('a direction names no level, so there is no distance to one', () => {
  expect(
    assessOne({
      target: target({ operator: 'trend-down', period: '2019-2020' }),
      observations: figures('a', { 2019: '9', 2020: '8' }),
    }),
  ).toMatchObject({ verdict: 'met', distance: undefined });
});

describe('by the sign of an indicator that measures change', () => {
  const change = (
    operator: Direction,
    values: Readonly<Record<string, string>>,
    horizon: number | undefined = 2020,
  ) =>
    assessOne({
      target: target({ operator, horizon }),
      indicators: [indicator('a', { measure: 'change' })],
      observations: figures('a', values),
    });

  test.each<[Direction, string, string]>([
    ['trend-down', '-0.1', 'met'],
    ['trend-down', '0', 'notMet'],
    ['trend-down', '0.1', 'notMet'],
    ['trend-up', '0.1', 'met'],
    ['trend-up', '0', 'notMet'],
    ['trend-up', '-0.1', 'notMet'],
  ])('%s with %s is %s', (operator, value, verdict) => {
    expect(change(operator, { '2018-2022': value })).toMatchObject({
      verdict,
      formula: { kind: 'change' },
    });
  });

  test('the newest figure counts', () => {
    expect(change('trend-down', { '2013-2017': '5', '2018-2022': '-34' })).toMatchObject({
      verdict: 'met',
      used: { value: '-34' },
    });
  });

  test('refuses without a figure, before the deadline, and where reports differ', () => {
    expect(change('trend-down', {}).refusals).toEqual([{ kind: 'noObservation' }]);
    expect(change('trend-down', { '2015-2019': '-5' }).refusals).toEqual([
      { kind: 'noObservationAtHorizon', horizon: 2020, latest: { from: 2015, to: 2019 } },
    ]);
    const differing = assessOne({
      target: target({ operator: 'trend-down' }),
      indicators: [indicator('a', { measure: 'change' })],
      observations: [
        observation('a', '2018-2022', '-34'),
        observation('a', '2018-2022', '-20', { source: 's2' }),
      ],
    });
    expect(differing).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2018, to: 2022 } }],
    });
  });
});
