import { expect, test } from 'vitest';

import { Lines } from '../../src/core/lines.ts';

const TEXT = 'a\r\nbc\n\rd\r\n';

test('lines end as in Windows, as elsewhere, or as on an old Macintosh', () => {
  const lines = new Lines(TEXT);
  expect([1, 2, 3, 4, 5, 6].map((line) => lines.text(line))).toEqual([
    'a',
    'bc',
    '',
    'd',
    '',
    undefined,
  ]);
});

test('a later line may be asked for before an earlier one', () => {
  const lines = new Lines(TEXT);
  expect([4, 1, 3].map((line) => lines.start(line))).toEqual([7, 0, 6]);
});

test('there is one line in a text without letters', () => {
  expect([1, 2].map((line) => new Lines('').text(line))).toEqual(['', undefined]);
});

test('a letter stands in a line and a column, the end behind the last one', () => {
  const lines = new Lines(TEXT);
  const places = [...TEXT, '']
    .map((_, index) => lines.at(index))
    .map(({ line, column }) => `${line}:${column}`);
  expect(places).toEqual([
    '1:1',
    '1:2',
    '1:3',
    '2:1',
    '2:2',
    '2:3',
    '3:1',
    '4:1',
    '4:2',
    '4:3',
    '5:1',
  ]);
  // Asked for at once, without the ones before.
  expect(new Lines(TEXT).at(8)).toEqual({ line: 4, column: 2 });
  expect(new Lines('').at(0)).toEqual({ line: 1, column: 1 });
});
