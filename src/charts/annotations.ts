/** What Chart.js does not draw: the unit, levels to reach, figures on the picture, the key. */
import type { Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';

import type { ChartSpec } from '../core/view/chart.ts';
import { barFill, MARKERS } from '../core/view/chart-look.ts';
import { BOUND_INK, dashInk, type Theme } from './theme.ts';

/** The unit stands at the head of the axis: turned text is hard to read. */
export const unitLabel = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'unitLabel',
  afterDraw({ ctx }) {
    ctx.save();
    ctx.font = `${theme.fontSize}px "${theme.font}"`;
    ctx.fillStyle = theme.quiet;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'top';
    ctx.fillText(`Đơn vị: ${spec.unit}`, 2, 2);
    ctx.restore();
  },
});

export const boundLines = (spec: ChartSpec): Plugin => ({
  id: 'boundLines',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    const y = scales['y'];
    if (y === undefined) return;
    for (const bound of spec.bounds) {
      const at = y.getPixelForValue(bound.value);
      ctx.save();
      ctx.strokeStyle = BOUND_INK;
      ctx.lineWidth = 1.2;
      ctx.beginPath();
      ctx.moveTo(chartArea.left, at);
      ctx.lineTo(chartArea.right, at);
      ctx.stroke();
      ctx.restore();
    }
  },
});

/** An upright of dots where figures on either side cannot be compared. */
export const breakLines = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'breakLines',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const x = scales['x'];
    if (x === undefined) return;
    const places = new Set(spec.breaks.map(({ before, after }) => (x.getPixelForValue(before) + x.getPixelForValue(after)) / 2));
    ctx.save();
    ctx.strokeStyle = theme.quiet;
    ctx.lineWidth = 1;
    for (const at of places) {
      ctx.beginPath();
      for (let y = chartArea.top; y < chartArea.bottom; y += 6) {
        ctx.moveTo(at, y);
        ctx.lineTo(at, Math.min(y + 3, chartArea.bottom));
      }
      ctx.stroke();
    }
    ctx.restore();
  },
});

/** First and last figure of each line; every bar where there is room, else also the highest: the numbers a reader looks for are on the picture. */
export const valueLabels = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'valueLabels',
  afterDatasetsDraw(chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.font = `${theme.fontSize}px "${theme.font}"`;
    ctx.fillStyle = theme.ink;
    ctx.textBaseline = 'bottom';
    const roomForAll = spec.labels.length * spec.series.length * theme.fontSize * 1.6 < theme.width;
    const placed: { x: number; y: number }[] = [];
    for (const [index, series] of spec.series.entries()) {
      const known = series.values.flatMap((value, at) => (value === null ? [] : [at]));
      const wanted = spec.kind === 'bar' && roomForAll ? known : [...new Set([known[0], known.at(-1), ...(spec.kind === 'bar' ? [highestOf(series.values)] : [])])];
      for (const at of wanted) {
        const text = at === undefined ? undefined : series.texts[at];
        const element = at === undefined ? undefined : chart.getDatasetMeta(index).data[at];
        if (text === undefined || element === undefined) continue;
        const { x, y } = element.getProps(['x', 'y'], true);
        const near = placed.some((other) => Math.abs(other.x - x) < 40 && Math.abs(other.y - y) < 16);
        if (near) continue;
        placed.push({ x, y });
        const width = ctx.measureText(text).width;
        const left = Math.min(Math.max(x - width / 2, chartArea.left), chartArea.right + 10 - width);
        // A white ground keeps a figure readable where it crosses a line or a bar; a white rim would
        // turn the letters into drawings of their own in the PDF.
        ctx.fillStyle = '#ffffff';
        ctx.fillRect(left - 1, y - 7 - theme.fontSize, width + 2, theme.fontSize);
        ctx.fillStyle = theme.ink;
        ctx.textAlign = 'left';
        ctx.fillText(text, left, y - 7);
      }
    }
    ctx.restore();
  },
});

/** What the key explains: the series where there are several, and every level to reach. */
const keyRows = (spec: ChartSpec): readonly { readonly label: string; readonly series: number | undefined }[] => [
  ...(spec.series.length === 1 ? [] : spec.series.map(({ label }, series) => ({ label, series }))),
  ...spec.bounds.map(({ label }) => ({ label, series: undefined })),
];
const rowHeight = (theme: Theme): number => theme.fontSize + 8;
export const keyHeight = (spec: ChartSpec, theme: Theme): number => {
  const rows = keyRows(spec).length;
  return rows === 0 ? 2 : rows * rowHeight(theme) + 10;
};

/** The key: one row each, with the very line, dash and marker it explains. */
export const key = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'key',
  afterDraw({ ctx, chartArea, height }) {
    const top = height - keyHeight(spec, theme) + 10;
    const left = Math.min(chartArea.left, 12);
    for (const [row, { label, series }] of keyRows(spec).entries()) {
      const y = top + row * rowHeight(theme) + rowHeight(theme) / 2;
      ctx.save();
      if (series === undefined) drawBoundSample(ctx, left, y);
      else drawSeriesSample(ctx, left, y, series, spec.kind, theme);
      ctx.restore();
      ctx.save();
      ctx.font = `${theme.fontSize}px "${theme.font}"`;
      ctx.fillStyle = theme.ink;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      ctx.fillText(label, left + 44, y);
      ctx.restore();
    }
  },
});

function drawBoundSample(ctx: CanvasRenderingContext2D, left: number, y: number): void {
  ctx.strokeStyle = BOUND_INK;
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + 36, y);
  ctx.stroke();
}

function drawSeriesSample(
  ctx: CanvasRenderingContext2D,
  left: number,
  y: number,
  series: number,
  kind: ChartSpec['kind'],
  theme: Theme,
): void {
  const colour = theme.lines[series % theme.lines.length]!;
  ctx.strokeStyle = colour;
  if (kind === 'bar') {
    ctx.lineWidth = 1;
    ctx.fillStyle = barFill(series, theme);
    ctx.fillRect(left + 8, y - 6, 20, 11);
    ctx.strokeRect(left + 8, y - 6, 20, 11);
    return;
  }
  ctx.strokeStyle = dashInk(series);
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(left + 36, y);
  ctx.stroke();
  ctx.strokeStyle = colour;
  ctx.fillStyle = series % 2 === 0 ? colour : '#ffffff';
  drawPoint(ctx, { pointStyle: MARKERS[series % MARKERS.length]!, radius: 4, borderWidth: 1.8 }, left + 18, y);
}

const highestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((best, value, at) => ((value ?? -Infinity) > (values[best] ?? -Infinity) ? at : best), 0);
