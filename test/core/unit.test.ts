import { describe, expect, test } from 'vitest';

import { decimal } from '../../src/core/decimal.ts';
import { convert, isAdditive, isConvertible, KNOWN_UNITS, knownUnit } from '../../src/core/unit.ts';

describe('convert', () => {
  test.each([
    ['3930351', 'ha', 'triệu ha', '3.930351'],
    ['3.8', 'triệu ha', 'ha', '3800000'],
    ['3905', 'nghìn ha', 'triệu ha', '3.905'],
    ['1', 'triệu người', 'nghìn người', '1000'],
    ['2.5', 'nghìn tỷ đồng', 'tỷ đồng', '2500'],
    ['71400000', 'tấn CO₂tđ', 'triệu tấn CO₂tđ', '71.4'],
    ['42.02', '%', '%', '42.02'],
  ])('%s %s in %s is %s, exactly', (value, from, to, expected) => {
    expect(convert(decimal(value), from, to)).toBe(expected);
  });

  test('comes back unchanged', () => {
    expect(convert(convert(decimal('0.0000001'), 'triệu ha', 'ha'), 'ha', 'triệu ha')).toBe(
      '0.0000001',
    );
  });

  test.each([
    ['%', 'điểm phần trăm'],
    ['ha', 'người'],
    ['triệu tấn CO₂', 'triệu tấn CO₂tđ'],
    ['con', 'cái'],
    ['con', 'ha'],
  ])('%s and %s do not convert', (from, to) => {
    expect(isConvertible(from, to)).toBe(false);
    expect(() => convert(decimal('1'), from, to)).toThrow(RangeError);
  });

  test('a unit nobody declared can be compared with itself', () => {
    expect(isConvertible('con', 'con')).toBe(true);
    expect(convert(decimal('5'), 'con', 'con')).toBe('5');
  });

  test('every known unit converts to itself', () => {
    expect(KNOWN_UNITS).toContain('triệu ha');
    for (const unit of KNOWN_UNITS) expect(convert(decimal('1.25'), unit, unit)).toBe('1.25');
  });
});

test.each([
  ['Tỉ đồng', 'tỷ đồng'],
  ['tỉ đồng', 'tỷ đồng'],
  ['nghìn tỉ đồng', 'nghìn tỷ đồng'],
  ['tỷ VNĐ', 'tỷ đồng'],
  ['Ha', 'ha'],
  ['héc-ta', 'ha'],
  ['ngàn ha', 'nghìn ha'],
  ['tr.ha', 'triệu ha'],
  ['Triệu  ha', 'triệu ha'],
  ['phần trăm', '%'],
  ['điểm %', 'điểm phần trăm'],
  ['tấn CO2 tương đương', 'tấn CO₂tđ'],
  ['triệu tấn CO2tđ', 'triệu tấn CO₂tđ'],
  ['km2', 'km²'],
  ['triệu m3', 'triệu m³'],
  ['mw', 'MW'],
  ['người', 'người'],
])('%s means %s', (written, label) => {
  expect(knownUnit(written)).toBe(label);
});

test.each(['tạ', 'con', 'tỷ lệ', '', 'ha/năm', 'nghìn'])(
  '%s means no unit that is known',
  (written) => {
    expect(knownUnit(written)).toBeUndefined();
  },
);

test('figures of areas add up in units of things, not in shares and intensities', () => {
  expect(['ha', 'người', 'tỷ đồng', 'cơ sở', 'triệu tấn CO₂tđ'].map(isAdditive)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(['%', 'điểm phần trăm', 'tCO₂tđ/tỷ đồng', 'con'].map(isAdditive)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test.each([
  ['1000 ha', 'nghìn ha'],
  ['1.000 ha', 'nghìn ha'],
  ['1.000.000 ha', 'triệu ha'],
  ['1000 tấn', 'nghìn tấn'],
  ['nghìn tỷ', 'nghìn tỷ đồng'],
  ['Nghìn tỉ', 'nghìn tỷ đồng'],
  ['tr.đ', 'triệu đồng'],
  ['trđ', 'triệu đồng'],
  ['triệu đ', 'triệu đồng'],
  ['tỷ đ', 'tỷ đồng'],
  ['héc ta', 'ha'],
  ['nghìn héc ta', 'nghìn ha'],
])('«%s» is %s', (written, label) => {
  expect(knownUnit(written)).toBe(label);
});

test.each([
  ['μg/m3', 'µg/m³'],
  ['Triệu USD', 'triệu USD'],
  ['Lượt  khách', 'lượt khách'],
])('the unknown units «%s» and «%s» are one', (one, other) => {
  expect(isConvertible(one, other)).toBe(true);
  expect(convert(decimal('5'), one, other)).toBe('5');
});
