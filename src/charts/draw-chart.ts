import { createCanvas, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas';
import {
  Chart,
  type ChartConfiguration,
  type ChartOptions,
  type Plugin,
  registerables,
} from 'chart.js';

import { REPORT_LANGUAGE } from '../core/language.ts';
import type { ChartSpec } from '../core/view/chart.ts';
import { barFill, chartData, isBroken, MARKERS, startsAtNought } from '../core/view/chart-look.ts';
import { barHatches, boundLines, breakLines, seriesNumbers, unitLabel } from './annotations.ts';
import { key, keyHeight } from './chart-key.ts';
import { registerFonts } from './register-fonts.ts';
import { isNumbered } from './series-numbers.ts';
import { shrinkSvg } from './shrink-svg.ts';
import { type ChartMedium, dashInk, realInks, THEMES, type Theme } from './theme.ts';
import { valueLabels } from './value-labels.ts';

Chart.register(...registerables);

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
  return shrinkSvg(svg, {
    alternative: spec.alternative,
    width: theme.width,
    height,
    inks: realInks(theme),
  });
}

function configuration(spec: ChartSpec, theme: Theme): ChartConfiguration {
  const font = { family: theme.font, size: theme.fontSize };
  const { labels, datasets } = chartData(spec);
  return {
    type: spec.kind,
    data: {
      labels,
      datasets: datasets.map((dataset, index) => ({
        ...dataset,
        ...datasetLook(spec, index, theme),
        segment: {
          borderColor: ({ p0DataIndex, p1DataIndex }) =>
            isBroken(spec, index, p0DataIndex, p1DataIndex) ? 'rgba(0,0,0,0)' : undefined,
        },
      })),
    },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      font,
      color: theme.ink,
      locale: 'vi-VN',
      layout: {
        padding: {
          top: 26,
          right: isNumbered(spec, theme) ? 32 : 14,
          bottom: keyHeight(spec, theme),
          left: 2,
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
      },
      scales: scales(spec, theme),
    },
    plugins: [
      ownLanguage,
      unitLabel(spec, theme),
      barHatches(spec, theme),
      boundLines(spec),
      breakLines(spec, theme),
      seriesNumbers(spec, theme),
      valueLabels(spec, theme),
      key(spec, theme),
    ],
  };
}

/** Lines and bars of one series; all of them have a marker or a fill of their own in grey too. */
function datasetLook(spec: ChartSpec, index: number, theme: Theme) {
  const line = theme.lines[index % theme.lines.length]!;
  const isBar = spec.kind === 'bar';
  return {
    borderColor: isBar ? line : dashInk(index),
    backgroundColor: isBar ? barFill(index, theme) : '#ffffff',
    borderWidth: isBar ? barRim(index, theme) : 2.2,
    pointStyle: MARKERS[index % MARKERS.length]!,
    pointRadius: 4,
    pointBorderWidth: 1.8,
    pointBorderColor: line,
    pointBackgroundColor: index % 2 === 0 ? line : '#ffffff',
    spanGaps: false,
    maxBarThickness: 46,
  };
}

/** A bar full of its own ink needs no rim, which would be drawn as a second shape. */
const barRim = (index: number, theme: Theme): number =>
  barFill(index, theme) === theme.lines[index % theme.lines.length] ? 0 : 1;

function scales(
  spec: ChartSpec,
  theme: Theme,
): NonNullable<ChartOptions<ChartSpec['kind']>['scales']> {
  const font = { family: theme.font, size: theme.fontSize };
  return {
    x: {
      grid: { display: false },
      border: { color: theme.quiet },
      ticks: {
        font,
        color: theme.ink,
        maxRotation: 0,
        autoSkip: spec.labels.length > 9,
        autoSkipPadding: 12,
      },
    },
    y: {
      ...(startsAtNought(spec) ? { beginAtZero: true } : { grace: '12%' }),
      border: { display: false },
      grid: { color: theme.grid, lineWidth: 0.8 },
      ticks: {
        font,
        color: theme.quiet,
        maxTicksLimit: 7,
        callback: (value) => axisNumber(Number(value)),
      },
    },
  };
}

/**
 * Letters are set as the report's language has them, not as the desk's; the surface forgets it
 * whenever it is sized.
 */
const ownLanguage: Plugin = {
  id: 'ownLanguage',
  beforeLayout: ({ ctx }) => setLanguage(ctx),
  beforeDraw: ({ ctx }) => setLanguage(ctx),
};

/** Surfaces of our own know it; the type is that of browsers. */
function setLanguage(context: CanvasRenderingContext2D): void {
  (context as unknown as SKRSContext2D).lang = REPORT_LANGUAGE;
}

/** Axis figures are drawing aids on round steps; printed figures come from the spec's texts. */
const axisNumber = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value).replace('-', '−');
