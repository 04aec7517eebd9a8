import { describe, expect, test } from 'vitest';

import { provesOrder, readDate } from '../../../src/core/intake/date.ts';
import { readNumber } from '../../../src/core/intake/number.ts';
import { readPeriod } from '../../../src/core/intake/period.ts';

/** Cells one by one: what each is read as, or why it is not. Files around them are in test/cases/intake. */
const figure = (text: string, unit = 'ha', locale?: 'vi' | 'en'): string => {
  const read = readNumber(text, { locale, unit });
  switch (read.kind) {
    case 'number':
      return `${read.qualifier ?? ''} ${read.value}`.trim();
    case 'missing':
      return read.reason;
    case 'ambiguous':
      return `${read.vi} or ${read.en}`;
    case 'wrong':
      return read.why;
  }
};

describe('a figure', () => {
  test.each([
    ...['7-Dec-24', 'Dec-07', 'Th12-07', '07-Thg12', '7/12/2024', '07/12/24', '2024-12-07'].map(
      (text) => [text, 'turnedDate'] as const,
    ),
    ...['2024-12-07 00:00:00', '7/12/2024 0:00', '7.12.2024'].map(
      (text) => [text, 'turnedDate'] as const,
    ),
    ...['#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#REF!', 'Err:502'].map(
      (text) => [text, 'formulaError'] as const,
    ),
    ['#N/A', 'notAvailable'],
    ['42,02 (2)', 'footnote'],
    ['42,02¹', 'footnote'],
    ['42,02**', 'footnote'],
    ['४२', 'digits'],
    ['4２,5', 'digits'],
    ['4O', 'letter'],
    ['42.4k', 'letter'],
    ['constructor', 'letter'],
    ['__proto__', 'letter'],
    ['1234.567,8', 'grouping'],
    ['1.2.3,4', 'grouping'],
    ['0.123.456', 'grouping'],
    ['5÷7', 'range'],
    ['2020-2021', 'range'],
    ['80 đến 85', 'range'],

    ['5 m3', 'unit'],
    ['3 triệu', 'unit'],
    ['1'.repeat(201), 'tooLong'],
    ['1e+99', 'tooLong'],
  ] as const)('«%s» is no figure: %s', (text, why) => {
    expect(figure(text)).toBe(why);
  });

  test.each(['80-85%', '80% - 85%', 'từ 80% đến 85%'])('«%s» is two figures', (text) => {
    expect(figure(text, '%')).toBe('range');
  });

  test('a million digits are refused at once', () => {
    const start = performance.now();
    expect(figure('1'.repeat(1_000_000))).toBe('tooLong');
    expect(performance.now() - start).toBeLessThan(200);
  });

  test.each([
    // Eurostat, pandas, statistics offices.
    [':', 'notAvailable'],
    ['NaN', 'notAvailable'],
    ['n.a.', 'notAvailable'],
    // pandas and R write small e and lose nothing; Java a bare exponent.
    ['5e-05', '0.00005'],
    ['2.9999999999999997e-05', '0.000029999999999999997'],
    ['1e+05', '100000'],
    ['1.39E7', '13900000'],
    ['-2.5e-05', '-0.000025'],
    ['1.39E+07', 'scientific'],
    ['1E3', 'scientific'],
    // SPSS and Stata leave the nought out.
    ['.5', '0.5'],
    ['-.125', '-0.125'],
    [',5', '0.5'],
    // Swiss tables, and spaces that typesetters use.
    ["1'234", '1234'],
    ['1’234’567.8', '1234567.8'],
    ['1\u2008234\u2008567', '1234567'],
    ['1\u202f234,5', '1234.5'],
  ])('«%s» is %s', (text, meant) => {
    expect(figure(text)).toBe(meant);
  });
});

describe('a date', () => {
  const date = (text: string, order?: 'dmy' | 'mdy'): string => {
    const read = readDate(text, order);
    return read.kind === 'read' ? read.text : read.why;
  };

  test.each(
    ['29/02/2021', '31/4/2020', '2020-02-30', '2020-13', '2020/15/04', '0/4/2020', '15/0/2020']
      .concat(['13/2020', '32/13/2020'])
      .map((text) => [text] as const),
  )('«%s» is not in the calendar', (text) => {
    expect([date(text), date(text, 'dmy'), date(text, 'mdy')]).toEqual(
      Array.from({ length: 3 }, () => 'noSuchDay'),
    );
  });

  test.each([
    ['1/7/2025', 'dayOrMonth', '2025-07-01', '2025-01-07'],
    ['1-7-2025', 'dayOrMonth', '2025-07-01', '2025-01-07'],
    ['1.7.2025', 'dayOrMonth', '2025-07-01', '2025-01-07'],
    ['1/7/2025 0:00:00', 'dayOrMonth', '2025-07-01', '2025-01-07'],
    ['1/7/2025 12:00:00 AM', 'dayOrMonth', '2025-07-01', '2025-01-07'],
    ['30/6/2025', '2025-06-30', '2025-06-30', '2025-06-30'],
    ['6/30/2025', 'monthFirst', 'monthFirst', '2025-06-30'],
    ['7/7/2025', '2025-07-07', '2025-07-07', '2025-07-07'],
    ['2025-07-01T00:00:00.000Z', '2025-07-01', '2025-07-01', '2025-07-01'],
    ['2025-07-01T17:00:00', 'timeOfDay', 'timeOfDay', 'timeOfDay'],
    ['15/4', 'dateWithoutYear', 'dateWithoutYear', 'dateWithoutYear'],
    ['07-Thg12', 'dateWithoutYear', 'dateWithoutYear', 'dateWithoutYear'],
  ])('«%s» is %s; day first %s; month first %s', (text, alone, dayFirst, monthFirst) => {
    expect([date(text), date(text, 'dmy'), date(text, 'mdy')]).toEqual([
      alone,
      dayFirst,
      monthFirst,
    ]);
  });

  test('only a date that can be written in one order proves it', () => {
    expect(
      ['30/6/2025', '6/30/2025 0:00', '1/7/2025', '31/4/2020', '2025-06-30'].map(provesOrder),
    ).toEqual(['dmy', 'mdy', undefined, undefined, undefined]);
  });
});

test.each([
  ['6T/2023', 'partOfYear'],
  ['9T2023', 'partOfYear'],
  ['6 tháng đầu năm 2023', 'partOfYear'],
  ['Quý I/2020', 'partOfYear'],
  ['Q1/2023', 'partOfYear'],
  ['2023Q1', 'partOfYear'],
  ['H1 2023', 'partOfYear'],
  ['4/2020', 'partOfYear'],
  ['2018-05', 'partOfYear'],
  ['2013–17', 'shortEnd'],
  ['2013/17', 'shortEnd'],
  ['20', 'shortYear'],
  ['07-Dec', 'dateForYear'],
  ['Th12-20', 'dateForYear'],
  ['2020-12-31 00:00:00', 'dateForYear'],
  ['44197', 'dateForYear'],
])('«%s» is no year: %s', (text, why) => {
  expect(readPeriod(text)).toMatchObject({ kind: 'wrong', why });
});
