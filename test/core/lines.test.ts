import { expect, test } from 'vitest';

import { Lines } from '../../src/core/lines.ts';

const TEXT = 'a\r\nbc\n\rd\r\n';

test('lines end as in Windows, as elsewhere, or as on an old Macintosh', () => {
  const lines = new Lines(TEXT);
  expect([1, 2, 3, 4, 5, 6].map((line) => lines.text(line))).toEqual(['a', 'bc', '', 'd', '', undefined]);
});

test('a later line may be asked for before an earlier one', () => {
  const lines = new Lines(TEXT);
  expect([4, 1, 3].map((line) => lines.start(line))).toEqual([7, 0, 6]);
});

test('there is one line in a text without letters', () => {
  expect([1, 2].map((line) => new Lines('').text(line))).toEqual(['', undefined]);
});
