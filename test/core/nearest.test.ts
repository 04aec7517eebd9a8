import { describe, expect, test } from 'vitest';

import { nearest, suggestion } from '../../src/core/nearest.ts';

describe('nearest', () => {
  test.each([
    ['Valeu', ['Change', 'Value'], 'Value'],
    ['indicatr', ['id', 'indicator'], 'indicator'],
    ['forest-covr', ['forest-cover-fao', 'forest-cover'], 'forest-cover'],
    ['VALUE', ['value'], 'value'],
    ['chekc', ['build', 'check'], 'check'],
    ['T071', ['T08', 'T07'], 'T07'],
  ])('for %s among %j is %s', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test.each([
    ['xyz', ['abcdefgh']],
    ['Bảng', ['Value', 'Change']],
    ['anything', []],
  ])('for %s among %j is nothing', (name, known) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  test('proposes nothing that shares no letter with what was written', () => {
    expect(nearest('ab', ['xy'])).toBeUndefined();
    expect(nearest('', ['id'])).toBeUndefined();
  });

  test('of two equally near names the first known one', () => {
    expect(nearest('T0', ['T01', 'T02'])).toBe('T01');
  });
});

test('suggestion is a tail for a sentence, or nothing', () => {
  expect(suggestion('Valeu', ['Value'])).toBe('; có phải ý là «Value»?');
  expect(suggestion('khac-han', ['Value'])).toBe('');
});
