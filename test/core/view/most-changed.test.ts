import { describe, expect, test } from 'vitest';

import type { Decimal } from '../../../src/core/decimal.ts';
import type {
  Indicator,
  Observation,
  Report,
  Series,
  SeriesPoint,
} from '../../../src/core/model.ts';
import { amountText, mostChanged } from '../../../src/core/view/most-changed.ts';

const indicator = (id: string, unit: string, more: Partial<Indicator> = {}): Indicator =>
  ({ id, unit, measure: 'level', decimals: 1, name: id, ...more }) as Indicator;

const point = (
  from: number,
  value: string | undefined,
  more: { readonly to?: number; readonly cut?: SeriesPoint['cut'] } = {},
): SeriesPoint => ({
  period: { from, to: more.to ?? from },
  used: { indicator: 'x', source: 's' } as Observation,
  cut: more.cut,
  value: value as Decimal | undefined,
  candidates: [],
});

const series = (
  id: string,
  points: readonly SeriesPoint[],
  more: Partial<Series> = {},
): Series => ({ indicator: id, area: 'vn', points, breaks: [], plans: [], ...more });

/** What moved in a review of 2013 to 2023 of the whole country, with how much. */
const moved = (
  indicators: readonly Indicator[],
  all: readonly Series[],
  most = 3,
): readonly string[] =>
  mostChanged(
    {
      review: { area: 'vn', period: { from: 2013, to: 2023 } },
      indicators,
      series: all,
    } as unknown as Report,
    most,
  ).map(
    ({ indicator: { id }, amount, from, to }) =>
      `${id} ${amount} ${from.period.to}-${to.period.to}`,
  );

describe('what changed most', () => {
  test('is told of shares in percentage points, of all else in percent of the first figure; the most moved first, up or down', () => {
    const indicators = [
      indicator('forest', '%'),
      indicator('water', '%'),
      indicator('gas', 'tấn'),
      indicator('deaths', 'người'),
    ];
    const all = [
      series('forest', [point(2013, '40'), point(2023, '42.02')]),
      series('water', [point(2013, '90'), point(2023, '80')]),
      series('gas', [point(2013, '200'), point(2018, '500'), point(2023, '250')]),
      series('deaths', [point(2015, '200'), point(2022, '100')]),
    ];
    expect(moved(indicators, all)).toEqual([
      'water -10 2013-2023',
      'forest 2.02 2013-2023',
      'deaths -50 2015-2022',
      'gas 25 2013-2023',
    ]);
    expect(moved(indicators, all, 1)).toEqual(['water -10 2013-2023', 'deaths -50 2015-2022']);
  });

  test('is reckoned within the period and after the last break only, over at least half of the years', () => {
    const broken = {
      breaks: [
        { before: { from: 2014, to: 2014 }, after: { from: 2016, to: 2016 }, from: 'a', to: 'b' },
      ],
    };
    const points = [
      point(2010, '1'),
      point(2014, '10'),
      point(2016, '20'),
      point(2023, '30'),
      point(2025, '90'),
    ];
    expect(moved([indicator('gas', 'tấn')], [series('gas', points, broken)])).toEqual([
      'gas 50 2016-2023',
    ]);
    expect(
      moved([indicator('gas', 'tấn')], [series('gas', [point(2019, '10'), point(2023, '30')])]),
    ).toEqual([]);
    expect(
      moved([indicator('gas', 'tấn')], [series('gas', [point(2018, '10'), point(2023, '30')])]),
    ).toEqual(['gas 200 2018-2023']);
  });

  test.each<[string, Indicator, readonly SeriesPoint[]]>([
    [
      'a change',
      indicator('fall', '%', { measure: 'change' }),
      [point(2013, '-5'), point(2023, '-9')],
    ],
    [
      'a figure that starts from nothing',
      indicator('solar', 'MW'),
      [point(2013, '0'), point(2023, '9')],
    ],
    ['figures at odds', indicator('loss', 'tỷ đồng'), [point(2013, '5'), point(2023, undefined)]],
    [
      'sums over different lengths of time',
      indicator('loss', 'tỷ đồng', { measure: 'flow' }),
      [point(2013, '50', { to: 2017 }), point(2023, '9')],
    ],
    [
      'a year that was not over',
      indicator('loss', 'tỷ đồng', { measure: 'flow' }),
      [point(2013, '50'), point(2023, '9', { cut: { date: '2023-06-30', by: 'row' } })],
    ],
    [
      'what another indicator is divided by',
      indicator('gdp', 'tỷ đô la'),
      [point(2013, '50'), point(2023, '90')],
    ],
    ['what did not move', indicator('area', 'ha'), [point(2013, '50'), point(2023, '50')]],
  ])('leaves %s out', (_what, one, points) => {
    const other = indicator('per-gdp', 'kg/đô la', { denominator: 'gdp' });
    expect(moved([one, other], [series(one.id, points)])).toEqual([]);
  });

  test('is of the whole, not of a province', () => {
    expect(
      moved(
        [indicator('gas', 'tấn')],
        [series('gas', [point(2013, '1'), point(2023, '2')], { area: 'lam-dong' })],
      ),
    ).toEqual([]);
  });
});

test.each<[string, string, string, string | undefined, string]>([
  ['%', '9.279', '+9,3', 'điểm phần trăm', '+9.3'],
  ['%', '-10', '−10,0', 'điểm phần trăm', '−10.0'],
  ['tấn', '121.03', '+121%', undefined, '+121%'],
  ['tấn', '-1.02', '−1,0%', undefined, '−1.0%'],
])('a change of a figure in %s by %s is told as %s', (unit, amount, figure, told, inEnglish) => {
  const moved = { indicator: indicator('x', unit), amount: amount as Decimal } as Parameters<
    typeof amountText
  >[0];
  expect(amountText(moved)).toEqual(told === undefined ? { figure } : { figure, unit: told });
  expect(amountText(moved, 'en').figure).toBe(inEnglish);
});
