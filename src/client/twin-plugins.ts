/** What Chart.js does not draw of a chart: levels to reach, hatches, spans, figures at odds, numbers. */
import type { Chart, Plugin } from 'chart.js';

import {
  boundDash,
  dashLengths,
  isNumbered,
  SCREEN_INKS,
  screenInk,
  seriesNumber,
} from '../core/view/chart-look.ts';
import { type Box, hatchLines, isFullBar, type Segment } from '../core/view/hatch.ts';
import type { TwinSpec } from './twin-spec.ts';

export const twinPlugins = (spec: TwinSpec): Plugin[] => [
  divider(spec),
  bounds(spec),
  conflicts(spec),
  ...(spec.kind === 'bar' ? [barFills(spec)] : [spanStrokes(spec), lineNumbers(spec)]),
];

function strokeLines(
  { ctx }: Chart,
  lines: readonly Segment[],
  {
    ink,
    width,
    dash = '',
  }: { readonly ink: string; readonly width: number; readonly dash?: string },
): void {
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = width;
  ctx.setLineDash(dashLengths(dash));
  ctx.beginPath();
  for (const [from, to] of lines) {
    ctx.moveTo(...from);
    ctx.lineTo(...to);
  }
  ctx.stroke();
  ctx.restore();
}

/** Years on one side, spans on the other. */
const divider = ({ labels, spansFrom }: TwinSpec): Plugin => ({
  id: 'divider',
  beforeDatasetsDraw(chart) {
    const scale = chart.scales['x'];
    if (scale === undefined || spansFrom === 0 || spansFrom >= labels.length) return;
    const x = (scale.getPixelForValue(spansFrom - 1) + scale.getPixelForValue(spansFrom)) / 2;
    const { top, bottom } = chart.chartArea;
    strokeLines(
      chart,
      [
        [
          [x, top],
          [x, bottom],
        ],
      ],
      { ink: SCREEN_INKS.quiet, width: 1 },
    );
  },
});

/** Levels to reach, dashed; their words stand below the canvas, where they cover no line. */
const bounds = (spec: TwinSpec): Plugin => ({
  id: 'bounds',
  afterDatasetsDraw(chart) {
    const { chartArea, scales } = chart;
    for (const [bound, { value }] of spec.bounds.entries()) {
      const y = scales['y']?.getPixelForValue(value);
      if (y === undefined) continue;
      strokeLines(
        chart,
        [
          [
            [chartArea.left, y],
            [chartArea.right, y],
          ],
        ],
        { ink: SCREEN_INKS.ink, width: 1.4, dash: boundDash(bound) },
      );
    }
  },
});

/** An upright between figures at odds. */
const conflicts = (spec: TwinSpec): Plugin => ({
  id: 'conflicts',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales;
    if (x === undefined || y === undefined) return;
    for (const [series, { conflicts: atOdds }] of spec.series.entries()) {
      if (!chart.isDatasetVisible(series)) continue;
      for (const { at, values } of atOdds) {
        const middle = x.getPixelForValue(at);
        const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
          y.getPixelForValue(value),
        );
        if (low === undefined || high === undefined) continue;
        const ends = [low, high].map(
          (end): Segment => [
            [middle - 4, end],
            [middle + 4, end],
          ],
        );
        const upright: Segment = [
          [middle, low],
          [middle, high],
        ];
        strokeLines(chart, [upright, ...ends], { ink: screenInk(series), width: 1.6 });
      }
    }
  },
});

/** The figure of a span is a level stroke, not a moment. */
const spanStrokes = (spec: TwinSpec): Plugin => ({
  id: 'spanStrokes',
  afterDatasetsDraw(chart) {
    for (const series of spec.series.keys()) {
      if (!chart.isDatasetVisible(series)) continue;
      const strokes = chart.getDatasetMeta(series).data.flatMap(({ x, y }, at): Segment[] =>
        at < spec.spansFrom || Number.isNaN(y)
          ? []
          : [
              [
                [x - 14, y],
                [x + 14, y],
              ],
            ],
      );
      strokeLines(chart, strokes, { ink: screenInk(series), width: 2.2 });
    }
  },
});

/** The number of each line at its last point, as in the drawing. */
const lineNumbers = (spec: TwinSpec): Plugin => ({
  id: 'lineNumbers',
  afterDatasetsDraw(chart) {
    if (!isNumbered(spec)) return;
    const { ctx } = chart;
    ctx.save();
    ctx.font = '13px "Be Vietnam Pro", sans-serif';
    ctx.fillStyle = SCREEN_INKS.ink;
    ctx.textBaseline = 'middle';
    const ends = spec.series
      .flatMap(({ values }, series) => {
        const at = values.findLastIndex((value) => value !== null);
        const point = chart.getDatasetMeta(series).data[at];
        return point === undefined || !chart.isDatasetVisible(series)
          ? []
          : [{ x: point.x, y: point.y, text: seriesNumber(series) }];
      })
      .sort((a, b) => a.y - b.y);
    const lowest = new Map<number, number>();
    for (const { x, y, text } of ends) {
      const free = Math.max(y, (lowest.get(x) ?? Number.NEGATIVE_INFINITY) + 14);
      lowest.set(x, free);
      ctx.fillText(text, x + 9, free);
    }
    ctx.restore();
  },
});

/** Bars of one picture stay apart without colours. */
const barFills = (spec: TwinSpec): Plugin => ({
  id: 'barFills',
  afterDatasetsDraw(chart) {
    for (const series of spec.series.keys()) {
      if (!chart.isDatasetVisible(series)) continue;
      for (const element of chart.getDatasetMeta(series).data) {
        const bar = boxOf(element.getProps(['x', 'y', 'base', 'width'], true));
        if (bar === undefined) continue;
        chart.ctx.save();
        chart.ctx.fillStyle = screenInk(series);
        if (isFullBar(series))
          chart.ctx.fillRect(bar.left, bar.top, bar.right - bar.left, bar.bottom - bar.top);
        chart.ctx.restore();
        strokeLines(chart, hatchLines(bar, series), { ink: screenInk(series), width: 0.9 });
      }
    }
  },
});

function boxOf(properties: object): Box | undefined {
  const { x, y, base, width }: Readonly<Record<string, unknown>> = { ...properties };
  if (
    typeof x !== 'number' ||
    typeof y !== 'number' ||
    typeof base !== 'number' ||
    typeof width !== 'number' ||
    ![x, y, base, width].every(Number.isFinite)
  )
    return undefined;
  return {
    left: x - width / 2,
    top: Math.min(y, base),
    right: x + width / 2,
    bottom: Math.max(y, base),
  };
}
