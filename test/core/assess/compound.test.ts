import { describe, expect, test } from 'vitest';

import { combine } from '../../../src/core/assess/compound.ts';
import { VERDICTS, type Verdict } from '../../../src/core/schema/vocabulary.ts';
import { assessAllOf, assessOne, figures, target } from '../build.ts';

describe('combine', () => {
  /** Verdict of a whole of two parts; the table is symmetric. */
  const PAIRS: Readonly<Record<Verdict, Readonly<Partial<Record<Verdict, Verdict>>>>> = {
    exceeded: {
      exceeded: 'exceeded',
      met: 'met',
      partlyMet: 'partlyMet',
      notMet: 'partlyMet',
      notDue: 'notDue',
      noData: 'noData',
      notAssessable: 'notAssessable',
    },
    met: {
      met: 'met',
      partlyMet: 'partlyMet',
      notMet: 'partlyMet',
      notDue: 'notDue',
      noData: 'noData',
      notAssessable: 'notAssessable',
    },
    partlyMet: {
      partlyMet: 'partlyMet',
      notMet: 'partlyMet',
      notDue: 'partlyMet',
      noData: 'partlyMet',
      notAssessable: 'partlyMet',
    },
    notMet: { notMet: 'notMet', notDue: 'notMet', noData: 'notMet', notAssessable: 'notMet' },
    notDue: { notDue: 'notDue', noData: 'noData', notAssessable: 'notAssessable' },
    noData: { noData: 'noData', notAssessable: 'noData' },
    notAssessable: { notAssessable: 'notAssessable' },
  };

  test.each(
    Object.entries(PAIRS).flatMap(([first, row]) =>
      Object.entries(row).map(([second, whole]) => [first, second, whole] as const),
    ),
  )('%s and %s make %s, in either order', (first, second, whole) => {
    expect(combine([first as Verdict, second as Verdict])).toBe(whole);
    expect(combine([second as Verdict, first as Verdict])).toBe(whole);
  });

  test.each<[readonly Verdict[], Verdict]>([
    [[], 'notAssessable'],
    [['exceeded', 'exceeded', 'met'], 'met'],
    [['met', 'notMet', 'noData'], 'partlyMet'],
    [['notMet', 'noData', 'notAssessable'], 'notMet'],
    [['met', 'noData', 'notAssessable'], 'noData'],
    [['met', 'met', 'notAssessable'], 'notAssessable'],
  ])('%j make %s', (parts, whole) => {
    expect(combine(parts)).toBe(whole);
  });

  test('one part decides alone', () => {
    for (const verdict of VERDICTS) expect(combine([verdict])).toBe(verdict);
  });
});

describe('a target of several parts', () => {
  const whole = target({ id: 'T08', operator: 'all', unit: undefined, indicator: undefined });
  const part = (id: string, value: string) => target({ id, parent: 'T08', operator: '>=', value });

  test('carries its parts, each with its own formula', () => {
    const result = assessOne({
      target: [whole, part('T08a', '40'), part('T08b', '50')],
      observations: figures('a', { 2020: '45' }),
    });
    expect(result).toMatchObject({
      target: 'T08',
      verdict: 'partlyMet',
      basis: 'combined',
      formula: undefined,
      used: undefined,
      parts: [
        { target: 'T08a', verdict: 'exceeded', used: { value: '45' } },
        { target: 'T08b', verdict: 'notMet' },
      ],
    });
  });

  test('stands in the list once; its parts do not', () => {
    const all = assessAllOf({
      target: [
        target({ id: 'T01', value: '1' }),
        part('T08a', '40'),
        whole,
        target({ id: 'T09', value: '1' }),
      ],
    });
    expect(all.map((one) => one.target)).toEqual(['T01', 'T08', 'T09']);
  });

  test('repeats its own condition', () => {
    const result = assessOne({
      target: [{ ...whole, conditional: 'khi có hỗ trợ' }, part('T08a', '40')],
    });
    expect(result.remarks).toEqual([{ kind: 'conditional', condition: 'khi có hỗ trợ' }]);
  });
});
