import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Observation, Target } from '../../../src/core/model.ts';
import type { Operator, Qualifier, Verdict } from '../../../src/core/schema/vocabulary.ts';
import { QUALIFIERS } from '../../../src/core/schema/vocabulary.ts';
import { formulaText } from '../../../src/core/view/assessment.ts';
import { assessOne, figures, indicator, target } from '../build.ts';

type Written = readonly [value: string, qualifier?: Qualifier];

/** Figures by year, each with the word its source writes before it. */
const written = (years: Readonly<Record<string, Written>>): readonly Observation[] =>
  Object.entries(years).flatMap(([year, [value, qualifier]]) =>
    figures('a', { [year]: value }).map((one) =>
      qualifier === undefined ? one : { ...one, qualifier },
    ),
  );
const verdictOf = (asked: Target, years: Readonly<Record<string, Written>>): Verdict =>
  assessOne({ target: asked, observations: written(years) }).verdict;

/** Tenths, so that the truth is known by counting. */
const text = (tenths: number): string => (tenths / 10).toFixed(1);

/** Values that a word before a figure can stand for, as far as this test goes to look. */
function meant(tenths: number, qualifier: Qualifier | undefined): readonly number[] {
  const slack = Math.abs(tenths) / 10;
  const fits = (value: number): boolean => {
    switch (qualifier) {
      case undefined:
        return value === tenths;
      case 'about':
        return Math.abs(value - tenths) <= slack;
      case 'nearly':
        return value < tenths && tenths - value <= slack;
      case 'over':
        return value > tenths;
      case 'under':
        return value < tenths;
      case 'atLeast':
        return value >= tenths;
      case 'atMost':
        return value <= tenths;
    }
  };
  return Array.from({ length: 8001 }, (_, index) => index - 4000)
    .map((half) => half / 2)
    .filter(fits);
}

const ofYear2020 = (operator: Operator, low: number, high?: number): Target =>
  target({
    operator,
    value: text(low),
    ...(high === undefined ? {} : { value_to: text(high) }),
  });

const holds = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'exceeded';

describe('a figure with a word before it', () => {
  test.each<[string, Operator, string, Written, Verdict]>([
    ['«dưới 2,5» against «dưới 2,5»', '<', '2.5', ['2.5', 'under'], 'met'],
    ['«gần 95» against «từ 95 trở lên»', '>=', '95', ['95.0', 'nearly'], 'notMet'],
    ['«gần 95» against «từ 90 trở lên»', '>=', '90', ['95.0', 'nearly'], 'noData'],
    ['«trên 95» against «từ 95 trở lên»', '>=', '95', ['95', 'over'], 'exceeded'],
    ['«ít nhất 95» against «từ 95 trở lên»', '>=', '95', ['95', 'atLeast'], 'met'],
    ['«ít nhất 95» against «trên 95»', '>', '95', ['95', 'atLeast'], 'noData'],
    ['«khoảng 95» against «từ 80 trở lên»', '>=', '80', ['95', 'about'], 'exceeded'],
    ['«khoảng 95» against «từ 90 trở lên»', '>=', '90', ['95', 'about'], 'noData'],
    ['«không quá 5» against «không quá 5»', '<=', '5', ['5', 'atMost'], 'met'],
  ])('%s', (_title, operator, value, figure, verdict) => {
    expect(verdictOf(target({ operator, value }), { 2020: figure })).toBe(verdict);
  });

  test('is judged as every value it can mean is, or not at all', () => {
    const tenths = fc.integer({ min: -200, max: 1200 });
    fc.assert(
      fc.property(
        fc.constantFrom<Operator>('>=', '>', '<=', '<', '=', 'keep', 'range', 'zero-new'),
        fc.constantFrom(...QUALIFIERS),
        tenths,
        fc.oneof(tenths, fc.constant(0)),
        fc.nat(100),
        (operator, qualifier, figure, low, width) => {
          const asked = ofYear2020(operator, low, operator === 'range' ? low + width : undefined);
          const exact = new Set(
            meant(figure, qualifier).map((value) =>
              holds(verdictOf(asked, { 2020: [(value / 10).toFixed(2)] })),
            ),
          );
          fc.pre(exact.size > 0);
          const verdict = verdictOf(asked, { 2020: [text(figure), qualifier] });
          if (exact.size === 2) expect(verdict).toBe('noData');
          // The test looks at every twentieth only: between them may lie a value of the other kind.
          else if (verdict !== 'noData') expect(exact).toEqual(new Set([holds(verdict)]));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('has no exact distance to the target, and its formula says no more than is known', () => {
    const result = assessOne({
      target: target({ operator: '<', value: '2.5' }),
      observations: written({ 2020: ['2.5', 'under'] }),
    });
    expect(result.distance).toBeUndefined();
    expect(result.remarks).toEqual([{ kind: 'qualified', qualifier: 'under' }]);
    const named = new Map([['a', indicator('a', { decimals: 1 })]]);
    expect(formulaText(result.formula!, named).figures).toBe('dưới\u00A02,5% < 2,5%');
  });

  test('that decides nothing is told with its word and its year', () => {
    const result = assessOne({
      target: target({ operator: '>=', value: '90' }),
      observations: written({ 2020: ['95', 'about'] }),
    });
    expect(result.refusals).toEqual([
      { kind: 'imprecise', qualifier: 'about', period: { from: 2020, to: 2020 } },
    ]);
  });
});

describe('a fall between loose figures', () => {
  const fall = target({ operator: 'reduce-baseline', value: '20', baseline_year: 2010 });

  test.each<[string, Written, Written, Verdict]>([
    ['over 100 to under 80: at least a fifth', ['100', 'over'], ['80', 'under'], 'exceeded'],
    [
      'at least 100 to at most 80: just a fifth or more',
      ['100', 'atLeast'],
      ['80', 'atMost'],
      'met',
    ],
    ['under 100 to over 80: less than a fifth', ['100', 'under'], ['80', 'over'], 'notMet'],
    ['over 100 to 80 and more: nobody knows', ['100', 'over'], ['80', 'atLeast'], 'noData'],
    ['about 100 to 85: nobody knows', ['100', 'about'], ['80'], 'noData'],
    ['about 100 to 40: far more than a fifth', ['100', 'about'], ['40'], 'exceeded'],
  ])('%s', (_title, base, last, verdict) => {
    expect(verdictOf(fall, { 2010: base, 2020: last })).toBe(verdict);
  });
});

describe('years with loose figures', () => {
  const everyYear = target({ operator: '>=', value: '10', horizon: 'yearly' });
  const years = (values: Readonly<Record<string, Written>>) =>
    assessOne({
      target: everyYear,
      observations: written(values),
      reviewYears: { from: 2018, to: 2020 },
    });

  test('one that surely fails decides, one that may fail leaves it open', () => {
    expect(years({ 2018: ['12'], 2019: ['10', 'under'], 2020: ['9.5', 'over'] }).verdict).toBe(
      'notMet',
    );
    expect(years({ 2018: ['12'], 2019: ['11'], 2020: ['9.5', 'over'] })).toMatchObject({
      verdict: 'noData',
      refusals: [{ kind: 'imprecise', qualifier: 'over', period: { from: 2020, to: 2020 } }],
    });
    expect(years({ 2018: ['12'], 2019: ['11'], 2020: ['10', 'over'] }).verdict).toBe('met');
  });

  test('two halves are compared as far as their words allow', () => {
    const trend = (values: Readonly<Record<string, Written>>) =>
      assessOne({
        target: target({ operator: 'trend-down', value: undefined, horizon: undefined }),
        observations: written(values),
        indicators: [indicator('a', { measure: 'flow' })],
        reviewYears: { from: 2017, to: 2020 },
      }).verdict;
    const first = { 2017: ['100'], 2018: ['100'] } as const;
    expect(trend({ ...first, 2019: ['90', 'under'], 2020: ['90'] })).toBe('met');
    expect(trend({ ...first, 2019: ['90', 'over'], 2020: ['90'] })).toBe('noData');
    expect(trend({ ...first, 2019: ['120', 'over'], 2020: ['90'] })).toBe('notMet');
  });
});
