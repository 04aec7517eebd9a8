import { compare, type Decimal, decimal, places, toDrawing } from '../decimal.ts';
import type { Language } from '../language.ts';
import { formatNumber } from './format.ts';

/**
 * The value axis of a chart, reckoned once: the drawings for site, phone and paper and the interactive
 * twin all take their limits, lines and words from here.
 */
export type ChartAxis = {
  /** First and last tick; everything that is drawn lies between. */
  readonly min: number;
  readonly max: number;
  /** Evenly apart. Each text says its value exactly, so no two read alike. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
};

/** More lines than this are read no better; there are never fewer than two. */
const MOST_TICKS = 7;

/**
 * Ticks stand at multiples of 1, 2 or 5 times a power of ten (the rule of d3's and Vega's scales), in exact
 * decimals, never finer than the last place of the values: whole counts have whole ticks, for nobody
 * counts half a person.
 *
 * @param values everything the chart draws: figures, sources at odds, and levels to reach, in its unit
 * @param isBar bars are compared by length, so they start at nought; lines may start where they differ
 */
export function chartAxis(
  values: readonly Decimal[],
  isBar: boolean,
  language: Language = 'vi',
): ChartAxis {
  const known = values.length === 0 ? [decimal('0')] : values;
  const deepest = Math.max(...known.map(places));
  const ordered = known.toSorted(compare);
  const [lowest, highest] = limits(
    scaled(ordered[0]!, deepest),
    scaled(ordered.at(-1)!, deepest),
    deepest,
    isBar,
  );
  const step = niceStep(lowest, highest);
  const first = floorDivide(lowest, step);
  const last = -floorDivide(-highest, step);
  const ticks = Array.from({ length: Number(last - first) + 1 }, (_, index) =>
    unscaled((first + BigInt(index)) * step, deepest),
  );
  const shown = Math.max(...ticks.map(places));
  return {
    min: toDrawing(ticks[0]!),
    max: toDrawing(ticks.at(-1)!),
    ticks: ticks.map((tick) => ({
      value: toDrawing(tick),
      text: formatNumber(tick, tick === '0' ? 0 : shown, language),
    })),
  };
}

/** Whether lengths from the foot of the axis say nothing, which the reader has to be told. */
export const isBrokenAxis = ({ min, max }: ChartAxis): boolean => min > 0 || max < 0;

/**
 * What the axis must hold. Nought is taken in unless the values lie far from it, close together; where all
 * are alike, so that one figure does not fill the whole picture.
 */
function limits(
  lowest: bigint,
  highest: bigint,
  digits: number,
  isBar: boolean,
): readonly [lowest: bigint, highest: bigint] {
  const takesNought =
    isBar || lowest < 0n || lowest === highest || 2n * lowest < 3n * (highest - lowest);
  if (!takesNought) return [lowest, highest];
  const [low, high] = [lowest < 0n ? lowest : 0n, highest > 0n ? highest : 0n];
  return low === high ? [0n, 10n ** BigInt(digits)] : [low, high];
}

/** The smallest step that needs no more than `MOST_TICKS` lines. */
function niceStep(lowest: bigint, highest: bigint): bigint {
  for (let power = 1n; ; power *= 10n) {
    for (const multiple of [1n, 2n, 5n]) {
      const step = multiple * power;
      const lines = -floorDivide(-highest, step) - floorDivide(lowest, step) + 1n;
      if (lines <= BigInt(MOST_TICKS)) return step;
    }
  }
}

const scaled = (value: Decimal, digits: number): bigint =>
  BigInt(value.replace('.', '')) * 10n ** BigInt(digits - places(value));

function unscaled(value: bigint, digits: number): Decimal {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - digits), text.slice(-digits)];
  return decimal(`${value < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${fraction}`}`);
}

/** Towards the smaller, also below nought, where BigInt's own division goes towards nought. */
const floorDivide = (a: bigint, b: bigint): bigint => a / b - (a % b < 0n ? 1n : 0n);
