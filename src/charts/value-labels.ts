/** Figures on the picture. */
import type { Chart, Plugin } from 'chart.js';

import type { ChartSpec } from '../core/view/chart.ts';
import { type Box, markerBoxes, meet, numberPlaces } from './series-numbers.ts';
import type { Theme } from './theme.ts';

/**
 * First and last figure of each line; every bar where there is room, else also the highest: the
 * numbers a reader looks for are on the picture.
 */
export const valueLabels = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'valueLabels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${theme.fontSize}px "${theme.font}"`;
    ctx.fillStyle = theme.ink;
    ctx.textBaseline = 'bottom';
    const taken: Box[] = [...numberPlaces(chart, spec, theme)];
    const markers =
      spec.kind === 'bar' ? [] : spec.series.flatMap((_, index) => markerBoxes(chart, index));
    for (const [index, series] of spec.series.entries()) {
      for (const at of wantedFigures(spec, series.values, theme)) {
        const text = series.texts[at];
        const point = chart.getDatasetMeta(index).data[at]?.getProps(['x', 'y'], true);
        if (text === undefined || point === undefined) continue;
        const places = labelPlaces(chart, spec, theme, { text, x: point['x'], y: point['y'] });
        const box = places.find(
          (place) => ![...taken, ...markers].some((other) => meet(place, other)),
        );
        if (box === undefined) continue;
        taken.push(box);
        drawFigure(ctx, text, box, theme);
      }
    }
    ctx.restore();
  },
});

/** Places of the values that are to be told. */
function wantedFigures(
  spec: ChartSpec,
  values: readonly (number | null)[],
  theme: Theme,
): readonly number[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [at]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [];
  if (spec.kind !== 'bar') return [...new Set([first, last])];
  const roomForAll = spec.labels.length * spec.series.length * theme.fontSize * 1.6 < theme.width;
  return roomForAll ? known : [...new Set([first, last, highestOf(values)])];
}

type Label = { readonly text: string; readonly x: number; readonly y: number };

/** Above its point, else below it; a figure that would hide another point or figure is left out. */
function labelPlaces(
  { ctx, chartArea }: Chart,
  spec: ChartSpec,
  theme: Theme,
  { text, x, y }: Label,
): readonly Box[] {
  const { width } = ctx.measureText(text);
  const left = Math.min(Math.max(x - width / 2, chartArea.left), chartArea.right + 10 - width);
  const tops = [y - 7 - theme.fontSize, ...(spec.kind === 'bar' ? [] : [y + 7])];
  return tops.map((top) => ({
    left: left - 1,
    top,
    right: left + width + 1,
    bottom: top + theme.fontSize,
  }));
}

/**
 * A white ground keeps a figure readable where it crosses a line or a bar; a white rim would turn the
 * letters into drawings of their own in the PDF.
 */
function drawFigure(ctx: CanvasRenderingContext2D, text: string, box: Box, theme: Theme): void {
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(box.left, box.top, box.right - box.left, theme.fontSize);
  ctx.fillStyle = theme.ink;
  ctx.textAlign = 'left';
  ctx.fillText(text, box.left + 1, box.bottom);
}

const highestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>(
    (best, value, at) => ((value ?? -Infinity) > (values[best] ?? -Infinity) ? at : best),
    0,
  );
