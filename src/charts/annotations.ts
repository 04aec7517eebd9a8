/** What Chart.js does not draw: the unit, levels to reach, breaks, numbers of lines. */
import type { Plugin } from 'chart.js';

import type { ChartSpec } from '../core/view/chart.ts';
import { strokeHatch } from './hatch.ts';
import { numberPlaces } from './series-numbers.ts';
import { BOUND_INK, barHatch, type Theme } from './theme.ts';

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

/** Bars of one picture stay apart in grey. */
export const barHatches = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'barHatches',
  afterDatasetsDraw(chart) {
    if (!theme.greySafe || spec.kind !== 'bar') return;
    for (const index of spec.series.keys()) {
      for (const bar of chart.getDatasetMeta(index).data) {
        const { x, y, base, width } = bar.getProps(
          ['x', 'y', 'base', 'width'],
          true,
        ) as unknown as Readonly<Record<'x' | 'y' | 'base' | 'width', number>>;
        const area = {
          left: x - width / 2,
          top: Math.min(y, base),
          right: x + width / 2,
          bottom: Math.max(y, base),
        };
        if (Object.values(area).every(Number.isFinite))
          strokeHatch(chart.ctx, area, barHatch(index), theme.ink);
      }
    }
  },
});

/** The number of each line at its last point, so that nobody has to tell dashes apart. */
export const seriesNumbers = (spec: ChartSpec, theme: Theme): Plugin => ({
  id: 'seriesNumbers',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${theme.fontSize}px "${theme.font}"`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    for (const { text, left, top, right, bottom } of numberPlaces(chart, spec, theme)) {
      ctx.fillStyle = '#ffffff';
      ctx.fillRect(left, top, right - left, bottom - top);
      ctx.fillStyle = theme.ink;
      ctx.fillText(text, left + 1, (top + bottom) / 2);
    }
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
    const places = new Set(
      spec.breaks.map(
        ({ before, after }) => (x.getPixelForValue(before) + x.getPixelForValue(after)) / 2,
      ),
    );
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
