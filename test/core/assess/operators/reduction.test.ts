import { describe, expect, test } from 'vitest';

import { assessOne, figures, indicator, observation, target } from '../../build.ts';

const TONNES = 'triệu tấn CO₂tđ';
const INTENSITY = 'tCO₂tđ/tỷ đồng';

describe('against a base year', () => {
  const baseline = (
    observed: string,
    more: { readonly value?: string; readonly value_to?: string; readonly base?: string } = {},
  ) =>
    assessOne({
      target: target({
        operator: 'reduce-baseline',
        value: more.value ?? '8',
        value_to: more.value_to,
        baseline_year: 2010,
      }),
      indicators: [indicator('a', { unit: INTENSITY })],
      observations: figures('a', { 2010: more.base ?? '100', 2020: observed }, INTENSITY),
    });

  test.each([
    ['100', 'notMet', '0'],
    ['92.001', 'notMet', '7.999'],
    ['92', 'met', '8'],
    ['91.999', 'exceeded', '8.001'],
    ['110', 'notMet', '-10'],
    ['0', 'exceeded', '100'],
  ] as const)('asked 8%%: from 100 to %s is %s', (observed, verdict, reduction) => {
    expect(baseline(observed)).toMatchObject({
      verdict,
      formula: {
        kind: 'reduction',
        against: 'baseline',
        reduction,
        low: '8',
        high: '8',
        reference: { period: { from: 2010 } },
      },
    });
  });

  test.each([
    ['92.001', 'notMet'],
    ['92', 'met'],
    ['91', 'met'],
    ['90', 'met'],
    ['89.999', 'exceeded'],
  ] as const)('asked 8-10%%: from 100 to %s is %s', (observed, verdict) => {
    expect(baseline(observed, { value_to: '10' })).toMatchObject({
      verdict,
      formula: { low: '8', high: '10' },
    });
  });

  test.each([
    // From 3 to 2 is a fall of 33.333…% without end: no rounding of it may tip the verdict.
    ['3', '2', '33.333333333333333333333333333333', 'exceeded'],
    ['3', '2', '33.333333333333333333333333333334', 'notMet'],
    ['7', '6.3', '10', 'met'],
    ['7', '6.299999999999999999999999999999999', '10', 'exceeded'],
    ['7', '6.300000000000000000000000000000001', '10', 'notMet'],
    ['0.3', '0.276', '8', 'met'],
  ])(
    'from %s to %s against %s%% is %s: a recurring quotient tips nothing',
    (base, observed, value, verdict) => {
      expect(baseline(observed, { base, value }).verdict).toBe(verdict);
    },
  );

  test('the distance is between two percentages, so in percentage points', () => {
    expect(baseline('95').distance).toEqual({
      value: '3',
      unit: 'điểm phần trăm',
      favourable: false,
    });
    expect(baseline('90').distance).toEqual({
      value: '2',
      unit: 'điểm phần trăm',
      favourable: true,
    });
  });

  test('refuses without the base year', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
      observations: figures('a', { 2011: '100', 2020: '80' }),
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'baselineMissing', year: 2010 }],
      formula: undefined,
      used: undefined,
    });
  });

  test('names the missing base year also when there is nothing to compare with it yet', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
      observations: figures('a', { 2018: '71.4' }),
    });
    expect(result.refusals).toEqual([
      { kind: 'noObservationAtHorizon', horizon: 2020, latest: { from: 2018, to: 2018 } },
      { kind: 'baselineMissing', year: 2010 },
    ]);
  });

  test('a span that contains the base year is not the base year', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
      observations: [observation('a', '2010-2012', '100'), observation('a', '2020', '80')],
    });
    expect(result.refusals).toMatchObject([{ kind: 'baselineMissing', year: 2010 }]);
  });

  test('conflicting reports of the base year are a conflict, not a missing year', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-baseline', value: '8', baseline_year: 2010 }),
      observations: [
        observation('a', '2010', '100'),
        observation('a', '2010', '90', { source: 's2' }),
        observation('a', '2020', '80'),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2010, to: 2010 } }],
    });
  });

  test('nothing can be said in per cent of zero', () => {
    expect(baseline('0', { base: '0' })).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'referenceNotPositive', value: '0' }],
      formula: undefined,
    });
  });

  test('nor in per cent of a negative figure', () => {
    // Net emissions can be below zero: from −10 to −20 is no reduction of «−100%» that meets 8%.
    expect(baseline('-20', { base: '-10' })).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'referenceNotPositive', value: '-10' }],
      formula: undefined,
    });
  });

  test('from a positive figure to below zero is a fall of more than a hundred', () => {
    expect(baseline('-10')).toMatchObject({ verdict: 'exceeded', formula: { reduction: '110' } });
  });
});

describe('against a scenario', () => {
  const scenario = (values: {
    readonly observed?: string;
    readonly expected?: string;
    readonly unit?: string;
    readonly conditional?: string;
  }) =>
    assessOne({
      target: target({
        operator: 'reduce-scenario',
        value: '10',
        value_to: '20',
        scenario_indicator: 'bau',
        conditional: values.conditional,
      }),
      indicators: [
        indicator('a', { unit: TONNES }),
        indicator('bau', { unit: values.unit ?? TONNES }),
      ],
      observations: [
        ...(values.observed === undefined ? [] : figures('a', { 2020: values.observed }, TONNES)),
        ...(values.expected === undefined
          ? []
          : figures('bau', { 2020: values.expected }, values.unit ?? TONNES)),
      ],
    });

  test.each([
    ['361', 'notMet'],
    ['360', 'met'],
    ['320', 'met'],
    ['319.9', 'exceeded'],
  ] as const)('asked 10-20%% below 400: %s is %s', (observed, verdict) => {
    expect(scenario({ observed, expected: '400' })).toMatchObject({
      verdict,
      formula: { against: 'scenario', reference: { indicator: 'bau', value: '400' } },
    });
  });

  test('refuses without the value of the scenario for that year', () => {
    expect(scenario({ observed: '360' })).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'scenarioMissing', year: 2020 }],
    });
  });

  test('names the missing scenario also when there is no figure to compare', () => {
    expect(scenario({}).refusals).toEqual([
      { kind: 'noObservation' },
      { kind: 'scenarioMissing', year: 2020 },
    ]);
  });

  test('conflicting values of the scenario are a conflict', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-scenario', value: '10', scenario_indicator: 'bau' }),
      indicators: [indicator('a'), indicator('bau')],
      observations: [
        ...figures('a', { 2020: '80' }),
        observation('bau', '2020', '100'),
        observation('bau', '2020', '90', { source: 's2' }),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'conflict', period: { from: 2020, to: 2020 } }],
    });
  });

  test('takes the scenario of the year that was used, not of the deadline', () => {
    const result = assessOne({
      target: target({ operator: 'reduce-scenario', value: '10', scenario_indicator: 'bau' }),
      indicators: [indicator('a'), indicator('bau')],
      observations: [
        ...figures('a', { 2021: '80' }),
        ...figures('bau', { 2020: '85', 2021: '100' }),
      ],
    });
    expect(result).toMatchObject({
      verdict: 'exceeded',
      formula: { reference: { value: '100' } },
      remarks: [{ kind: 'laterYearUsed', horizon: 2020 }],
    });
  });

  test('a scenario in another unit of the same kind is converted', () => {
    // 400 million tonnes, written in tonnes: 360 million is exactly 10% below.
    expect(scenario({ observed: '360', expected: '400000000', unit: 'tấn CO₂tđ' })).toMatchObject({
      verdict: 'met',
      formula: { reduction: '10' },
    });
  });

  test('a scenario in a unit of another kind gives no verdict', () => {
    expect(scenario({ observed: '360', expected: '400', unit: 'triệu tấn CO₂' })).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'unitDiffers' }],
    });
  });

  test('the condition of the target is said, with a verdict and without', () => {
    const condition = 'khi có hỗ trợ quốc tế';
    expect(scenario({ observed: '360', expected: '400', conditional: condition }).remarks).toEqual([
      { kind: 'conditional', condition },
    ]);
    expect(scenario({ conditional: condition }).remarks).toEqual([
      { kind: 'conditional', condition },
    ]);
  });
});
