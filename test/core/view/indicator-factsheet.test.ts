import { describe, expect, test } from 'vitest';

import { reckon } from '../../../src/core/assess/reconciliation.ts';
import { buildSeries } from '../../../src/core/assess/series.ts';
import type { Observation, Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import {
  type IndicatorFactsheet,
  indicatorFactsheets,
} from '../../../src/core/view/indicator-factsheet.ts';
import { area, indicator, NO_DATES, observation, source } from '../build.ts';
import { miniReview } from '../mini-review.ts';

const AREAS = [
  area('cu-1'),
  area('vn', { level: 'country' }),
  area('cu-2'),
  area('moi', { predecessors: ['cu-1', 'cu-2'], valid_from: '2025-07-01' }),
].map((one) => (one.id.startsWith('cu') ? { ...one, valid_to: '2025-06-30' } : one));

function sheetOf(observations: readonly Observation[], unit = '%'): IndicatorFactsheet {
  const { report } = buildReport(miniReview());
  const indicators = [indicator('a', { unit })];
  const series = buildSeries(indicators, observations, NO_DATES);
  const made: Report = {
    ...report!,
    review: { ...report!.review, area: 'vn' },
    indicators,
    observations,
    areas: AREAS,
    series,
    sources: [source('s1'), source('s2')],
    targets: [],
    reconciliations: reckon({ indicators, areas: AREAS, series }),
  };
  return indicatorFactsheets(made)[0]!;
}

test('the whole stands first, then areas in the order of their table', () => {
  const factsheet = sheetOf([
    observation('a', '2020', '1', { area: 'cu-1' }),
    observation('a', '2020', '1'),
  ]);
  expect(factsheet.areas.map(({ area: { id } }) => id)).toEqual(['vn', 'cu-1']);
});

test('every row is there with what became of it: used, replaced and by which, disputed, planned', () => {
  const {
    areas: [whole],
  } = sheetOf([
    observation('a', '2023', '8236', { as_of: '2024-01-17' }),
    observation('a', '2023', '9324', {
      source: 's2',
      as_of: '2024-05',
      revises: { source: 's1', asOf: undefined },
    }),
    observation('a', '2016', '1'),
    observation('a', '2016', '2', { source: 's2' }),
    observation('a', '2030', '3', { status: 'plan' }),
  ]);
  expect(
    whole?.rows.map(({ anchor, state }) => [
      anchor,
      state.kind,
      state.kind === 'replaced' ? state.by.value : '',
    ]),
  ).toEqual([
    ['vn-2016-s1', 'conflict', ''],
    ['vn-2016-s2', 'conflict', ''],
    ['vn-2023-s1-2024-01-17', 'replaced', '9324'],
    ['vn-2023-s2-2024-05-dc', 'used', ''],
    ['vn-2030-s1', 'plan', ''],
  ]);
});

describe('an area made of others', () => {
  const rows = (unit: string): readonly Observation[] => [
    observation('a', '2023', '10', { area: 'cu-1', unit }),
    observation('a', '2023', '20', { area: 'cu-2', unit }),
    observation('a', '2024', '11', { area: 'cu-1', unit }),
    observation('a', '2024', '22', { area: 'cu-2', unit }),
    observation('a', '2025', '40', { area: 'moi', unit }),
  ];

  test('is drawn with the sums of the old areas before its own figures, and a break between', () => {
    const moi = sheetOf(rows('người'), 'người').areas.find(({ area: { id } }) => id === 'moi');
    expect(moi?.chart?.series[0]?.values).toEqual([30, 33, 40]);
    expect(moi?.chart?.breaks).toEqual([{ series: 0, before: 1, after: 2, label: 'đổi địa giới' }]);
    expect(moi?.chart?.alternative).toContain('Giữa 2024 và 2025 đổi địa giới: không so được.');
  });

  test('has no line before its own figures where shares cannot be put together, but the parts are told', () => {
    const moi = sheetOf(rows('%')).areas.find(({ area: { id } }) => id === 'moi');
    expect(moi?.chart).toBeUndefined();
    expect(
      moi?.reconciliations.map(({ operands, reckoned }) => [operands.length, reckoned]),
    ).toEqual([
      [2, undefined],
      [2, undefined],
    ]);
  });

  test('says nothing from one of its parts alone', () => {
    expect(
      sheetOf([observation('a', '2023', '10', { area: 'cu-1' })]).areas.map(
        ({ area: { id } }) => id,
      ),
    ).toEqual(['cu-1']);
  });
});
