/** Which number each line bears at its end, and where it stands. */
import type { Chart } from 'chart.js';

import type { ChartSpec } from '../core/view/chart.ts';
import type { Theme } from './theme.ts';

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export const markerBoxes = (chart: Chart, series: number): Box[] =>
  chart.getDatasetMeta(series).data.map((point) => {
    const { x, y } = point.getProps(['x', 'y'], true);
    return { left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 };
  });
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right of each line's end, moved down where another number stands; none where lines need no number. */
export function numberPlaces(
  chart: Chart,
  spec: ChartSpec,
  theme: Theme,
): readonly (Box & { readonly text: string })[] {
  if (!isNumbered(spec, theme)) return [];
  const ends = spec.series.flatMap(({ values }, index) => {
    const point = chart.getDatasetMeta(index).data[values.findLastIndex((value) => value !== null)];
    if (point === undefined) return [];
    const { x, y } = point.getProps(['x', 'y'], true);
    return [{ text: seriesNumber(index), x, y }];
  });
  const placed: (Box & { readonly text: string })[] = [];
  for (const { text, x, y } of ends.sort((a, b) => a.y - b.y)) {
    // From the highest down, so that each is moved only away from those above it.
    const above = placed
      .filter((other) => Math.abs(other.left - x) < 24)
      .map(({ bottom }) => bottom);
    const top = Math.max(y - theme.fontSize / 2, ...above);
    placed.push({
      text,
      left: x + 8,
      top,
      right: x + 10 + theme.fontSize * 1.2,
      bottom: top + theme.fontSize,
    });
  }
  return placed;
}

export const isNumbered = (spec: ChartSpec, theme: Theme): boolean =>
  theme.greySafe && spec.kind === 'line' && spec.series.length > 1;
export const seriesNumber = (index: number): string => `(${index + 1})`;
