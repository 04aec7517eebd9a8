import { describe, expect, test } from 'vitest';

import { decimal } from '../../../src/core/decimal.ts';
import {
  capitalise,
  dated,
  formatChange,
  formatCount,
  formatDate,
  formatExact,
  formatLongDate,
  formatNumber,
  formatPeriod,
  inPeriod,
  lowerFirst,
  NBSP,
  qualified,
  withUnit,
} from '../../../src/core/view/format.ts';
import { years } from '../build.ts';

const d = decimal;

describe('numbers', () => {
  test.each([
    ['3930351', 0, '3.930.351'],
    ['13923108', 0, '13.923.108'],
    ['42.02', 2, '42,02'],
    ['42', 2, '42,00'],
    ['42.025', 2, '42,03'],
    ['999', 0, '999'],
    ['1000', 0, '1.000'],
    ['999.9', 0, '1.000'],
    ['1234.5', 1, '1.234,5'],
    ['-18', 0, '−18'],
    ['-1234567.891', 2, '−1.234.567,89'],
    ['-0.4', 0, '0'],
    ['0', 0, '0'],
    ['0.5', 3, '0,500'],
  ])('%s with %i decimals is %s', (value, places, text) => {
    expect(formatNumber(d(value), places)).toBe(text);
  });

  test('a minus is the sign, not a hyphen', () => {
    expect(formatNumber(d('-18'), 0).codePointAt(0)).toBe(0x2212);
  });

  test('groups and decimals are not confused in long fractions', () => {
    expect(formatNumber(d('1234.567891'), 6)).toBe('1.234,567891');
  });

  test('formatExact keeps the digits of the paper', () => {
    expect([
      formatExact(d('45')),
      formatExact(d('3.8')),
      formatExact(d('3800000')),
      formatExact(d('-0.125')),
    ]).toEqual(['45', '3,8', '3.800.000', '−0,125']);
  });
});

describe('units', () => {
  test('a per cent sign stands close, a word behind a blank that does not break', () => {
    expect(withUnit('42,02', '%')).toBe('42,02%');
    expect(withUnit('3.930.351', 'ha')).toBe(`3.930.351${NBSP}ha`);
    expect(withUnit('0,83', 'điểm phần trăm')).toBe(`0,83${NBSP}điểm${NBSP}phần${NBSP}trăm`);
    expect(NBSP).toBe('\u00a0');
  });

  test.each([
    ['3930351', 0, 'ha', `3.930.351${NBSP}ha`],
    ['42.02', 2, '%', '42,02%'],
    ['-18', 0, '%', '−18%'],
  ] as const)('%s', (value, places, unit, text) => {
    expect(withUnit(formatNumber(d(value), places), unit)).toBe(text);
  });
});

test('counts below ten take two digits', () => {
  expect([0, 1, 7, 9, 10, 18, 107].map((count) => formatCount(count))).toEqual([
    '0',
    '01',
    '07',
    '09',
    '10',
    '18',
    '107',
  ]);
});

describe('dates', () => {
  test('days take two digits, of the months only the first two', () => {
    expect(
      ['2013-06-03', '2026-01-09', '2026-02-28', '2024-12-31', '2020-10-05'].map((iso) =>
        formatDate(iso),
      ),
    ).toEqual(['03/6/2013', '09/01/2026', '28/02/2026', '31/12/2024', '05/10/2020']);
  });

  test('are as exact as is known', () => {
    expect(['2013-06', '2013-01', '2013'].map((iso) => formatDate(iso))).toEqual([
      '6/2013',
      '01/2013',
      '2013',
    ]);
  });

  test('in words', () => {
    expect(['2024-06-04', '2026-01-09', '2026-10-15'].map(formatLongDate)).toEqual([
      'ngày 04 tháng 6 năm 2024',
      'ngày 09 tháng 01 năm 2026',
      'ngày 15 tháng 10 năm 2026',
    ]);
  });
});

test('periods', () => {
  expect(formatPeriod(years('2020'))).toBe('2020');
  expect(formatPeriod(years('2013-2017'))).toBe(`2013${NBSP}-${NBSP}2017`);
  expect(inPeriod(years('2020'))).toBe('năm 2020');
  expect(inPeriod(years('2013-2017'))).toBe(`giai đoạn 2013${NBSP}-${NBSP}2017`);
});

describe('changes', () => {
  test.each([
    ['0.83', 'điểm phần trăm', 2, `tăng 0,83${NBSP}điểm${NBSP}phần${NBSP}trăm`],
    ['-34', '%', 0, 'giảm 34%'],
    ['-1.741225', '%', 1, 'giảm 1,7%'],
    ['0', '%', 1, 'không đổi'],
    ['0.04', '%', 1, 'không đổi'],
    ['-0.04', '%', 1, 'không đổi'],
    ['0.05', '%', 1, 'tăng 0,1%'],
  ])('%s %s is «%s»', (amount, unit, places, text) => {
    expect(formatChange(d(amount), unit, places, 'verb')).toBe(text);
  });

  test('as an amount without direction or sign', () => {
    expect(formatChange(d('-34'), '%', 0, 'amount')).toBe('34%');
  });
});

test('dated says day, month or year as is known', () => {
  expect(['2013-06-03', '2013-06', '2013'].map((iso) => dated(iso))).toEqual([
    'ngày 03/6/2013',
    'tháng 6/2013',
    'năm 2013',
  ]);
});

test('lowerFirst lowers a word, not initials', () => {
  expect(
    ['Tỷ lệ che phủ', 'Độ che phủ', 'GDP theo sức mua', 'CO₂ mỗi năm', ''].map(lowerFirst),
  ).toEqual(['tỷ lệ che phủ', 'độ che phủ', 'GDP theo sức mua', 'CO₂ mỗi năm', '']);
});

test('capitalise raises the first letter, Vietnamese ones too', () => {
  expect([capitalise('đạt'), capitalise('ứng phó'), capitalise('')]).toEqual([
    'Đạt',
    'Ứng phó',
    '',
  ]);
});

test('the word a source puts before a figure stays with it', () => {
  expect(qualified('92%', 'about')).toBe('khoảng\u00a092%');
  expect(qualified('0,1%', 'under')).toBe('dưới\u00a00,1%');
  expect(qualified('92%', undefined)).toBe('92%');
});
