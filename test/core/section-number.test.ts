import { describe, expect, test } from 'vitest';

import { appendixLabel, sectionNumber } from '../../src/core/section-number.ts';
import { DECIMAL_HEADINGS, HYPHEN_HEADINGS, REPORT_HEADINGS } from '../../src/core/schema/writing-rules.ts';

describe('the number of a heading', () => {
  test.each([
    [REPORT_HEADINGS, [2], 'Phần II'],
    [REPORT_HEADINGS, [1, 4], 'IV.'],
    [REPORT_HEADINGS, [1, 9, 12], '12.'],
    [REPORT_HEADINGS, [1, 1, 1, 5], 'đ)'],
    [REPORT_HEADINGS, [1, 1, 1, 7], 'g)'],
    [DECIMAL_HEADINGS, [2], '2.'],
    [DECIMAL_HEADINGS, [2, 3], '2.3.'],
    [HYPHEN_HEADINGS, [1, 4], 'IV-'],
    [HYPHEN_HEADINGS, [1, 4, 2], '2-'],
  ])('%#: %j is %s', (scheme, path, number) => {
    expect(sectionNumber(scheme, path)).toBe(number);
  });

  test('of a level that the scheme does not have is refused', () => {
    expect(() => sectionNumber(DECIMAL_HEADINGS, [1, 1, 1])).toThrow(RangeError);
  });
});

test.each([['arabic', 2, 3, 'Phụ lục 2'], ['roman', 2, 3, 'Phụ lục II'], ['roman', 1, 1, 'Phụ lục']] as const)('appendix %s %d of %d: %s', (numerals, place, count, label) => {
  expect(appendixLabel(numerals, place, count)).toBe(label);
});
