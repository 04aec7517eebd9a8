import { describe, expect, test } from 'vitest';
import type { Indicator, Observation } from '../../../src/core/model.ts';
import { conflictingSources } from '../../../src/core/validate/rules/conflicting-sources.ts';
import { unitConvertible } from '../../../src/core/validate/rules/unit-convertible.ts';
import { figures, indicator, observation, ruleInput, seriesInput } from '../build.ts';

describe('unitConvertible', () => {
  const check = (indicators: readonly Indicator[], observations: readonly Observation[]) =>
    unitConvertible.look(ruleInput({ indicators, observations }));

  test('a unit of the same kind is fine', () => {
    expect(
      check([indicator('a', { unit: 'ha' })], figures('a', { 2020: '3.8' }, 'triệu ha')),
    ).toEqual([]);
  });

  test('a unit of another kind is named with the unit of the indicator, both places', () => {
    expect(
      check([indicator('a', { unit: 'ha' })], figures('a', { 2020: '3.8' }, '%')),
    ).toMatchObject([
      {
        code: 'TK501',
        message: 'Đơn vị «%» không đổi được sang «ha» của chỉ số «a».',
        place: { file: 'observations.unit' },
        cause: { file: 'indicators.unit' },
      },
    ]);
  });

  test('percentages and percentage points are different things', () => {
    expect(check([indicator('a')], figures('a', { 2020: '3' }, 'điểm phần trăm'))).toHaveLength(1);
  });

  test("a row of an unknown indicator is another rule's business", () => {
    expect(check([], figures('a', { 2020: '3' }))).toEqual([]);
  });
});

describe('conflictingSources', () => {
  test('names year, values, units and sources of all sides, and points to two of them', () => {
    const rows = [
      observation('a', '2016', '39.7', { source: 's1' }),
      observation('a', '2016', '18.3', { source: 's2' }),
    ];
    const [found, ...more] = conflictingSources.look(seriesInput({ observations: rows }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'TK502',
      severity: 'warning',
      cause: rows[0]?.place,
      place: rows[1]?.place,
    });
    expect(found?.message).toContain('«a» năm 2016');
    expect(found?.message).toContain('39.7 % (s1); 18.3 % (s2)');
  });

  test('says nothing of equal reports, of a revision, of one report', () => {
    const rows = [
      observation('a', '2016', '1'),
      observation('a', '2016', '1.0', { source: 's2' }),
      observation('a', '2017', '1'),
      observation('a', '2017', '2', { status: 'revised', as_of: '2018' }),
      observation('a', '2018', '1'),
    ];
    expect(conflictingSources.look(seriesInput({ observations: rows }))).toEqual([]);
  });

  test('lists twenty of very many', () => {
    const rows = Array.from({ length: 50 }, (_, at) =>
      observation('a', '2016', `${at + 1}`, { source: `s${at}` }),
    );
    const [found] = conflictingSources.look(seriesInput({ observations: rows }));
    expect(found?.message).toContain('20 % (s19); còn 30 giá trị nữa.');
  });
});
