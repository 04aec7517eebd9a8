import { describe, expect, test } from 'vitest';

import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  isDecimal,
  isZero,
  multiply,
  places,
  round,
  sign,
  subtract,
  toDrawing,
} from '../../src/core/decimal.ts';

const d = decimal;

describe('decimal', () => {
  test.each(['0', '42.02', '-18', '13923108', '007', '-0.5'])('reads %s', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  test.each([
    '',
    '.5',
    '5.',
    '1,5',
    '1e3',
    '+1',
    '−1',
    '1 000',
    '4O',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    ' 1',
    '1\n',
  ])('does not read %j', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => decimal(text)).toThrow(RangeError);
  });

  test.each([
    ['007', '7'],
    ['1.50', '1.5'],
    ['100', '100'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
  ])('writes %s as %s', (text, canonical) => {
    expect(decimal(text)).toBe(canonical);
  });

  test('never writes an exponent, however large or small', () => {
    const huge = `1${'0'.repeat(40)}`;
    const tiny = `0.${'0'.repeat(29)}1`;
    expect(decimal(huge)).toBe(huge);
    expect(decimal(tiny)).toBe(tiny);
    expect(multiply(d(huge), d(huge))).toBe(`1${'0'.repeat(80)}`);
    expect(multiply(d(tiny), d('0.1'))).toBe(`0.${'0'.repeat(30)}1`);
    expect(round(d(huge), 2)).toBe(`${huge}.00`);
  });
});

describe('arithmetic', () => {
  test('is decimal, not binary', () => {
    expect(add(d('0.1'), d('0.2'))).toBe('0.3');
    expect(subtract(d('42.85'), d('42.02'))).toBe('0.83');
    expect(multiply(d('1.1'), d('1.1'))).toBe('1.21');
    expect(subtract(d('9007199254740993'), d('1'))).toBe('9007199254740992');
  });

  test('gives plain 0, never -0', () => {
    expect(subtract(d('1'), d('1'))).toBe('0');
    expect(multiply(d('-1'), d('0'))).toBe('0');
    expect(divide(d('0'), d('-3'))).toBe('0');
    expect(absolute(d('-0'))).toBe('0');
  });

  test('keeps thirty places of a quotient that does not end, the last half away from zero', () => {
    expect(divide(d('1'), d('3'))).toBe(`0.${'3'.repeat(30)}`);
    expect(divide(d('2'), d('3'))).toBe(`0.${'6'.repeat(29)}7`);
    expect(divide(d('-2'), d('3'))).toBe(`-0.${'6'.repeat(29)}7`);
    expect(divide(d('3.930351'), d('1000000'))).toBe('0.000003930351');
  });

  test.each(['0', '-0', '0.000'])('refuses to divide by %s', (zero) => {
    expect(() => divide(d('1'), d(zero))).toThrow(new RangeError('division by zero'));
  });

  test('compares by value, not by text', () => {
    expect(compare(d('10'), d('9'))).toBeGreaterThan(0);
    expect(compare(d('-10'), d('-9'))).toBeLessThan(0);
    expect(compare(d('1.50'), d('1.5'))).toBe(0);
    expect(isZero(d('0.00'))).toBe(true);
    expect(isZero(d('0.0000000000000000000000000000001'))).toBe(false);
    expect([sign(d('-0.1')), sign(d('-0')), sign(d('7'))]).toEqual([-1, 0, 1]);
    expect(absolute(d('-18.5'))).toBe('18.5');
  });
});

describe('round', () => {
  test.each([
    ['42.025', 2, '42.03'],
    ['-42.025', 2, '-42.03'],
    ['42.0249999', 2, '42.02'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.005', 2, '1.01'],
    ['99.995', 2, '100.00'],
    ['7', 3, '7.000'],
  ])('%s to %i places is %s', (value, digits, rounded) => {
    expect(round(d(value), digits)).toBe(rounded);
  });

  test('a negative too small to show is 0 without a sign', () => {
    expect(round(d('-0.004'), 2)).toBe('0.00');
    expect(round(d('-0.4'), 0)).toBe('0');
  });

  test('places counts the digits after the point', () => {
    expect([places(d('3')), places(d('42.02')), places(d('1.50'))]).toEqual([0, 2, 1]);
  });

  test('toDrawing is for pixels', () => {
    expect(toDrawing(d('42.02'))).toBe(42.02);
  });
});
