import { describe, expect, test } from 'vitest';

import type { Operator, Verdict } from '../../../../src/core/schema/vocabulary.ts';
import { assessOne, figures, indicator, observation, target } from '../../build.ts';

describe('one figure against one bound', () => {
  test.each<[Operator, string, Verdict]>([
    ['>=', '44.999', 'notMet'],
    ['>=', '45', 'met'],
    ['>=', '45.00', 'met'],
    ['>=', '45.001', 'exceeded'],
    ['>', '44.999', 'notMet'],
    ['>', '45', 'notMet'],
    ['>', '45.001', 'met'],
    ['>', '99', 'met'],
    ['<=', '45.001', 'notMet'],
    ['<=', '45', 'met'],
    ['<=', '44.999', 'exceeded'],
    ['<=', '-3', 'exceeded'],
    ['<', '45.001', 'notMet'],
    ['<', '45', 'notMet'],
    ['<', '44.999', 'met'],
    ['=', '44.999', 'notMet'],
    ['=', '45.0', 'met'],
    ['=', '45.001', 'notMet'],
    ['keep', '44.999', 'notMet'],
    ['keep', '45', 'met'],
    ['keep', '45.001', 'met'],
  ])('%s 45 with %s is %s', (operator, value, verdict) => {
    const result = assessOne({
      target: target({ operator, value: '45' }),
      observations: figures('a', { 2020: value }),
    });
    expect(result).toMatchObject({
      verdict,
      basis: 'computed',
      refusals: [],
      formula: { kind: 'compare', operator, bound: '45' },
    });
    expect(result.distance?.favourable).toBe(verdict !== 'notMet');
  });

  test('the distance between percentages is in percentage points, without a sign', () => {
    const result = assessOne({
      target: target({ value: '45' }),
      observations: figures('a', { 2020: '42.01' }),
    });
    expect(result.distance).toEqual({ value: '2.99', unit: 'điểm phần trăm', favourable: false });
  });

  test.each([
    ['ha', 'triệu ha', '3.8', '3930351', 'met', '0.130351'],
    ['triệu ha', 'ha', '3800000', '3.799999', 'notMet', '1'],
    ['nghìn ha', 'triệu ha', '3.8', '3800', 'met', '0'],
  ] as const)(
    'an indicator in %s is compared in the unit of the target, %s',
    (unit, asked, value, observed, verdict, distance) => {
      const result = assessOne({
        target: target({ operator: 'keep', value, unit: asked }),
        indicators: [indicator('a', { unit })],
        observations: figures('a', { 2020: observed }, unit),
      });
      expect(result).toMatchObject({
        verdict,
        used: { unit: asked },
        distance: { value: distance, unit: asked },
      });
    },
  );

  test('an observation written in a third unit counts the same', () => {
    const result = assessOne({
      target: target({ operator: '>', value: '3', unit: 'triệu ha' }),
      indicators: [indicator('a', { unit: 'ha' })],
      observations: [observation('a', '2020', '3000.001', { unit: 'nghìn ha' })],
    });
    expect(result).toMatchObject({ verdict: 'met', used: { value: '3.000001', unit: 'triệu ha' } });
  });
});
