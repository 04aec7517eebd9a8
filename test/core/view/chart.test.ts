import { describe, expect, test } from 'vitest';

import { buildSeries } from '../../../src/core/assess/series.ts';
import type { Indicator, Observation, Target } from '../../../src/core/model.ts';
import { chartSpec } from '../../../src/core/view/chart.ts';
import { isBroken } from '../../../src/core/view/chart-look.ts';
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

  test('years come first with their gaps, then the spans; no line joins the two', () => {
    const mixed = spec([
      ...figures('a', { 2010: '12', 2012: '9' }),
      observation('a', '2013-2017', '31'),
      ...figures('a', { 2018: '8' }),
    ]);
    expect(mixed.labels).toEqual([
      ...['2010', '2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018'],
      `2013${NBSP}-${NBSP}2017`,
    ]);
    expect(mixed.spansFrom).toBe(9);
    expect(isBroken(mixed, 0, 8, 9)).toBe(true);
    expect(mixed.notes).toEqual([
      'Số của cả giai đoạn được vẽ tách khỏi số từng năm, không nối với nhau.',
    ]);
  });

  test('a break beside a span parts the years on either side of it', () => {
    const { breaks } = spec([
      observation('a', '2015', '11'),
      observation('a', '2012-2016', '31', { method: 'mới' }),
      observation('a', '2016', '9', { method: 'mới' }),
    ]);
    expect(breaks).toMatchObject([{ series: 0, before: 0, after: 1 }]);
    const alike = spec([
      observation('a', '2015', '11'),
      observation('a', '2012-2016', '31', { method: 'mới' }),
      observation('a', '2016', '9'),
    ]);
    expect(alike.breaks).toEqual([]);
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

test('a conflict has no point to draw, but all its values as text, and is told', () => {
  const { series, notes, alternative } = spec([
    ...figures('a', { 2015: '40' }),
    observation('a', '2016', '39.7'),
    observation('a', '2016', '18.3', { source: 's2' }),
  ]);
  expect(series[0]).toMatchObject({
    values: [40, null],
    conflicts: [{ at: 1, values: [39.7, 18.3] }],
    texts: ['40,00', '39,70 / 18,30'],
  });
  const told = '2016: các nguồn nêu số khác nhau (39,70 / 18,30), không số nào được nối vào chuỗi.';
  expect(notes).toEqual([told]);
  expect(alternative).toBe(`Biểu đồ: Độ che phủ. Che phủ: 40,00% (2015). ${told}`);
});

test('reports at odds are told in the unit of the chart, whatever theirs is', () => {
  const { series } = spec(
    [
      observation('a', '2022', '3890000', { unit: 'ha' }),
      observation('a', '2022', '3904', { unit: 'nghìn ha', source: 's2' }),
    ],
    { indicators: [indicator('a', { unit: 'ha', decimals: 0 })] },
  );
  expect(series[0]).toMatchObject({
    conflicts: [{ at: 0, values: [3890000, 3904000] }],
    texts: ['3.890.000 / 3.904.000'],
  });
});

describe('units', () => {
  const indicators = [
    indicator('a', { unit: 'triệu ha', decimals: 2 }),
    indicator('b', { unit: 'ha', decimals: 0, name: 'Theo kiểm kê' }),
  ];

  test('are those of the first series; the others are converted', () => {
    const { unit, series } = spec(
      [...figures('a', { 2020: '3.9' }, 'triệu ha'), ...figures('b', { 2020: '3930351' }, 'ha')],
      { indicators },
    );
    expect(unit).toBe('triệu ha');
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

  test('that are the same are one line with the words of both', () => {
    const { bounds } = spec(figures('a', { 2020: '42' }), {
      targets: [
        target({ operator: '>', value: '45' }),
        target({ operator: '>=', value: '45' }),
        target({ operator: '>', value: '45' }),
      ],
    });
    expect(bounds).toEqual([{ value: 45, label: 'Mục tiêu: trên 45%; Mục tiêu: từ 45% trở lên' }]);
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
