import { describe, expect, test } from 'vitest';

import { buildSeries } from '../../../src/core/assess/series.ts';
import type { Indicator, Observation, Target } from '../../../src/core/model.ts';
import { chartSpec } from '../../../src/core/view/chart.ts';
import { NBSP } from '../../../src/core/view/format.ts';
import { figures, indicator, NO_DATES, observation, target } from '../build.ts';

const spec = (
  observations: readonly Observation[],
  more: { readonly indicators?: readonly Indicator[]; readonly targets?: readonly Target[] } = {},
) => {
  const { indicators = [indicator('a', { name: 'Che phủ' })], targets = [] } = more;
  return chartSpec(
    {
      title: { name: 'Độ che phủ' },
      kind: 'line',
      series: buildSeries(indicators, observations, NO_DATES),
      targets,
    },
    new Map(indicators.map((one) => [one.id, one])),
  );
};

describe('categories', () => {
  test('every year from first to last; years without a figure are gaps, not zeros', () => {
    const { labels, series } = spec(figures('a', { 2018: '41.65', 2021: '42.02' }));
    expect(labels).toEqual(['2018', '2019', '2020', '2021']);
    expect(series).toMatchObject([
      {
        label: 'Che phủ',
        values: [41.65, null, null, 42.02],
        texts: ['41,65', undefined, undefined, '42,02'],
      },
    ]);
  });

  test('spans stand as reported, without years in between', () => {
    const { labels, series } = spec([
      observation('a', '2018-2022', '-34'),
      observation('a', '2013-2017', '5'),
    ]);
    expect(labels).toEqual([`2013${NBSP}-${NBSP}2017`, `2018${NBSP}-${NBSP}2022`]);
    expect(series[0]?.values).toEqual([5, -34]);
  });

  test('are shared by all series', () => {
    const { labels, series } = spec(
      [...figures('a', { 2019: '1' }), ...figures('b', { 2021: '2' })],
      { indicators: [indicator('a'), indicator('b')] },
    );
    expect(labels).toEqual(['2019', '2020', '2021']);
    expect(series.map(({ values }) => values)).toEqual([
      [1, null, null],
      [null, null, 2],
    ]);
  });

  test('no figure, no category', () => {
    expect(spec([])).toMatchObject({ labels: [], series: [] });
  });
});

test('a conflict has no point to draw, but all its values as text', () => {
  const { series } = spec([
    ...figures('a', { 2015: '40' }),
    observation('a', '2016', '39.7'),
    observation('a', '2016', '18.3', { source: 's2' }),
  ]);
  expect(series[0]).toMatchObject({ values: [40, null], texts: ['40,00', '39,70 / 18,30'] });
});

describe('units', () => {
  const indicators = [
    indicator('a', { unit: 'triệu ha', decimals: 2 }),
    indicator('b', { unit: 'ha', decimals: 0, name: 'Theo kiểm kê' }),
  ];

  test('are those of the first series; the others are converted', () => {
    const { unit, decimals, series } = spec(
      [...figures('a', { 2020: '3.9' }, 'triệu ha'), ...figures('b', { 2020: '3930351' }, 'ha')],
      { indicators },
    );
    expect([unit, decimals]).toEqual(['triệu ha', 2]);
    expect(series[1]?.values).toEqual([3.930351]);
  });

  test('levels to reach are converted too, and keep the words of the paper', () => {
    const { bounds } = spec(figures('b', { 2020: '3930351' }, 'ha'), {
      indicators,
      targets: [target({ operator: 'keep', value: '3.8', unit: 'triệu ha' })],
    });
    expect(bounds).toEqual([{ value: 3800000, label: `Mục tiêu: giữ 3,8${NBSP}triệu${NBSP}ha` }]);
  });
});

describe('levels to reach', () => {
  test('only a single level in a unit of the chart is drawn', () => {
    const { bounds } = spec(figures('a', { 2020: '42' }), {
      targets: [
        target({ operator: '>', value: '45' }),
        target({ operator: 'range', value: '97', value_to: '100' }),
        target({ operator: 'trend-down', unit: undefined }),
        target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
        target({ operator: '>', value: '3', unit: 'triệu ha' }),
      ],
    });
    expect(bounds).toEqual([{ value: 45, label: 'Mục tiêu: trên 45%' }]);
  });

  test.each(['>=', '>', '<=', '<', '=', 'keep'] as const)('%s is one', (operator) => {
    expect(
      spec(figures('a', { 2020: '42' }), { targets: [target({ operator, value: '45' })] }).bounds,
    ).toHaveLength(1);
  });
});

describe('words for those who cannot see the picture', () => {
  test('tell first and last figure, how many there are, and the level to reach', () => {
    const { alternative } = spec(figures('a', { 2018: '41.65', 2020: '42.01', 2021: '42.02' }), {
      targets: [target({ value: '45' })],
    });
    expect(alternative).toBe(
      'Biểu đồ: Độ che phủ. Che phủ: từ 41,65% (2018) đến 42,02% (2021), 3 số liệu. Mục tiêu: trên 45%.',
    );
  });

  test('of one figure, that one', () => {
    expect(spec(figures('a', { 2020: '42' })).alternative).toContain('Che phủ: 42,00% (2020).');
  });

  test('of a series with no figure, that', () => {
    const empty = { indicator: 'a', area: 'vn', points: [], breaks: [], plans: [] };
    const { alternative } = chartSpec(
      { title: { name: 'Trống' }, kind: 'bar', series: [empty], targets: [] },
      new Map([['a', indicator('a', { name: 'Che phủ' })]]),
    );
    expect(alternative).toBe('Biểu đồ: Trống. Che phủ: chưa có số liệu.');
  });
});
