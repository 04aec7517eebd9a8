import { describe, expect, test } from 'vitest';

import type { Observation } from '../../../src/core/model.ts';
import { assessOne, indicator, observation, target, years } from '../build.ts';

const flow = indicator('a', { unit: 'người', measure: 'flow' });
const people = (year: string, value: string, more: Partial<Observation> = {}): Observation =>
  observation('a', year, value, { unit: 'người', ...more });

describe('a period that was not over', () => {
  test('of something that adds up gives no verdict, and says until when it was counted', () => {
    const fewer = target({ operator: '<', value: '100', unit: 'người', horizon: 2023 });
    expect(
      assessOne({
        target: fewer,
        indicators: [flow],
        observations: [people('2018-2023', '90', { as_of: '2023-05-30' })],
      }),
    ).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'periodIncomplete', period: years('2018-2023'), asOf: '2023-05-30' }],
      used: undefined,
    });
    expect(
      assessOne({
        target: fewer,
        indicators: [flow],
        observations: [people('2018-2023', '90', { as_of: '2023-12-28' })],
      }),
    ).toMatchObject({ verdict: 'met', refusals: [] });
  });

  test('of a level is judged, and the date is said', () => {
    expect(
      assessOne({
        target: target({ value: '85', horizon: 2022 }),
        observations: [observation('a', '2022', '92.8', { as_of: '2022-09' })],
      }),
    ).toMatchObject({
      verdict: 'met',
      remarks: [{ kind: 'beforeYearEnd', period: years('2022'), asOf: '2022-09' }],
    });
  });

  test('in one half of a trend refuses the comparison', () => {
    const down = target({
      operator: 'trend-down',
      unit: undefined,
      horizon: undefined,
      period: '2013-2022',
    });
    const halves = (asOf: string): readonly Observation[] => [
      people('2013-2017', '100'),
      people('2018-2022', '80', { as_of: asOf }),
    ];
    expect(
      assessOne({ target: down, indicators: [flow], observations: halves('2022-09') }).refusals,
    ).toEqual([
      { kind: 'periodIncomplete', period: years('2018-2022'), asOf: '2022-09', by: 'row' },
    ]);
    expect(
      assessOne({ target: down, indicators: [flow], observations: halves('2023-01') }).verdict,
    ).toBe('met');
  });
});

describe('two methods', () => {
  const reduce = target({
    operator: 'reduce-baseline',
    value: '8',
    unit: '%',
    baseline_year: 2010,
  });

  test('base year and result in different ways cannot be compared', () => {
    const rows = [
      observation('a', '2010', '100'),
      observation('a', '2020', '80', { method: 'tính cả đất và rừng' }),
    ];
    expect(assessOne({ target: reduce, observations: rows })).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'methodsDiffer', methods: [undefined, 'tính cả đất và rừng'] }],
    });
  });

  test('both in one other way can, and the way is said', () => {
    const method = 'tính cả đất và rừng';
    expect(
      assessOne({
        target: reduce,
        observations: [
          observation('a', '2010', '100', { method }),
          observation('a', '2020', '80', { method }),
        ],
      }),
    ).toMatchObject({
      verdict: 'exceeded',
      remarks: [{ kind: 'otherMethod', method }],
    });
  });

  test('within the years of a trend refuse it', () => {
    const down = target({
      operator: 'trend-down',
      unit: undefined,
      horizon: undefined,
      period: '2019-2022',
    });
    const rows = ['2019', '2020', '2021', '2022'].map((year) =>
      people(year, '10', { method: year === '2022' ? 'chỉ tính người chết' : undefined }),
    );
    expect(assessOne({ target: down, indicators: [flow], observations: rows })).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'methodsDiffer' }],
    });
  });
});
