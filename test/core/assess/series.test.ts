import { describe, expect, test } from 'vitest';

import { buildSeries } from '../../../src/core/assess/series.ts';
import type { Observation } from '../../../src/core/model.ts';
import { periodKey } from '../../../src/core/period.ts';
import { indicator, NO_DATES, observation, seriesOf } from '../build.ts';

type Report = readonly [value: string, more?: Partial<Observation>];

/** One point of the reports of one year; the value that holds, or undefined. */
const resolve = (...reports: readonly Report[]) => {
  const rows = reports.map(([value, more]) => observation('a', '2020', value, more));
  const { points } = seriesOf(rows);
  expect(points).toHaveLength(1);
  return {
    point: points[0],
    index: points[0]?.used === undefined ? undefined : rows.indexOf(points[0].used),
  };
};

describe('grouping', () => {
  test('one series per indicator and area, points by end of period then start', () => {
    const series = buildSeries(
      [indicator('a'), indicator('b')],
      [
        observation('a', '2020', '1'),
        observation('b', '2020', '2'),
        observation('a', '2018', '3'),
        observation('a', '2020', '4', { area: 'ld' }),
        observation('a', '2013-2020', '5'),
        observation('a', '2016-2018', '6'),
      ],
      NO_DATES,
    );
    expect(
      series.map(({ indicator: id, area, points }) => [
        id,
        area,
        points.map(({ period }) => periodKey(period)),
      ]),
    ).toEqual([
      ['a', 'vn', ['2016-2018', '2018', '2013-2020', '2020']],
      ['a', 'ld', ['2020']],
      ['b', 'vn', ['2020']],
    ]);
  });

  test('years without a figure are absent, never filled', () => {
    expect(
      seriesOf([observation('a', '2018', '1'), observation('a', '2021', '2')]).points.map(
        ({ period }) => period.from,
      ),
    ).toEqual([2018, 2021]);
  });

  test('values are in the unit of the indicator, exactly; the reports keep their own', () => {
    const { points } = seriesOf(
      [
        observation('a', '2020', '3.930351', { unit: 'triệu ha' }),
        observation('a', '2021', '3905', { unit: 'nghìn ha' }),
        observation('a', '2022', '3890210', { unit: 'ha' }),
      ],
      [indicator('a', { unit: 'ha' })],
    );
    expect(points.map(({ value }) => value)).toEqual(['3930351', '3905000', '3890210']);
    expect(points.map(({ used }) => used?.value)).toEqual(['3.930351', '3905', '3890210']);
  });

  test('all reports of a point are kept in file order', () => {
    const { point } = resolve(
      ['44', { status: 'preliminary' }],
      ['45'],
      ['46', { status: 'estimate' }],
    );
    expect(point?.candidates.map(({ value }) => value)).toEqual(['44', '45', '46']);
  });
});

describe('which report of a point holds', () => {
  test('the only one, whatever its status', () => {
    expect(resolve(['44', { status: 'estimate' }]).index).toBe(0);
  });

  test('of equal ones the newest', () => {
    expect(resolve(['44', { as_of: '2020-04' }], ['44', { as_of: '2021-04' }], ['44']).index).toBe(
      1,
    );
  });

  test('equal in value though written in other units', () => {
    const { points } = seriesOf(
      [
        observation('a', '2020', '3.8', { unit: 'triệu ha' }),
        observation('a', '2020', '3800000', { unit: 'ha' }),
      ],
      [indicator('a', { unit: 'ha' })],
    );
    expect(points[0]?.value).toBe('3800000');
  });

  test('the higher status: revised over final over preliminary over estimate', () => {
    expect(resolve(['44', { status: 'preliminary' }], ['45', { status: 'final' }]).index).toBe(1);
    expect(resolve(['45', { status: 'final' }], ['46', { status: 'revised' }]).index).toBe(1);
    expect(resolve(['43', { status: 'estimate' }], ['44', { status: 'preliminary' }]).index).toBe(
      1,
    );
    expect(
      resolve(
        ['46', { status: 'revised' }],
        ['45', { status: 'final' }],
        ['44', { status: 'preliminary' }],
        ['43', { status: 'estimate' }],
      ).index,
    ).toBe(0);
  });

  test('a final figure holds over a preliminary one of a later date', () => {
    expect(
      resolve(
        ['45', { status: 'final', as_of: '2020-04' }],
        ['44', { status: 'preliminary', as_of: '2022-04' }],
      ).index,
    ).toBe(0);
  });

  test('of equal figures of the highest status the newest, though a lower status differs', () => {
    expect(
      resolve(
        ['44', { status: 'preliminary', as_of: '2023' }],
        ['45', { as_of: '2021' }],
        ['45', { as_of: '2022' }],
      ).index,
    ).toBe(2);
  });

  test('the newest of several revisions', () => {
    expect(
      resolve(
        ['46', { status: 'revised', as_of: '2021-04' }],
        ['47', { status: 'revised', as_of: '2022-04' }],
      ).index,
    ).toBe(1);
    expect(
      resolve(['47', { status: 'revised', as_of: '2022-04' }], ['46', { status: 'revised' }]).index,
    ).toBe(0);
  });
});

describe('a conflict has no value', () => {
  test.each<[string, readonly Report[]]>([
    ['two final figures', [['45'], ['46']]],
    [
      'two final figures of different dates: a later date alone replaces nothing',
      [
        ['45', { as_of: '2021' }],
        ['46', { as_of: '2022' }],
      ],
    ],
    [
      'two preliminary figures',
      [
        ['45', { status: 'preliminary' }],
        ['46', { status: 'preliminary' }],
      ],
    ],
    [
      'two revisions of one date',
      [
        ['45', { status: 'revised', as_of: '2021' }],
        ['46', { status: 'revised', as_of: '2021' }],
      ],
    ],
    [
      'two revisions without a date',
      [
        ['45', { status: 'revised' }],
        ['46', { status: 'revised' }],
      ],
    ],
    [
      'two differing finals beside an equal preliminary',
      [['45'], ['46'], ['45', { status: 'preliminary' }]],
    ],
  ])('%s', (_, reports) => {
    const { point } = resolve(...reports);
    expect(point).toMatchObject({ used: undefined, value: undefined });
    expect(point?.candidates).toHaveLength(reports.length);
  });
});

describe('a declared revision', () => {
  const link = (source: string, asOf?: string): Partial<Observation> => ({
    revises: { source, asOf },
  });

  test('replaces the report it names, whatever their statuses', () => {
    expect(
      resolve(
        ['8236', { status: 'final', source: 's1' }],
        ['9324', { status: 'preliminary', source: 's2', ...link('s1') }],
      ).index,
    ).toBe(1);
  });

  test('a chain of revisions ends at the last', () => {
    expect(
      resolve(
        ['1', { source: 's1' }],
        ['2', { source: 's2', ...link('s1') }],
        ['3', { source: 's3', ...link('s2') }],
      ).index,
    ).toBe(2);
  });

  test('of one source by its date; the other report of that source stands, and they disagree', () => {
    const { point } = resolve(
      ['1', { as_of: '2024-01' }],
      ['2', { as_of: '2024-02' }],
      ['3', { source: 's2', ...link('s1', '2024-01') }],
    );
    expect(point).toMatchObject({
      used: undefined,
      candidates: [{ value: '1' }, { value: '2' }, { value: '3' }],
    });
  });
});

describe('methods', () => {
  test('a series breaks where the way changes between used figures, and nowhere else', () => {
    const series = seriesOf([
      observation('a', '2019', '1'),
      observation('a', '2020', '2'),
      observation('a', '2022', '3', { method: 'theo hộ' }),
      observation('a', '2023', '4', { method: 'theo hộ' }),
    ]);
    expect(series.breaks).toEqual([
      {
        before: { from: 2020, to: 2020 },
        after: { from: 2022, to: 2022 },
        from: undefined,
        to: 'theo hộ',
      },
    ]);
  });

  test('two ways in one year are not settled by status', () => {
    expect(
      resolve(
        ['169', { status: 'preliminary', method: 'chết và mất tích' }],
        ['131', { status: 'final', method: 'chỉ tính người chết' }],
      ).point?.used,
    ).toBeUndefined();
  });
});

test('a plan is kept beside the series and is never a point of it', () => {
  const series = seriesOf([
    observation('a', '2024', '97', { status: 'plan' }),
    observation('a', '2022', '92.8'),
  ]);
  expect(series.points.map(({ value }) => value)).toEqual(['92.8']);
  expect(series.plans.map(({ value }) => value)).toEqual(['97']);
});
