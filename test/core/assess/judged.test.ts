import { expect, test } from 'vitest';

import { JUDGED_VERDICTS } from '../../../src/core/schema/vocabulary.ts';
import { assessOne, figures, target } from '../build.ts';

const qualitative = { operator: 'qualitative', unit: undefined, indicator: undefined } as const;

test.each(JUDGED_VERDICTS)(
  'a person who judged «%s» with a reason is taken at their word',
  (verdict) => {
    const result = assessOne({
      target: target({
        ...qualitative,
        judged_verdict: verdict,
        judged_reason: 'Vì sao.',
        judged_source: 's1',
      }),
    });
    expect(result).toMatchObject({
      verdict,
      basis: 'judged',
      refusals: [],
      judgement: { reason: 'Vì sao.', source: 's1' },
      formula: undefined,
    });
  },
);

test('nobody judged: no verdict, and that is said', () => {
  expect(assessOne({ target: target(qualitative) })).toMatchObject({
    verdict: 'notAssessable',
    basis: 'judged',
    refusals: [{ kind: 'notJudged' }],
    judgement: undefined,
  });
});

test('a verdict without a reason is none', () => {
  expect(assessOne({ target: target({ ...qualitative, judged_verdict: 'met' }) })).toMatchObject({
    verdict: 'notAssessable',
    refusals: [{ kind: 'notJudged' }],
  });
});

test('what an authority published never becomes the verdict', () => {
  const reported = { reported_verdict: 'met', reported_source: 's1' } as const;
  expect(assessOne({ target: target({ ...qualitative, ...reported }) }).verdict).toBe(
    'notAssessable',
  );
  expect(
    assessOne({
      target: target({ value: '45', ...reported }),
      observations: figures('a', { 2020: '40' }),
    }).verdict,
  ).toBe('notMet');
});
