/** The key below a chart. */
import type { Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';

import type { ChartSpec } from '../core/view/chart.ts';
import { barFill, MARKERS } from '../core/view/chart-look.ts';
import { strokeHatch } from './hatch.ts';
import { isNumbered, seriesNumber } from './series-numbers.ts';
import { BOUND_INK, barHatch, dashInk, type Theme } from './theme.ts';

/** What the key explains: the series where there are several, and every level to reach. */
const keyRows = (
  spec: ChartSpec,
  theme: Theme,
): readonly { readonly label: string; readonly series: number | undefined }[] => [
  ...(spec.series.length === 1
    ? []
    : spec.series.map(({ label }, series) => ({
        label: isNumbered(spec, theme) ? `${seriesNumber(series)} ${label}` : label,
        series,
      }))),
  ...spec.bounds.map(({ label }) => ({ label, series: undefined })),
];
const rowHeight = (theme: Theme): number => theme.fontSize + 8;
export const keyHeight = (spec: ChartSpec, theme: Theme): number => {
  const rows = keyRows(spec, theme).length;
  return rows === 0 ? 2 : rows * rowHeight(theme) + 10;
};

/** The key: one row each, with the very line, dash and marker it explains. */
export const key = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'key',
  afterDraw({ ctx, chartArea, height }) {
    const top = height - keyHeight(spec, theme) + 10;
    const left = Math.min(chartArea.left, 12);
    for (const [row, { label, series }] of keyRows(spec, theme).entries()) {
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
    if (theme.greySafe)
      strokeHatch(
        ctx,
        { left: left + 8, top: y - 6, right: left + 28, bottom: y + 5 },
        barHatch(series),
        theme.ink,
      );
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
  drawPoint(
    ctx,
    { pointStyle: MARKERS[series % MARKERS.length]!, radius: 4, borderWidth: 1.8 },
    left + 18,
    y,
  );
}
