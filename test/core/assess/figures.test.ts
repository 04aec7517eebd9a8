import { describe, expect, test } from 'vitest';

import type { Observation } from '../../../src/core/model.ts';
import { assessAllOf, assessOne, figures, indicator, observation, target } from '../build.ts';

const above45 = target({ value: '45' });
const verdictOn = (values: Readonly<Record<string, string>>, wanted = above45) =>
  assessOne({ target: wanted, observations: figures('a', values) });

describe('the figure of the deadline', () => {
  test('is used, not an earlier or a later one', () => {
    expect(verdictOn({ 2019: '50', 2020: '44', 2021: '44.5' })).toMatchObject({
      verdict: 'notMet',
      used: { period: { from: 2020 }, value: '44' },
      remarks: [],
    });
  });

  test('where there is none the first later year is used, and that is said', () => {
    expect(verdictOn({ 2019: '40', 2022: '46', 2023: '47' })).toMatchObject({
      verdict: 'met',
      used: { period: { from: 2022 } },
      remarks: [{ kind: 'laterYearUsed', horizon: 2020, used: { from: 2022, to: 2022 } }],
    });
  });

  test('an earlier year is never used instead', () => {
    expect(verdictOn({ 2018: '50', 2019: '50' })).toMatchObject({
      verdict: 'noData',
      used: undefined,
      formula: undefined,
      distance: undefined,
      refusals: [
        { kind: 'noObservationAtHorizon', horizon: 2020, latest: { from: 2019, to: 2019 } },
      ],
      latest: { period: { from: 2019 }, value: '50' },
    });
  });

  test('without a deadline the newest figure is used', () => {
    expect(
      verdictOn({ 2019: '50', 2023: '44' }, target({ value: '45', horizon: undefined })),
    ).toMatchObject({ verdict: 'notMet', used: { period: { from: 2023 } }, latest: undefined });
  });

  test('a span over the deadline is used without being called later', () => {
    expect(verdictOn({ '2018-2022': '46' })).toMatchObject({ verdict: 'met', remarks: [] });
  });

  test('the figure of the year itself goes before that of a span ending in it', () => {
    expect(verdictOn({ '2016-2020': '40', 2020: '46' })).toMatchObject({
      verdict: 'met',
      used: { period: { from: 2020, to: 2020 } },
    });
  });

  test('figures of other areas do not count', () => {
    const result = assessOne({
      target: above45,
      observations: [observation('a', '2020', '50', { area: 'vn-lam-dong' })],
    });
    expect(result).toMatchObject({ verdict: 'noData', refusals: [{ kind: 'noObservation' }] });
  });

  test('other indicators of the target do not count', () => {
    const result = assessOne({
      target: target({ value: '45', other_indicators: ['b'] }),
      indicators: [indicator('a'), indicator('b')],
      observations: figures('b', { 2020: '50' }),
    });
    expect(result.verdict).toBe('noData');
  });
});

describe('after the deadline', () => {
  test('reached later', () => {
    expect(verdictOn({ 2020: '44', 2023: '46.5' })).toMatchObject({
      verdict: 'notMet',
      remarks: [{ kind: 'reachedLater', period: { from: 2023 }, value: '46.5', unit: '%' }],
      latest: { value: '46.5' },
    });
  });

  test('lost later', () => {
    expect(verdictOn({ 2020: '46', 2023: '44.5' })).toMatchObject({
      verdict: 'met',
      remarks: [{ kind: 'lostLater', period: { from: 2023 }, value: '44.5' }],
    });
  });

  test('nothing is said where nothing changed', () => {
    expect(verdictOn({ 2020: '46', 2023: '47' }).remarks).toEqual([]);
    expect(verdictOn({ 2020: '43', 2023: '44' }).remarks).toEqual([]);
    expect(verdictOn({ 2020: '43' })).toMatchObject({ remarks: [], latest: undefined });
  });

  test('a later year and a later turn are both said', () => {
    expect(verdictOn({ 2021: '44', 2023: '46' }).remarks.map(({ kind }) => kind)).toEqual([
      'laterYearUsed',
      'reachedLater',
    ]);
  });

  describe('a figure reckoned in another way', () => {
    const otherWay = (year: string, value: string) =>
      observation('a', year, value, { method: 'theo hộ' });
    const remarksOn = (...observations: readonly Observation[]) =>
      assessOne({
        target: above45,
        observations: [...figures('a', { 2020: '44' }), ...observations],
      }).remarks;

    test('shows neither that the target was reached late nor that it was lost', () => {
      expect(remarksOn(otherWay('2022', '46'))).toEqual([
        {
          kind: 'laterOtherMethod',
          period: { from: 2022, to: 2022 },
          value: '46',
          unit: '%',
          methods: [undefined, 'theo hộ'],
        },
      ]);
      expect(remarksOn(otherWay('2022', '44.5'))).toEqual([]);
    });

    test('leaves that to the newest one reckoned as the figure judged', () => {
      const kinds = remarksOn(...figures('a', { 2021: '46' }), otherWay('2022', '43')).map(
        ({ kind }) => kind,
      );
      expect(kinds).toEqual(['reachedLater']);
    });
  });

  test('a conflict in the newest year says nothing about it', () => {
    const result = assessOne({
      target: above45,
      observations: [
        ...figures('a', { 2020: '44' }),
        observation('a', '2023', '46'),
        observation('a', '2023', '47', { source: 's2' }),
      ],
    });
    expect(result).toMatchObject({ verdict: 'notMet', remarks: [], latest: undefined });
  });

  test('the newest value is told in the unit of the target', () => {
    const result = assessOne({
      target: target({ operator: 'keep', value: '3.9', unit: 'triệu ha' }),
      indicators: [indicator('a', { unit: 'ha' })],
      observations: figures('a', { 2020: '3910000', 2023: '3890210' }, 'ha'),
    });
    expect(result.remarks).toEqual([
      { kind: 'lostLater', period: { from: 2023, to: 2023 }, value: '3.89021', unit: 'triệu ha' },
    ]);
  });
});

describe('refusals', () => {
  test('no indicator', () => {
    expect(assessOne({ target: target({ value: '45', indicator: undefined }) })).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'noIndicator' }],
    });
  });

  test('no observation at all', () => {
    expect(verdictOn({})).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'noObservation' }],
      latest: undefined,
    });
  });

  test('a conflict at the deadline: no candidate is picked, no later year is taken', () => {
    const result = assessOne({
      target: above45,
      observations: [
        observation('a', '2020', '44'),
        observation('a', '2020', '46', { source: 's2' }),
        ...figures('a', { 2021: '47' }),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2020, to: 2020 } }],
      used: undefined,
      formula: undefined,
      remarks: [],
      latest: { value: '47' },
    });
  });

  test('a unit of another kind', () => {
    const result = assessOne({
      target: target({ value: '3', unit: 'triệu ha' }),
      observations: figures('a', { 2020: '50' }),
    });
    expect(result).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'unitDiffers', found: '%', expected: 'triệu ha' }],
    });
  });

  test('a definition with gaps: the question itself cannot be answered, and every other reason is said too', () => {
    const gaps = ['các khí được tính', 'giá so sánh'];
    const unclear = [indicator('a', { definition_gaps: gaps })];
    expect(
      assessOne({
        target: above45,
        indicators: unclear,
        observations: figures('a', { 2020: '50' }),
      }),
    ).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'definitionUnclear', gaps }],
      used: undefined,
      formula: undefined,
      latest: { value: '50' },
    });
    expect(
      assessOne({ target: above45, indicators: unclear }).refusals.map(({ kind }) => kind),
    ).toEqual(['definitionUnclear', 'noObservation']);
    expect(
      assessOne({
        target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
        indicators: unclear,
      }).refusals.map(({ kind }) => kind),
    ).toEqual(['definitionUnclear', 'noObservation', 'baselineMissing']);
  });

  test('where there is no verdict nothing is said of reaching or losing it later', () => {
    const result = assessOne({
      target: above45,
      indicators: [indicator('a', { definition_gaps: ['mẫu số'] })],
      observations: figures('a', { 2021: '44', 2023: '46' }),
    });
    expect(result).toMatchObject({
      verdict: 'notAssessable',
      remarks: [],
      latest: { value: '46' },
    });
  });

  test('no verdict is computed with a refusal standing', () => {
    for (const operator of ['trend-down', '>='] as const) {
      const result = assessOne({
        target: target({
          operator,
          value: operator === '>=' ? '45' : undefined,
          horizon: operator === '>=' ? 'yearly' : 2020,
          unit: operator === '>=' ? '%' : undefined,
        }),
        indicators: [indicator('a', { definition_gaps: ['mẫu số'] })],
        observations: figures('a', { 2016: '50', 2017: '49', 2018: '49', 2019: '48', 2020: '47' }),
      });
      expect(result).toMatchObject({
        verdict: 'notAssessable',
        formula: undefined,
        distance: undefined,
      });
    }
  });
});

test('the condition of a target is said, with a verdict and without', () => {
  const conditional = target({ value: '45', conditional: 'khi có hỗ trợ' });
  expect(verdictOn({ 2020: '46' }, conditional).remarks).toEqual([
    { kind: 'conditional', condition: 'khi có hỗ trợ' },
  ]);
  expect(verdictOn({}, conditional).remarks).toEqual([
    { kind: 'conditional', condition: 'khi có hỗ trợ' },
  ]);
});

test('the figure used names its indicator, area, source and row', () => {
  const row = observation('a', '2020', '46', { source: 'qd1423' });
  expect(assessOne({ target: above45, observations: [row] }).used).toEqual({
    indicator: 'a',
    area: 'vn',
    period: { from: 2020, to: 2020 },
    value: '46',
    unit: '%',
    source: 'qd1423',
    place: row.place,
  });
});

test('targets are assessed in table order, each by its own figures', () => {
  const all = assessAllOf({
    target: [target({ id: 'T2', value: '45', indicator: 'b' }), target({ id: 'T1', value: '45' })],
    indicators: [indicator('a'), indicator('b')],
    observations: [...figures('a', { 2020: '46' }), ...figures('b', { 2020: '44' })],
  });
  expect(all.map(({ target: id, verdict }) => [id, verdict])).toEqual([
    ['T2', 'notMet'],
    ['T1', 'met'],
  ]);
});
