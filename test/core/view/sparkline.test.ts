import { describe, expect, test } from 'vitest';

import { decimal } from '../../../src/core/decimal.ts';
import {
  SPARK_HEIGHT,
  SPARK_WIDTH,
  scaleOf,
  sparkBar,
  sparkPath,
} from '../../../src/core/view/sparkline.ts';
import { figures, observation, seriesOf, years } from '../build.ts';

const series = (values: Readonly<Record<string, string>>) => seriesOf(figures('a', values));
const path = (values: Readonly<Record<string, string>>): string =>
  sparkPath(series(values), scaleOf([series(values)])!);

describe('a small line', () => {
  test('runs from the first year to the last, the highest figure at the top', () => {
    expect(path({ 2020: '10', 2021: '20', 2022: '15' })).toBe('M3 37L80 3L157 20');
  });

  test('leaves a gap where a year has no figure, and a dot where one stands alone', () => {
    expect(path({ 2018: '10', 2019: '12', 2021: '20' })).toBe('M3 37L54.3 30.2M157 3h0');
  });

  test('is broken where the method changes', () => {
    const one = {
      ...series({ 2020: '10', 2021: '20' }),
      breaks: [{ before: years('2020'), after: years('2021'), from: undefined, to: 'cách mới' }],
    };
    expect(sparkPath(one, scaleOf([one])!)).toBe('M3 37h0M157 3h0');
  });

  test('has a span as a level stroke over its years, joined to no year', () => {
    const mixed = seriesOf([
      ...figures('a', { 2010: '10', 2011: '12', 2015: '14' }),
      observation('a', '2016-2020', '20'),
    ]);
    expect(sparkPath(mixed, scaleOf([mixed])!)).toBe('M3 37L18.4 30.2M80 23.4h0M95.4 3H157');
  });

  test('has no place for sources at odds', () => {
    const one = seriesOf([
      ...figures('a', { 2020: '10', 2021: '20' }),
      observation('a', '2021', '21', { source: 's2' }),
    ]);
    expect(sparkPath(one, scaleOf([one])!)).toBe(`M${SPARK_WIDTH / 2} ${SPARK_HEIGHT / 2}h0`);
  });

  test('lies in the middle when nothing changes', () => {
    expect(path({ 2020: '10', 2021: '10' })).toBe('M3 20L157 20');
  });
});

test('several lines share the scale of all their years and values', () => {
  const [low, high] = [series({ 2019: '-5', 2020: '0' }), series({ 2021: '95' })];
  const scale = scaleOf([low, high])!;
  expect(scale).toEqual({ from: 2019, to: 2021, low: -5, high: 95 });
  expect(sparkPath(low, scale)).toBe('M3 37L80 35.3');
  expect(scaleOf([])).toBeUndefined();
});

describe('bars of areas', () => {
  test('are as long as their figures, from nought', () => {
    const scale = { low: 50, high: 200 };
    expect(sparkBar(decimal('200'), scale)).toEqual({ left: 0, width: SPARK_WIDTH });
    expect(sparkBar(decimal('50'), scale)).toEqual({ left: 0, width: SPARK_WIDTH / 4 });
  });

  test('reach to the left of nought where figures are below it', () => {
    const scale = { low: -1, high: 3 };
    expect(sparkBar(decimal('-1'), scale)).toEqual({ left: 0, width: 40 });
    expect(sparkBar(decimal('3'), scale)).toEqual({ left: 40, width: 120 });
    expect(sparkBar(decimal('0'), scale)).toEqual({ left: 40, width: 0 });
    expect(sparkBar(decimal('0'), { low: 0, high: 0 })).toEqual({ left: 0, width: 0 });
  });
});
