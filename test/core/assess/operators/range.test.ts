import { expect, test } from 'vitest';

import { assessOne, figures, target } from '../../build.ts';

test.each([
  ['96.99', 'notMet', '0.01', false],
  ['97', 'met', '0', true],
  ['98.5', 'met', '1.5', true],
  ['100', 'met', '3', true],
  ['100.01', 'exceeded', '3.01', true],
] as const)('97-100%% with %s is %s', (value, verdict, distance, favourable) => {
  const result = assessOne({
    target: target({ operator: 'range', value: '97', value_to: '100' }),
    observations: figures('a', { 2020: value }),
  });
  expect(result).toMatchObject({
    verdict,
    formula: { kind: 'range', low: '97', high: '100' },
    distance: { value: distance, unit: 'điểm phần trăm', favourable },
  });
});
