import { describe, expect, test } from 'vitest';

import type { Assessment, Source } from '../../../src/core/model.ts';
import { JUDGED_VERDICTS } from '../../../src/core/schema/vocabulary.ts';
import { assessOne, figures, source, target } from '../build.ts';

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

describe('a judgement by the word of the body that answers for the target', () => {
  const judgedOn = (
    verdict: (typeof JUDGED_VERDICTS)[number],
    rests_on: Source['rests_on'],
  ): Assessment =>
    assessOne({
      target: target({
        ...qualitative,
        judged_verdict: verdict,
        judged_reason: 'Vì sao.',
        judged_source: 's1',
      }),
      sources: [source('s1', { rests_on })],
    });

  test.each(['exceeded', 'met', 'partlyMet'] as const)('does not make it «%s»', (verdict) => {
    expect(judgedOn(verdict, 'claim')).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'ownClaim', source: 's1' }],
      judgement: { reason: 'Vì sao.', source: 's1' },
    });
  });

  test('stands where the body says that it failed', () => {
    expect(judgedOn('notMet', 'claim')).toMatchObject({ verdict: 'notMet', refusals: [] });
  });

  test('a source that concludes from this review is taken, and the circle is said', () => {
    expect(judgedOn('met', 'review')).toMatchObject({
      verdict: 'met',
      remarks: [{ kind: 'restsOnReview', source: 's1' }],
    });
    expect(judgedOn('met', undefined).remarks).toEqual([]);
  });
});

test('a judgement that names no source says so', () => {
  expect(
    assessOne({
      target: target({ ...qualitative, judged_verdict: 'met', judged_reason: 'Vì sao.' }),
    }),
  ).toMatchObject({ verdict: 'met', remarks: [{ kind: 'noSource' }] });
});
