import { describe, expect, test } from 'vitest';
import { HEADING_LEVELS } from '../../src/core/schema/writing-rules.ts';
import { appendixLabel, sectionNumber } from '../../src/core/section-number.ts';

describe('the number of a heading', () => {
  test.each([
    ['roman', [2], 'Phần II'],
    ['roman', [1, 4], 'IV.'],
    ['roman', [1, 9, 12], '12.'],
    ['roman', [1, 1, 1, 5], 'đ)'],
    ['roman', [1, 1, 1, 7], 'g)'],
    ['decimal', [2], 'Phần II'],
    ['decimal', [2, 3], '3.'],
    ['decimal', [2, 3, 4], '3.4.'],
    ['decimal', [2, 3, 4, 5], '-'],
    ['hyphen', [1, 4], 'IV-'],
    ['hyphen', [1, 4, 2], '2-'],
    ['hyphen', [1, 4, 2, 5], 'đ)'],
  ] as const)('%s: %j is %s', (scheme, path, number) => {
    expect(sectionNumber(HEADING_LEVELS[scheme], path)).toBe(number);
  });

  test('points follow the Vietnamese letters: đ after d, no f, j, w or z; beyond them, figures', () => {
    const numbers = Array.from({ length: 24 }, (_, index) =>
      sectionNumber(HEADING_LEVELS.roman, [1, 1, 1, index + 1]).slice(0, -1),
    );
    expect(numbers.slice(0, 23).join('')).toBe('abcdđeghiklmnopqrstuvxy');
    expect(numbers.at(-1)).toBe('24');
  });

  test('of a level that the scheme does not have is refused', () => {
    expect(() => sectionNumber(HEADING_LEVELS.decimal, [1, 1, 1, 1, 1])).toThrow(RangeError);
  });
});

test.each([
  ['arabic', 2, 3, 'Phụ lục 2'],
  ['roman', 2, 3, 'Phụ lục II'],
  ['roman', 1, 1, 'Phụ lục'],
] as const)('appendix %s %d of %d: %s', (numerals, place, count, label) => {
  expect(appendixLabel(numerals, place, count)).toBe(label);
});
