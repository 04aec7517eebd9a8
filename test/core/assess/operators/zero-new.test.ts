import { expect, test } from 'vitest';

import { assessOne, figures, indicator, target } from '../../build.ts';

test.each([
  ['0', 'met', true, '0'],
  ['0.0', 'met', true, '0'],
  ['1', 'notMet', false, '1'],
] as const)('%s new cases: %s', (value, verdict, favourable, distance) => {
  const result = assessOne({
    target: target({ operator: 'zero-new', unit: 'cơ sở' }),
    indicators: [indicator('a', { unit: 'cơ sở' })],
    observations: figures('a', { 2020: value }, 'cơ sở'),
  });
  expect(result).toMatchObject({
    verdict,
    formula: { kind: 'zeroNew' },
    distance: { value: distance, unit: 'cơ sở', favourable },
  });
});

test('no figure is not no new case', () => {
  expect(assessOne({ target: target({ operator: 'zero-new', unit: undefined }) })).toMatchObject({
    verdict: 'noData',
    refusals: [{ kind: 'noObservation' }],
  });
});
