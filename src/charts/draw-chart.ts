import { fileURLToPath } from 'node:url';

import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import { Chart, registerables, type ChartConfiguration, type Plugin } from 'chart.js';
import { drawPoint } from 'chart.js/helpers';

import type { ChartSpec } from '../core/view/chart.ts';
import { shrinkSvg, type Drawing } from './shrink-svg.ts';

/** `phone` is the screen's drawing for narrow pages: fewer pixels, so that letters stay readable. */
export type ChartMedium = 'screen' | 'phone' | 'paper';

type Theme = {
  readonly font: string;
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly lines: readonly string[];
};

const SCREEN_INKS = {
  ink: '#1d2a30', quiet: '#52636b', grid: '#dfe5e6',
  lines: ['#0b5d66', '#a8481f', '#5b4a9c', '#3f7a2a', '#8a6a00'],
} as const;

/** Screen lines differ in colour, dash and marker; paper lines in dash and marker alone, for grey copiers. */
const THEMES: Readonly<Record<ChartMedium, Theme>> = {
  screen: { font: 'Be Vietnam Pro', fontSize: 13, width: 720, height: 340, ...SCREEN_INKS },
  phone: { font: 'Be Vietnam Pro', fontSize: 12, width: 360, height: 280, ...SCREEN_INKS },
  paper: {
    font: 'Tinos', fontSize: 14, width: 660, height: 250, ink: '#000000', quiet: '#000000', grid: '#c8c8c8',
    lines: ['#000000', '#000000', '#555555', '#555555', '#000000'],
  },
};

const DASHES = ['', '7 4', '2 3', '10 3 2 3', '4 2'] as const;

/**
 * The surface turns dashes into hundreds of little shapes. So lines are drawn whole in inks of
 * their own, and the finished drawing gets the real ink and the dash in place of each.
 */
const dashInk = (series: number): string => `#f0f0e${series % DASHES.length}`;
const BOUND_INK = '#f0f0b0';

const realInks = (theme: Theme): Drawing['inks'] =>
  new Map<string, { readonly ink: string; readonly dash: string }>([
    ...DASHES.map((dash, index) => [dashInk(index), { ink: theme.lines[index % theme.lines.length]!, dash }] as const),
    [BOUND_INK, { ink: theme.ink, dash: '3 3' }],
  ]);

// No circles: the surface writes each as a path of a hundred points.
const MARKERS = ['rectRot', 'rect', 'triangle', 'crossRot', 'cross'] as const;

Chart.register(...registerables);

const FONT_FILES: readonly (readonly [file: string, family: string])[] = [
  ['@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', 'Tinos'],
  ['@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', 'Tinos'],
  ['@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf', 'Be Vietnam Pro'],
  ['@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf', 'Be Vietnam Pro'],
];

let fontsReady = false;
function registerFonts(): void {
  if (fontsReady) return;
  for (const [file, family] of FONT_FILES) GlobalFonts.registerFromPath(fileURLToPath(import.meta.resolve(file)), family);
  fontsReady = true;
}

/**
 * Draws a chart with Chart.js into vector SVG, without a browser. The drawing carries
 * `role="img"` and the spec's text alternative; the same spec always gives the same bytes.
 */
export function drawChart(spec: ChartSpec, medium: ChartMedium): string {
  registerFonts();
  const theme = THEMES[medium];
  // The key stands below the plot, so a chart of many series is taller, not flatter.
  const height = theme.height + keyHeight(spec, theme);
  const canvas = createCanvas(theme.width, height, SvgExportFlag.NoPrettyXML);
  // Chart.js asks the element for its style when it sizes itself; a drawing surface has none.
  const surface = Object.assign(canvas, { style: {} }) as unknown as HTMLCanvasElement;
  const chart = new Chart(surface, configuration(spec, theme));
  const svg = canvas.getContent().toString('utf8');
  chart.destroy();
  return shrinkSvg(svg, { alternative: spec.alternative, width: theme.width, height, inks: realInks(theme) });
}

function configuration(spec: ChartSpec, theme: Theme): ChartConfiguration {
  const font = { family: theme.font, size: theme.fontSize };
  const lowest = Math.min(...allValues(spec));
  const highest = Math.max(...allValues(spec));
  return {
    type: spec.kind,
    data: {
      labels: [...spec.labels],
      datasets: spec.series.map((series, index) => ({
        label: series.label,
        data: [...series.values],
        borderColor: spec.kind === 'bar' ? theme.lines[index % theme.lines.length]! : dashInk(index),
        backgroundColor: spec.kind === 'bar' ? barFill(index, theme) : '#ffffff',
        borderWidth: spec.kind === 'bar' ? 1 : 2.2,
        pointStyle: MARKERS[index % MARKERS.length]!,
        pointRadius: 4,
        pointBorderWidth: 1.8,
        pointBorderColor: theme.lines[index % theme.lines.length]!,
        pointBackgroundColor: index % 2 === 0 ? theme.lines[index % theme.lines.length]! : '#ffffff',
        spanGaps: false,
        maxBarThickness: 46,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      font,
      color: theme.ink,
      locale: 'vi-VN',
      layout: { padding: { top: 26, right: 14, bottom: keyHeight(spec, theme), left: 2 } },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.quiet },
          ticks: { font, color: theme.ink, maxRotation: 0, autoSkip: spec.labels.length > 9, autoSkipPadding: 12 },
        },
        y: {
          // Bars are compared by length, so they start at nought; lines may start where they differ.
          ...(spec.kind === 'bar' || lowest < 0 || lowest < (highest - lowest) * 1.5 ? { beginAtZero: true } : { grace: '12%' }),
          border: { display: false },
          grid: { color: theme.grid, lineWidth: 0.8 },
          ticks: { font, color: theme.quiet, maxTicksLimit: 7, callback: (value) => axisNumber(Number(value)) },
        },
      },
    },
    plugins: [unitLabel(spec, theme), boundLines(spec), valueLabels(spec, theme), key(spec, theme)],
  };
}

const highestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((best, value, at) => ((value ?? -Infinity) > (values[best] ?? -Infinity) ? at : best), 0);

const allValues = (spec: ChartSpec): readonly number[] => [
  ...spec.series.flatMap(({ values }) => values.filter((value) => value !== null)),
  ...spec.bounds.map(({ value }) => value),
];

/** Full, empty, half-dark: bars of one picture stay apart in grey. */
const barFill = (index: number, theme: Theme): string =>
  index % 3 === 1 ? '#ffffff' : index % 3 === 2 && theme.ink === '#000000' ? '#9a9a9a' : theme.lines[index % theme.lines.length]!;

/** Axis figures are drawing aids on round steps; printed figures come from the spec's texts. */
const axisNumber = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value).replace('-', '−');

/** The unit stands at the head of the axis: turned text is hard to read. */
const unitLabel = (spec: ChartSpec, theme: Theme): Plugin => ({
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

const boundLines = (spec: ChartSpec): Plugin => ({
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

/** First and last figure of each line; every bar where there is room, else also the highest: the numbers a reader looks for are on the picture. */
const valueLabels = (spec: ChartSpec, theme: Theme): Plugin => ({
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
const keyHeight = (spec: ChartSpec, theme: Theme): number => {
  const rows = keyRows(spec).length;
  return rows === 0 ? 2 : rows * rowHeight(theme) + 10;
};

/** The key: one row each, with the very line, dash and marker it explains. */
const key = (spec: ChartSpec, theme: Theme): Plugin => ({
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
