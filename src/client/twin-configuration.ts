/** The interactive twin for Chart.js: limits, ticks, inks, dashes and markers are those of the drawing. */
import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';

import {
  dashLengths,
  dashOf,
  isBroken,
  isFullMarker,
  isNumbered,
  markerOf,
  SCREEN_INKS,
  screenInk,
  seriesNumber,
} from '../core/view/chart-look.ts';
import { twinPlugins } from './twin-plugins.ts';
import { type Texts, type TwinMessages, type TwinSpec, valueText } from './twin-spec.ts';

const FONT = { family: 'Be Vietnam Pro, sans-serif', size: 13 };

export function twinConfiguration(
  spec: TwinSpec,
  texts: Texts,
  messages: TwinMessages,
): ChartConfiguration {
  return {
    type: spec.kind,
    data: {
      labels: [...spec.labels],
      datasets: spec.series.map(({ label, values }, series): ChartDataset => {
        const data = [...values];
        return spec.kind === 'bar'
          ? { ...barLook(series), label, data }
          : { ...lineLook(spec, series), label: nameOf(spec, series), data };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      font: FONT,
      layout: { padding: { top: 16, right: isNumbered(spec) ? 36 : 10 } },
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      plugins: {
        tooltip: {
          displayColors: false,
          titleFont: FONT,
          bodyFont: FONT,
          callbacks: {
            label: ({ datasetIndex, dataIndex }) =>
              foldedTip(valueText(spec, texts, messages, [datasetIndex, dataIndex])),
          },
        },
      },
      scales: scales(spec),
    },
    plugins: twinPlugins(spec),
  };
}

/** A line bears the number that it has in the drawing. */
export const nameOf = (spec: TwinSpec, series: number): string => {
  const label = spec.series[series]?.label ?? '';
  return isNumbered(spec) ? `${seriesNumber(series)} ${label}` : label;
};

/** The inks of the drawing; what fills a bar is drawn by a plugin. */
const barLook = (series: number): ChartDataset<'bar'> => ({
  type: 'bar',
  data: [],
  backgroundColor: '#ffffff',
  borderColor: screenInk(series),
  borderWidth: 1,
  maxBarThickness: 46,
});

function lineLook(spec: TwinSpec, series: number): ChartDataset<'line'> {
  const ink = screenInk(series);
  return {
    type: 'line',
    data: [],
    borderColor: ink,
    backgroundColor: ink,
    borderWidth: 2.2,
    spanGaps: false,
    borderDash: dashLengths(dashOf(series)),
    pointStyle: markerOf(series),
    pointRadius: 4,
    pointHoverRadius: 7,
    pointHitRadius: 16,
    pointBorderColor: ink,
    pointBackgroundColor: isFullMarker(series) ? ink : '#ffffff',
    segment: {
      borderColor: ({ p0DataIndex, p1DataIndex }) =>
        isBroken(spec, series, p0DataIndex, p1DataIndex) ? 'rgba(0,0,0,0)' : undefined,
    },
  };
}

function scales({ axis }: TwinSpec): NonNullable<ChartOptions['scales']> {
  const { ink, quiet, grid } = SCREEN_INKS;
  return {
    x: {
      offset: true,
      grid: { display: false },
      border: { color: quiet },
      ticks: { font: FONT, color: ink, maxRotation: 0, autoSkipPadding: 12 },
    },
    y: {
      min: axis.min,
      max: axis.max,
      // The very ticks of the drawing, with their words.
      afterBuildTicks: (scale) => {
        scale.ticks = axis.ticks.map(({ value, text }) => ({ value, label: text }));
      },
      border: { display: false },
      grid: { color: grid },
      ticks: {
        font: FONT,
        color: quiet,
        autoSkip: false,
        callback: (value) => axis.ticks.find((tick) => tick.value === Number(value))?.text,
      },
    },
  };
}

/** A narrow chart has no room for a long line beside the point. */
const foldedTip = (text: string): string[] =>
  text.match(/.{1,30}(?:\s|$)|\S+/gu)?.map((line) => line.trim()) ?? [];
