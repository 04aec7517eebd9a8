import { describe, expect, test } from 'vitest';

import { Names } from '../../../src/core/parse/names.ts';
import { nameKey, valueMeant, valueText } from '../../../src/core/schema/value-words.ts';
import * as vocabulary from '../../../src/core/schema/vocabulary.ts';

const AREAS = new Names(
  { noun: 'địa bàn', file: 'areas.csv' },
  new Set(['hoa-binh', 'lam-dong', 'lam-dong-2025', 'vn']),
  [
    { id: 'hoa-binh', names: ['Tỉnh Hòa Bình', 'Hoa Binh'] },
    { id: 'lam-dong', names: ['Lâm Đồng'] },
    { id: 'lam-dong-2025', names: ['Lâm Đồng'] },
    { id: 'vn', names: ['Cả nước'] },
  ],
);

describe('a name where a code stands', () => {
  test.each([
    ['vn', 'vn'],
    ['VN', 'vn'],
    ['Cả nước', 'vn'],
    ['CẢ  NƯỚC', 'vn'],
    ['Ca\u0309 nu\u031bo\u031b\u0301c', 'vn'],
    ['tỉnh Hoà Bình', 'hoa-binh'],
    ['hoa binh', 'hoa-binh'],
  ])('%j is %s', (text, code) => {
    expect(AREAS.read(text)).toEqual({ kind: 'code', code });
  });

  test('never stands for one of two records', () => {
    expect(AREAS.read('lâm đồng')).toEqual({
      kind: 'several',
      codes: ['lam-dong', 'lam-dong-2025'],
    });
  });

  test('without its marks is another name, and the near one is proposed', () => {
    expect(AREAS.read('Ca nuoc')).toEqual({
      kind: 'unknown',
      near: { name: 'Cả nước', code: 'vn' },
    });
  });
});

type Values = readonly [string, ...string[]];
const LISTS = Object.entries(vocabulary).flatMap(([name, values]) =>
  Array.isArray(values) ? [[name, values as unknown as Values] as const] : [],
);

describe('words of closed lists', () => {
  test.each(LISTS)('%s: no word stands for two values', (_, values) => {
    for (const value of values) {
      expect(valueMeant(values, value)).toEqual({ value, isExact: true });
      // The word shown for a value is read back as that value.
      const word = valueText(values, value).replace(` (${value})`, '');
      expect(valueMeant(values, word)?.value).toBe(value);
    }
  });

  test('case, blanks and place of the tone make no difference, another word does', () => {
    const responses = vocabulary.COMMENT_RESPONSES;
    expect(valueMeant(responses, 'giải trình')).toEqual({ value: 'explained', isExact: true });
    expect(valueMeant(responses, 'Tiếp  Thu')).toEqual({ value: 'accepted', isExact: false });
    expect(valueMeant(responses, 'tiep thu')).toBeUndefined();
    expect(nameKey('Thuỷ lợi')).toBe(nameKey('thủy  lợi'));
  });
});
