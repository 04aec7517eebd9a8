import { describe, expect, test } from 'vitest';

import type { Target } from '../../../src/core/model.ts';
import { OPERATORS, type Operator } from '../../../src/core/schema/vocabulary.ts';
import { targetColumns } from '../../../src/core/validate/rules/target-columns.ts';
import { ruleInput, target } from '../build.ts';

/** Faults of the table, each as `code column: message`; the place of a cell is told by its column name. */
const faults = (...rows: readonly Target[]): readonly string[] =>
  targetColumns
    .look(ruleInput({ targets: rows }))
    .map(({ code, place, message }) => `${code} ${place.file.replace('targets.', '')}: ${message}`);

/** What each operator needs, and nothing more. */
const ENOUGH: Readonly<Record<Operator, Parameters<typeof target>[0]>> = {
  '>=': { value: '45' },
  '>': { value: '45' },
  '<=': { value: '45' },
  '<': { value: '45' },
  '=': { value: '45' },
  keep: { value: '45' },
  range: { value: '97', value_to: '100' },
  'reduce-baseline': { value: '8', baseline_year: 2010 },
  'reduce-scenario': { value: '8', scenario_indicator: 'bau' },
  'zero-new': { unit: undefined },
  'trend-down': { unit: undefined },
  'trend-up': { unit: undefined },
  qualitative: { unit: undefined, indicator: undefined },
  all: { unit: undefined, indicator: undefined },
};
const of = (operator: Operator, more: Parameters<typeof target>[0] = {}): Target =>
  target({ ...ENOUGH[operator], ...more, operator });

describe('every operator', () => {
  test.each(OPERATORS.filter((operator) => operator !== 'all'))(
    '%s with what it needs has no fault',
    (operator) => {
      expect(faults(of(operator))).toEqual([]);
    },
  );

  test.each<[Operator, Parameters<typeof target>[0], string]>([
    ['>=', { value: undefined }, 'value'],
    ['>', { unit: undefined }, 'unit'],
    ['<=', { indicator: undefined }, 'indicator'],
    ['<', { value: undefined }, 'value'],
    ['=', { value: undefined }, 'value'],
    ['keep', { unit: undefined }, 'unit'],
    ['range', { value_to: undefined }, 'value_to'],
    ['reduce-baseline', { baseline_year: undefined }, 'baseline_year'],
    ['reduce-scenario', { scenario_indicator: undefined }, 'scenario_indicator'],
    ['zero-new', { indicator: undefined }, 'indicator'],
    ['trend-down', { indicator: undefined }, 'indicator'],
    ['trend-up', { indicator: undefined }, 'indicator'],
  ])('%s without %j needs the column', (operator, without, column) => {
    expect(faults(of(operator, without))).toEqual([
      `TK503 ${column}: Mục tiêu T01 dùng phép so «${operator}» nên cần cột «${column}».`,
    ]);
  });

  test.each<[Operator, Parameters<typeof target>[0], string]>([
    ['>=', { value_to: '50' }, 'value_to'],
    ['keep', { value_to: '50' }, 'value_to'],
    ['reduce-scenario', { baseline_year: 2010 }, 'baseline_year'],
    ['zero-new', { value_to: '5' }, 'value_to'],
    ['trend-down', { value: '5' }, 'value'],
    ['trend-up', { value_to: '5' }, 'value_to'],
    ['qualitative', { indicator: 'a' }, 'indicator'],
    ['qualitative', { value: '5' }, 'value'],
    // Given, but nothing would read them: the author meant something else.
    ['>=', { baseline_year: 2010 }, 'baseline_year'],
    ['>', { scenario_indicator: 'bau' }, 'scenario_indicator'],
    ['<=', { period: '2016-2020' }, 'period'],
  ])('%s has no use for %j', (operator, more, column) => {
    expect(faults(of(operator, more))).toEqual([
      `TK503 ${column}: Mục tiêu T01 dùng phép so «${operator}» nên cột «${column}» phải để trống.`,
    ]);
  });
});

describe('every year', () => {
  test.each<Operator>(['>=', '>', '<=', '<', '='])('goes with %s', (operator) => {
    expect(faults(of(operator, { horizon: 'yearly' }))).toEqual([]);
  });

  test.each<Operator>([
    'keep',
    'range',
    'reduce-baseline',
    'reduce-scenario',
    'zero-new',
    'trend-down',
    'trend-up',
    'qualitative',
  ])('does not go with %s', (operator) => {
    expect(faults(of(operator, { horizon: 'yearly' }))).toEqual([
      expect.stringMatching(/^TK503 horizon: .*yearly/),
    ]);
  });
});

describe('bounds', () => {
  test.each<Operator>(['range', 'reduce-baseline', 'reduce-scenario'])(
    '%s does not run backwards',
    (operator) => {
      expect(faults(of(operator, { value: '10', value_to: '8' }))).toEqual([
        expect.stringMatching(/^TK503 value(_to)?: Mục tiêu T01 /),
      ]);
    },
  );

  test.each<Operator>(['reduce-baseline', 'reduce-scenario'])(
    '%s is reckoned in per cent, so it is asked in per cent',
    (operator) => {
      expect(faults(of(operator, { unit: 'triệu ha' }))).toEqual([
        expect.stringMatching(/^TK503 unit: Mục tiêu T01 /),
      ]);
    },
  );
});

describe('judgement', () => {
  test('a verdict by people needs its reason', () => {
    expect(faults(of('qualitative', { judged_verdict: 'met' }))).toEqual([
      'TK503 judged_reason: Mục tiêu T01 có judged_verdict nên cần judged_reason.',
    ]);
    expect(faults(of('qualitative', { judged_verdict: 'met', judged_reason: 'Vì sao.' }))).toEqual(
      [],
    );
  });

  test('a target with figures takes none', () => {
    expect(faults(of('>=', { judged_verdict: 'met', judged_reason: 'Vì sao.' }))).toEqual([
      'TK503 judged_verdict: Mục tiêu T01 được chấm bằng số liệu nên không nhận judged_verdict.',
    ]);
  });
});

describe('parts', () => {
  const part = (id: string, parent: string): Target => of('>=', { id, parent });

  test('a whole has parts', () => {
    expect(faults(of('all'), part('T01a', 'T01'))).toEqual([]);
    expect(faults(of('all'))).toEqual([
      'TK503 operator: Mục tiêu T01 gồm nhiều ý (all) mà không có dòng nào ghi parent là T01.',
    ]);
  });

  test('what has parts is a whole', () => {
    expect(faults(of('>='), part('T01a', 'T01'))).toEqual([
      'TK503 operator: Mục tiêu T01 có các ý con nên phép so phải là all.',
    ]);
  });

  test('parts have no parts', () => {
    expect(
      faults(of('all'), of('all', { id: 'T01a', parent: 'T01' }), part('T01a1', 'T01a')),
    ).toEqual([expect.stringMatching(/^TK503 parent: Mục tiêu T01a1 thuộc T01a/)]);
  });

  test('no target is a part of itself, or of its own part: it would vanish from the report', () => {
    expect(faults(of('all', { parent: 'T01' })).length).toBeGreaterThan(0);
    expect(
      faults(of('all', { parent: 'T02' }), of('all', { id: 'T02', parent: 'T01' })).length,
    ).toBeGreaterThan(0);
  });
});
