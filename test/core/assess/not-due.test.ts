import { expect, test } from 'vitest';

import { assessAllOf, assessOne, figures, target } from '../build.ts';

const IN_2030 = target({ operator: '>=', value: '40', horizon: 2030 });
const OBSERVED = figures('a', { 2020: '41', 2023: '42' });

test('a target of a later year has no verdict; its newest figure is kept', () => {
  const result = assessOne({ target: IN_2030, observations: OBSERVED, asOf: '2024-06-30' });
  expect(result).toMatchObject({
    verdict: 'notDue',
    basis: 'computed',
    used: undefined,
    refusals: [{ kind: 'notDue', horizon: 2030, asOf: '2024-06-30' }],
  });
  expect(result.latest?.period).toEqual({ from: 2023, to: 2023 });
});

test('nor has one that nobody judged, while a judgement stands', () => {
  const qualitative = { operator: 'qualitative', unit: undefined, indicator: undefined } as const;
  const asOf = '2024-06-30';
  const unjudged = target({ ...qualitative, horizon: 2030 });
  const judged = target({
    ...qualitative,
    horizon: 2030,
    judged_verdict: 'met',
    judged_reason: 'Vì sao.',
  });
  expect(assessOne({ target: unjudged, asOf }).verdict).toBe('notDue');
  expect(assessOne({ target: judged, asOf }).verdict).toBe('met');
});

test('in its own year and later it is judged as ever', () => {
  const [result] = assessAllOf({
    target: IN_2030,
    observations: figures('a', { 2030: '41' }),
    asOf: '2031-03-01',
  });
  expect(result?.verdict).toBe('exceeded');
});
