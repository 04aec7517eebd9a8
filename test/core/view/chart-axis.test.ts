import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decimal, places } from '../../../src/core/decimal.ts';
import { chartAxis, isBrokenAxis } from '../../../src/core/view/chart-axis.ts';

const words = (values: readonly string[], isBar = false, language: 'vi' | 'en' = 'vi'): string =>
  chartAxis(values.map(decimal), isBar, language)
    .ticks.map(({ text }) => text)
    .join(' ');

describe('ticks', () => {
  test('have as many places as tell them apart', () => {
    expect(words(['0.00053', '0.00001', '0'])).toBe('0 0,0001 0,0002 0,0003 0,0004 0,0005 0,0006');
    expect(words(['1.0012', '1.0015'])).toBe('1,0012 1,0013 1,0014 1,0015');
    expect(words(['1.0012', '1.0015'], false, 'en')).toBe('1.0012 1.0013 1.0014 1.0015');
  });

  test('of whole counts are whole', () => {
    expect(words(['0', '0', '0'])).toBe('0 1');
    expect(words(['1', '0', '2'], true)).toBe('0 1 2');
  });

  test('take in every level to reach', () => {
    expect(words(['41.2', '42.02', '45'])).toBe('41 42 43 44 45');
  });

  test('of figures below nought reach nought', () => {
    expect(words(['-1.71', '3.83'], true)).toBe('−2 −1 0 1 2 3 4');
    expect(words(['-5', '-4'])).toBe('−5 −4 −3 −2 −1 0');
  });

  test('stand about a single figure from nought on', () => {
    expect(words(['42'])).toBe('0 10 20 30 40 50');
  });

  test('are there without a figure', () => {
    expect(words([])).toBe('0 1');
  });
});

test('an axis is broken where it leaves out nought, never under bars', () => {
  const values = ['41.2', '42.02'].map(decimal);
  expect(isBrokenAxis(chartAxis(values, false))).toBe(true);
  expect(isBrokenAxis(chartAxis(values, true))).toBe(false);
});

test('whatever is drawn lies on the axis, whose words say its ticks exactly and each another', () => {
  const value = fc
    .tuple(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.integer({ min: 0, max: 9 }))
    .map(([digits, shift]) => {
      const text = String(digits < 0n ? -digits : digits).padStart(shift + 1, '0');
      const at = text.length - shift;
      return decimal(
        `${digits < 0n ? '-' : ''}${text.slice(0, at)}${shift === 0 ? '' : `.${text.slice(at)}`}`,
      );
    });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, isBar) => {
      const { min, max, ticks } = chartAxis(values, isBar);
      for (const one of values) {
        expect(Number(one)).toBeGreaterThanOrEqual(min);
        expect(Number(one)).toBeLessThanOrEqual(max);
      }
      if (isBar) expect(min <= 0 && max >= 0).toBe(true);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      for (const { value: tick, text } of ticks) {
        const read = text.replaceAll('.', '').replace(',', '.').replace('−', '-');
        expect(Number(read)).toBe(tick);
        expect(places(decimal(read))).toBeLessThanOrEqual(Math.max(...values.map(places)));
      }
    }),
    { numRuns: 500 },
  );
});
