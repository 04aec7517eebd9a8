import { describe, expect, test } from 'vitest';

import { reckon } from '../../../src/core/assess/reconciliation.ts';
import { buildSeries } from '../../../src/core/assess/series.ts';
import { slipBetween } from '../../../src/core/assess/slips.ts';
import type { Area, Indicator, Observation, Reconciliation } from '../../../src/core/model.ts';
import { periodKey } from '../../../src/core/period.ts';
import { area, figures, indicator, NO_DATES, observation } from '../build.ts';

const reckoned = (
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  areas: readonly Area[] = [area('vn')],
): readonly Reconciliation[] =>
  reckon({ indicators, areas, series: buildSeries(indicators, observations, NO_DATES) });

const told = ({
  kind,
  indicator: id,
  area: where,
  period,
  stated,
  reckoned: sum,
  gap,
  fits,
  missing,
}: Reconciliation): string =>
  `${kind} ${id} ${where} ${periodKey(period)}: ${stated?.value ?? '?'} ${sum ?? '?'} ${gap ?? '?'} ${fits ?? '?'}${missing.length === 0 ? '' : ` −${missing.join()}`}`;

describe('parts and total', () => {
  const total = [
    indicator('t', { unit: 'ha', parts: ['p', 'q'] }),
    indicator('p', { unit: 'ha' }),
    indicator('q', { unit: 'triệu ha' }),
  ];

  test('every period with a part is reckoned, in the unit of the total', () => {
    const all = reckoned(total, [
      ...figures('t', { 2017: '3000000', 2018: '10' }, 'ha'),
      ...figures('p', { 2017: '1000000', 2019: '7' }, 'ha'),
      ...figures('q', { 2017: '2', 2019: '0.5' }, 'triệu ha'),
    ]);
    expect(all.map(told)).toEqual([
      'parts t vn 2017: 3000000 3000000 0 true',
      'parts t vn 2019: ? 500007 ? ?',
    ]);
  });

  test('a missing part is named and nothing is made up for it', () => {
    expect(
      reckoned(total, [
        ...figures('t', { 2017: '3' }, 'ha'),
        ...figures('p', { 2017: '1' }, 'ha'),
      ]).map(told),
    ).toEqual(['parts t vn 2017: 3 ? ? ? −q']);
  });

  test('a gap within the rounding of the figures passes, one beyond it does not', () => {
    const rounded = (stated: string): readonly Observation[] => [
      observation('t', '2023', stated, { unit: 'triệu ha' }),
      observation('p', '2023', '10.13', { unit: 'triệu ha' }),
      observation('q', '2023', '4.74', { unit: 'triệu ha' }),
    ];
    expect(reckoned(total, rounded('14.86')).map(({ fits }) => fits)).toEqual([true]);
    expect(reckoned(total, rounded('14.84')).map(({ fits }) => fits)).toEqual([false]);
  });

  test('the disputed figure of a conflict is not added', () => {
    const rows = [
      ...figures('t', { 2017: '3' }, 'ha'),
      ...figures('q', { 2017: '1' }, 'triệu ha'),
      ...figures('p', { 2017: '1' }, 'ha'),
      observation('p', '2017', '2', { unit: 'ha', source: 's2' }),
    ];
    expect(reckoned(total, rows).map(told)).toEqual(['parts t vn 2017: 3 ? ? ? −p']);
  });

  test('real slips of the pen: swapped digits in the total, a wrong digit in a part or the total, none that explains it', () => {
    const suspects = (t: string, p: string, q: string): readonly string[] =>
      reckoned(
        [total[0]!, total[1]!, indicator('q', { unit: 'ha' })],
        [
          ...figures('t', { 2017: t }, 'ha'),
          ...figures('p', { 2017: p }, 'ha'),
          ...figures('q', { 2017: q }, 'ha'),
        ],
      ).flatMap((one) =>
        one.suspects.map(({ operand, slip, needed }) => `${operand.indicator} ${slip} ${needed}`),
      );
    expect(suspects('41415381', '10236415', '4178966')).toEqual(['t swap 14415381']);
    expect(suspects('14790075', '10134082', '4655933')).toEqual([
      't digit 14790015',
      'q digit 4655993',
    ]);
    expect(suspects('14860309', '10129309', '4730557')).toEqual([]);
  });
});

test.each([
  ['4655933', '4655993', 'digit'],
  ['41415381', '14415381', 'swap'],
  ['144153811', '14415381', 'extra'],
  ['1441581', '14415381', 'lost'],
  ['14415381', '14415381', undefined],
  ['1290', '1921', undefined],
  ['12.5', '1265', undefined],
  ['10', '01', 'swap'],
])('from %s to %s is %s', (written, needed, slip) => {
  expect(slipBetween(written, needed)).toBe(slip);
});

describe('a share and its counts', () => {
  const cover = [
    indicator('c', { numerator: 'n', denominator: 'd' }),
    indicator('n', { unit: 'ha' }),
    indicator('d', { unit: 'ha' }),
  ];

  test('the forest cover of 2022 is off by less than two of its last digits', () => {
    const [found] = reckoned(cover, [
      ...figures('c', { 2022: '42.02' }),
      ...figures('n', { 2022: '13926043' }, 'ha'),
      ...figures('d', { 2022: '33134482' }, 'ha'),
    ]);
    expect(found).toMatchObject({ kind: 'ratio', fits: true });
    expect(found?.reckoned).toMatch(/^42\.0288/);
  });

  test('a year without both counts is not reckoned', () => {
    expect(
      reckoned(cover, [...figures('c', { 2022: '42.02' }), ...figures('n', { 2022: '1' }, 'ha')]),
    ).toEqual([]);
  });

  test('a denominator of nought gives nothing', () => {
    expect(
      reckoned(cover, [
        ...figures('c', { 2022: '42' }),
        ...figures('n', { 2022: '1' }, 'ha'),
        ...figures('d', { 2022: '0' }, 'ha'),
      ]),
    ).toEqual([]);
  });
});

describe('areas', () => {
  const areas = [
    area('vn', { level: 'country' }),
    area('lam-dong', { parent: 'vn', valid_to: '2025-06-30' }),
    area('dak-nong', { parent: 'vn', valid_to: '2025-06-30' }),
    area('lam-dong-2025', {
      parent: 'vn',
      valid_from: '2025-07-01',
      predecessors: ['lam-dong', 'dak-nong'],
    }),
  ];
  const people = indicator('a', { unit: 'người' });
  const of = (
    id: string,
    where: string,
    year: string,
    value: string,
    unit = 'người',
  ): Observation => observation(id, year, value, { area: where, unit });

  test('counts of the areas in force add up to the whole, and the gap is shown', () => {
    const all = reckoned(
      [people],
      [
        of('a', 'vn', '2023', '10'),
        of('a', 'lam-dong', '2023', '4'),
        of('a', 'dak-nong', '2023', '2'),
      ],
      areas,
    );
    expect(all.map(told)).toEqual([
      'children a vn 2023: 10 6 -4 false',
      'predecessors a lam-dong-2025 2023: ? 6 ? ?',
    ]);
  });

  test('after the change the new area alone makes up the whole', () => {
    expect(
      reckoned(
        [people],
        [of('a', 'vn', '2026', '10'), of('a', 'lam-dong-2025', '2026', '10')],
        areas,
      ).map(told),
    ).toEqual(['children a vn 2026: 10 10 0 true']);
  });

  test('an area without a figure is named, and no sum is made', () => {
    expect(
      reckoned(
        [people],
        [of('a', 'vn', '2023', '10'), of('a', 'lam-dong', '2023', '4')],
        areas,
      ).map(told),
    ).toEqual([
      'children a vn 2023: 10 ? ? ? −dak-nong',
      'predecessors a lam-dong-2025 2023: ? ? ? ? −dak-nong',
    ]);
  });

  test('shares are never averaged: without denominators the parts stand side by side', () => {
    const [found] = reckoned(
      [indicator('a')],
      [of('a', 'lam-dong', '2023', '54', '%'), of('a', 'dak-nong', '2023', '38', '%')],
      areas,
    ).filter(({ kind }) => kind === 'predecessors');
    expect(found).toMatchObject({
      reckoned: undefined,
      operands: [
        { area: 'lam-dong', value: '54' },
        { area: 'dak-nong', value: '38' },
      ],
    });
  });

  test('with denominators the share of the new area is that of its people together', () => {
    const rows = [
      of('a', 'lam-dong', '2023', '50', '%'),
      of('a', 'dak-nong', '2023', '10', '%'),
      of('n', 'lam-dong', '2023', '50'),
      of('n', 'dak-nong', '2023', '30'),
      of('d', 'lam-dong', '2023', '100'),
      of('d', 'dak-nong', '2023', '300'),
    ];
    const all = reckoned(
      [
        indicator('a', { numerator: 'n', denominator: 'd' }),
        indicator('n', { unit: 'người' }),
        indicator('d', { unit: 'người' }),
      ],
      rows,
      areas,
    );
    expect(
      all.find(({ kind, indicator: id }) => kind === 'predecessors' && id === 'a')?.reckoned,
    ).toBe('20');
  });

  test('a change does not add up', () => {
    const [found] = reckoned(
      [indicator('a', { unit: 'người', measure: 'change' })],
      [of('a', 'lam-dong', '2023', '1'), of('a', 'dak-nong', '2023', '2')],
      areas,
    ).filter(({ kind }) => kind === 'predecessors');
    expect(found?.reckoned).toBeUndefined();
  });
});
