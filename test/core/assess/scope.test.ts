import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Assessment } from '../../../src/core/model.ts';
import type { IndicatorScope, Operator } from '../../../src/core/schema/vocabulary.ts';
import { assessOne, figures, target } from '../build.ts';

const assessed = (
  operator: Operator,
  bound: number,
  scope: IndicatorScope | undefined,
  value: number,
): Assessment =>
  assessOne({
    target: target({ operator, value: String(bound), indicator_scope: scope }),
    observations: figures('a', { 2020: String(value) }),
  });

describe('an indicator that is not what the target asks of', () => {
  test('a narrower one that falls short leaves the question open, one that suffices settles it', () => {
    expect(assessed('>=', 95, 'narrower', 92.8)).toMatchObject({
      verdict: 'notAssessable',
      used: undefined,
      refusals: [{ kind: 'otherNotion', scope: 'narrower' }],
      latest: { period: { from: 2020, to: 2020 } },
    });
    expect(assessed('>=', 95, 'narrower', 96)).toMatchObject({
      verdict: 'exceeded',
      distance: undefined,
      remarks: [{ kind: 'scope', scope: 'narrower' }],
    });
  });

  test('a broader one that reaches the level proves nothing, one that falls short does', () => {
    expect(assessed('keep', 3.8, 'broader', 3.9).verdict).toBe('notAssessable');
    expect(assessed('keep', 3.8, 'broader', 3.7).verdict).toBe('notMet');
  });

  test('of a part of the things, short of all is short of all; all of it is not all', () => {
    expect(assessed('=', 100, 'partial', 95).verdict).toBe('notMet');
    expect(assessed('=', 100, 'partial', 100).verdict).toBe('notAssessable');
    expect(assessed('>=', 70, 'partial', 95).verdict).toBe('notAssessable');
  });

  test('a different one never settles anything', () => {
    expect(assessed('>=', 1, 'different', 99)).toMatchObject({
      verdict: 'notAssessable',
      refusals: [{ kind: 'otherNotion', scope: 'different' }],
    });
  });
});

/** The quantity that the target asks of, as far from the figure as the relation allows. */
const possible: Readonly<Record<IndicatorScope, (measured: number, asked: number) => boolean>> = {
  narrower: (measured, asked) => asked >= measured,
  broader: (measured, asked) => asked <= measured,
  partial: (measured, asked) =>
    (asked > 0 || measured <= 0) && (asked < 100 || measured >= 100) && asked >= 0 && asked <= 100,
  different: () => true,
};

test('no verdict is said that a possible value of what is asked would contradict', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(
      fc.constantFrom<IndicatorScope>('narrower', 'broader', 'partial', 'different'),
      fc.constantFrom<Operator>('>=', '>', '<=', '<', '=', 'keep'),
      percent,
      percent,
      percent,
      (scope, operator, bound, measured, asked) => {
        fc.pre(possible[scope](measured, asked));
        const holds = ({ verdict }: Assessment): boolean =>
          verdict === 'met' || verdict === 'exceeded';
        const said = assessed(operator, bound, scope, measured);
        if (said.verdict === 'notAssessable') return;
        expect(holds(said)).toBe(holds(assessed(operator, bound, undefined, asked)));
      },
    ),
    { numRuns: 2000 },
  );
});
