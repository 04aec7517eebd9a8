import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compareText } from '../../src/core/compare-text.ts';
import {
  comparePlaces,
  filePlace,
  isInSameRow,
  lineText,
  type Place,
  placeJson,
  placeText,
  pointOf,
  samePlace,
  startOf,
} from '../../src/core/place.ts';

const TEXT: Place = { file: 'content/a/01-mot.mdx', line: 3, column: 7 };
const CSV: Place = {
  kind: 'cell',
  file: 'data/a/t.csv',
  row: 2,
  name: 'value',
  line: 3,
  column: 9,
};
const SHEET: Place = {
  kind: 'cell',
  file: 'data/a/t.xlsx',
  sheet: 'Số liệu',
  row: 5,
  name: 'value',
};
const PASSAGE: Place = { kind: 'passage', file: 'content/a/01-mot.docx', passage: '3F2A9C01' };
const FILE: Place = filePlace('content/a/hinh/rung.png');

const places: fc.Arbitrary<Place> = (() => {
  const file = fc.constantFrom('data/a.csv', 'data/b.xlsx', 'content/c.mdx', 'content/d.docx');
  const whole = fc.integer({ min: 1, max: 4 });
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  return fc.oneof(
    fc.record({ file, line: whole, column: whole }),
    fc
      .record({
        file,
        row: whole,
        line: maybe(whole),
        name: maybe(fc.constantFrom('id', 'value')),
        sheet: maybe(fc.constantFrom('A', 'B')),
      })
      .map(
        ({ line, name, sheet, ...cell }): Place => ({
          kind: 'cell',
          ...cell,
          ...(line === undefined ? {} : { line, column: line }),
          ...(name === undefined ? {} : { name }),
          ...(sheet === undefined ? {} : { sheet }),
        }),
      ),
    fc
      .record({ file, passage: fc.constantFrom('p1', 'p2') })
      .map((passage): Place => ({ kind: 'passage', ...passage })),
    file.map(filePlace),
  );
})();

describe('placeText', () => {
  test('a text is told by line and column, a table that is text likewise', () => {
    expect(placeText(TEXT)).toBe('content/a/01-mot.mdx:3:7');
    expect(placeText({ ...TEXT, kind: 'text' } as Place)).toBe('content/a/01-mot.mdx:3:7');
    expect(placeText(CSV)).toBe('data/a/t.csv:3:9');
  });

  test('a sheet is told by row and the name of the column, a document by its passage', () => {
    expect(placeText(SHEET)).toBe('data/a/t.xlsx, trang tính «Số liệu», hàng 5, cột «value»');
    expect(placeText({ kind: 'cell', file: 'a.xlsx', row: 5 })).toBe('a.xlsx, hàng 5');
    expect(placeText(PASSAGE)).toBe('content/a/01-mot.docx, đoạn «3F2A9C01»');
    expect(placeText(FILE)).toBe('content/a/hinh/rung.png');
  });

  test('lineText leaves out the file', () => {
    expect([TEXT, CSV, SHEET, PASSAGE, FILE].map(lineText)).toEqual([
      'dòng 3',
      'dòng 3',
      'hàng 5',
      undefined,
      undefined,
    ]);
  });
});

test('pointOf knows lines in texts alone', () => {
  expect([TEXT, CSV, SHEET, PASSAGE, FILE].map((place) => pointOf(place)?.line)).toEqual([
    3,
    3,
    undefined,
    undefined,
    undefined,
  ]);
});

test('placeJson gives texts and tables of text the three keys they always had', () => {
  expect(placeJson(TEXT)).toEqual({ file: TEXT.file, line: 3, column: 7 });
  expect(placeJson(CSV)).toEqual({ file: CSV.file, line: 3, column: 9 });
  expect(placeJson(SHEET)).toEqual({
    file: SHEET.file,
    sheet: 'Số liệu',
    row: 5,
    columnName: 'value',
  });
  expect(placeJson(PASSAGE)).toEqual({ file: PASSAGE.file, passage: '3F2A9C01' });
  expect(placeJson(FILE)).toEqual({ file: FILE.file });
});

describe('comparePlaces', () => {
  const sign = (a: Place, b: Place): number => Math.sign(comparePlaces(a, b));

  test('is an order, and files come first in it', () => {
    fc.assert(
      fc.property(places, places, places, (a, b, c) => {
        expect(sign(a, b)).toBe(0 - sign(b, a));
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
        if (a.file !== b.file) expect(sign(a, b)).toBe(Math.sign(compareText(a.file, b.file)));
      }),
    );
  });

  test('a whole file comes before what is in it, and line 10 behind line 9', () => {
    expect(sign(filePlace('a'), startOf('a'))).toBe(-1);
    expect(sign({ file: 'a', line: 10, column: 1 }, { file: 'a', line: 9, column: 5 })).toBe(1);
  });

  test('equal places are neither before nor behind each other', () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        if (samePlace(a, b)) expect(sign(a, b)).toBe(0);
        expect(samePlace(a, structuredClone(a))).toBe(true);
      }),
    );
  });

  test('a cell of a text and the same point of the text are one place', () => {
    expect(samePlace(CSV, { file: CSV.file, line: 3, column: 9 })).toBe(true);
    expect(samePlace(CSV, { ...CSV, column: 10 } as Place)).toBe(false);
  });
});

test('isInSameRow looks at line or row, never at the column', () => {
  expect(isInSameRow(CSV, { file: CSV.file, line: 3, column: 1 })).toBe(true);
  expect(isInSameRow(CSV, { file: CSV.file, line: 4, column: 9 })).toBe(false);
  expect(isInSameRow(SHEET, { ...SHEET, name: 'id' } as Place)).toBe(true);
  expect(isInSameRow(PASSAGE, { ...PASSAGE, passage: 'other' } as Place)).toBe(false);
});
