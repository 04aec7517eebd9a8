/** What Chart.js does not draw: the unit, levels to reach, figures on the picture, the key. */
import type { Chart, Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';

import type { ChartSpec } from '../core/view/chart.ts';
import { barFill, MARKERS } from '../core/view/chart-look.ts';
import { strokeHatch } from './hatch.ts';
import { BOUND_INK, barHatch, dashInk, type Theme } from './theme.ts';

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

type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
const markerBoxes = (chart: Chart, series: number): Box[] =>
  chart.getDatasetMeta(series).data.map((point) => {
    const { x, y } = point.getProps(['x', 'y'], true);
    return { left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 };
  });
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right of each line's end, moved down where another number stands; none where lines need no number. */
function numberPlaces(
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
const seriesNumber = (index: number): string => `(${index + 1})`;

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
    const taken: Box[] = [...numberPlaces(chart, spec, theme)];
    const markers =
      spec.kind === 'bar' ? [] : spec.series.flatMap((_, index) => markerBoxes(chart, index));
    for (const [index, series] of spec.series.entries()) {
      const known = series.values.flatMap((value, at) => (value === null ? [] : [at]));
      const wanted =
        spec.kind === 'bar' && roomForAll
          ? known
          : [
              ...new Set([
                known[0],
                known.at(-1),
                ...(spec.kind === 'bar' ? [highestOf(series.values)] : []),
              ]),
            ];
      for (const at of wanted) {
        const text = at === undefined ? undefined : series.texts[at];
        const element = at === undefined ? undefined : chart.getDatasetMeta(index).data[at];
        if (text === undefined || element === undefined) continue;
        const { x, y } = element.getProps(['x', 'y'], true);
        const width = ctx.measureText(text).width;
        const left = Math.min(
          Math.max(x - width / 2, chartArea.left),
          chartArea.right + 10 - width,
        );
        const boxAt = (top: number): Box => ({
          left: left - 1,
          top,
          right: left + width + 1,
          bottom: top + theme.fontSize,
        });
        // Above its point, else below it; a figure that would hide another point or figure is left out.
        const box = [
          boxAt(y - 7 - theme.fontSize),
          ...(spec.kind === 'bar' ? [] : [boxAt(y + 7)]),
        ].find((one) => ![...taken, ...markers].some((other) => meet(one, other)));
        if (box === undefined) continue;
        taken.push(box);
        // A white ground keeps a figure readable where it crosses a line or a bar; a white rim would
        // turn the letters into drawings of their own in the PDF.
        ctx.fillStyle = '#ffffff';
        ctx.fillRect(box.left, box.top, box.right - box.left, theme.fontSize);
        ctx.fillStyle = theme.ink;
        ctx.textAlign = 'left';
        ctx.fillText(text, left, box.bottom);
      }
    }
    ctx.restore();
  },
});

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

const highestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>(
    (best, value, at) => ((value ?? -Infinity) > (values[best] ?? -Infinity) ? at : best),
    0,
  );
