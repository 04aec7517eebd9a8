/**
 * The interactive twin of a drawn chart, made of the same spec by the same Chart.js: series can be
 * switched, every value is read by mouse, finger and keyboard, and the picture and its figures can
 * be taken along. Printed values come from the table beside it, so they are the report's own.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js';

import { REPORT_LANGUAGE } from '../core/language.ts';
import { clientMessagesIn } from '../core/messages/client-messages.ts';
import type { ChartSpec } from '../core/view/chart.ts';
import {
  barFill,
  chartData,
  DASHES,
  isBroken,
  MARKERS,
  SCREEN_INKS,
  startsAtNought,
} from '../core/view/chart-look.ts';
import { delimited } from '../core/view/delimited.ts';
import { hasQuotation, unquoted } from '../core/view/quotation.ts';
import { joinUnit } from '../core/view/with-unit.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const { chart: messages } = clientMessagesIn(document.documentElement.lang);

/** As the page carries it: without the printed texts, which stand in the table. */
type Spec = Pick<ChartSpec, 'kind' | 'title' | 'unit' | 'labels' | 'bounds' | 'breaks'> & {
  readonly series: readonly Pick<ChartSpec['series'][number], 'label' | 'values'>[];
};

declare global {
  interface Window {
    tongketChart?: (figure: HTMLElement) => void;
  }
}

window.tongketChart = (figure) => {
  const written = figure.querySelector('script[data-chart-spec]')?.textContent ?? 'null';
  const spec = JSON.parse(unquoted(written)) as Spec | null;
  const drawings = [...figure.querySelectorAll<HTMLElement>('.chart-drawing')];
  const [first] = drawings;
  if (spec === null || first === undefined) return;
  const texts = textsOf(figure, spec);
  const stage = element('div', 'chart-stage');
  // A canvas cannot mark parts of itself, nor can a label here.
  if (hasQuotation(written)) stage.lang = REPORT_LANGUAGE;
  const canvas = element('canvas');
  const reader = element('p', 'chart-reader');
  reader.setAttribute('role', 'status');
  reader.textContent = messages.howToRead(spec.unit);
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', messages.role);
  canvas.setAttribute('aria-label', messages.keys(spec.title));
  const board = element('div', 'chart-canvas');
  board.append(canvas);
  const chart = new Chart(canvas, configuration(spec, texts));
  const close = (): void => {
    chart.destroy();
    stage.remove();
    for (const drawing of drawings) drawing.hidden = false;
    const button = figure.querySelector<HTMLButtonElement>('button[data-open-chart]');
    if (button !== null) {
      button.hidden = false;
      button.disabled = false;
      button.focus();
    }
  };
  stage.append(switches(spec, chart), board, reader, tools(figure, spec, texts, canvas, close));
  first.before(stage);
  for (const drawing of drawings) drawing.hidden = true;
  readByKeyboard(chart, spec, texts, reader, close);
  canvas.focus();
};

function configuration(spec: Spec, texts: Texts): ChartConfiguration {
  const { labels, datasets } = chartData(spec);
  const font = { family: 'Be Vietnam Pro, sans-serif', size: 13 };
  const { ink, quiet, grid, lines } = SCREEN_INKS;
  return {
    type: spec.kind,
    data: {
      labels,
      datasets: datasets.map((dataset, index): ChartDataset => {
        const line = lines[index % lines.length]!;
        return spec.kind === 'bar'
          ? {
              ...dataset,
              type: 'bar',
              backgroundColor: barFill(index, SCREEN_INKS),
              borderColor: line,
              borderWidth: 1,
              maxBarThickness: 46,
            }
          : {
              ...dataset,
              type: 'line',
              borderColor: line,
              backgroundColor: line,
              borderWidth: 2.2,
              spanGaps: false,
              borderDash: DASHES[index % DASHES.length]!.split(' ')
                .filter((part) => part !== '')
                .map(Number),
              pointStyle: MARKERS[index % MARKERS.length]!,
              pointRadius: 4,
              pointHoverRadius: 7,
              pointHitRadius: 16,
              pointBorderColor: line,
              pointBackgroundColor: index % 2 === 0 ? line : '#ffffff',
              segment: {
                borderColor: ({ p0DataIndex, p1DataIndex }) =>
                  isBroken(spec, index, p0DataIndex, p1DataIndex) ? 'rgba(0,0,0,0)' : undefined,
              },
            };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      font,
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      plugins: {
        tooltip: {
          displayColors: false,
          titleFont: font,
          bodyFont: font,
          callbacks: {
            label: ({ datasetIndex, dataIndex }) =>
              folded(said(spec, texts, datasetIndex, dataIndex)),
          },
        },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: quiet },
          ticks: { font, color: ink, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          ...(startsAtNought(spec) ? { beginAtZero: true } : { grace: '12%' }),
          title: { display: false },
          border: { display: false },
          grid: { color: grid },
          ticks: {
            font,
            color: quiet,
            maxTicksLimit: 7,
            callback: (value) =>
              Number(value)
                .toLocaleString(messages.locale, { maximumFractionDigits: 2 })
                .replace('-', '−'),
          },
        },
      },
    },
    plugins: [bounds(spec)],
  };
}

/** Levels to reach, dashed, with their words. */
const bounds = (spec: Spec): Plugin => ({
  id: 'bounds',
  afterDatasetsDraw({ ctx, chartArea, scales }) {
    for (const { value, label } of spec.bounds) {
      const y = scales['y']?.getPixelForValue(value);
      if (y === undefined) continue;
      ctx.save();
      ctx.strokeStyle = SCREEN_INKS.ink;
      ctx.fillStyle = SCREEN_INKS.ink;
      ctx.setLineDash([3, 3]);
      ctx.beginPath();
      ctx.moveTo(chartArea.left, y);
      ctx.lineTo(chartArea.right, y);
      ctx.stroke();
      ctx.font = '12px "Be Vietnam Pro", sans-serif';
      ctx.textAlign = 'left';
      ctx.fillText(label, chartArea.left + 4, y - 4);
      ctx.restore();
    }
  },
});

/** Printed text of every value, by series and category; undefined where there is none. */
type Texts = readonly (readonly (string | undefined)[])[];

/** The table of the same figure has a row for every category and a column for every series. */
function textsOf(figure: HTMLElement, spec: Spec): Texts {
  const rows = [
    ...(figure.querySelector('.chart-table table')?.querySelectorAll('tbody tr') ?? []),
  ];
  return spec.series.map((_, series) =>
    rows.map((row) => {
      const cell = row.querySelectorAll('td')[series];
      return cell === undefined || cell.querySelector('.gap') !== null
        ? undefined
        : (cell.textContent ?? '').trim();
    }),
  );
}

function said(spec: Spec, texts: Texts, series: number, at: number): string {
  const text = texts[series]?.[at];
  return `${spec.series[series]?.label ?? ''}: ${text === undefined ? messages.none : joinUnit(text, spec.unit)}`;
}

/** A narrow chart has no room for a long line beside the point. */
const folded = (text: string): string[] =>
  text.match(/.{1,30}(?:\s|$)|\S+/gu)?.map((line) => line.trim()) ?? [];

function switches(spec: Spec, chart: Chart): HTMLElement {
  const box = element('fieldset', 'chart-switches');
  if (spec.series.length < 2) box.hidden = true;
  const legend = element('legend');
  legend.textContent = messages.switches;
  box.append(legend);
  for (const [index, { label }] of spec.series.entries()) {
    const line = element('label');
    const input = element('input');
    input.type = 'checkbox';
    input.checked = true;
    input.addEventListener('change', () => {
      chart.setDatasetVisibility(index, input.checked);
      chart.update();
    });
    const swatch = element('span', 'chart-swatch');
    swatch.style.setProperty('--swatch', SCREEN_INKS.lines[index % SCREEN_INKS.lines.length]!);
    line.append(input, swatch, label);
    box.append(line);
  }
  return box;
}

function readByKeyboard(
  chart: Chart,
  spec: Spec,
  texts: Texts,
  reader: HTMLElement,
  close: () => void,
): void {
  let [series, at] = [0, spec.labels.length - 1];
  const step = (by: number): number => Math.min(spec.labels.length - 1, Math.max(0, at + by));
  const nextSeries = (by: number): number => {
    for (let tried = 1; tried <= spec.series.length; tried += 1) {
      const candidate = (series + by * tried + spec.series.length * tried) % spec.series.length;
      if (chart.isDatasetVisible(candidate)) return candidate;
    }
    return series;
  };
  chart.canvas.addEventListener('keydown', (event) => {
    switch (event.key) {
      case 'ArrowLeft':
        at = step(-1);
        break;
      case 'ArrowRight':
        at = step(1);
        break;
      case 'Home':
        at = 0;
        break;
      case 'End':
        at = spec.labels.length - 1;
        break;
      case 'ArrowUp':
        series = nextSeries(-1);
        break;
      case 'ArrowDown':
        series = nextSeries(1);
        break;
      case 'Escape':
        close();
        return;
      default:
        return;
    }
    event.preventDefault();
    const active = [{ datasetIndex: series, index: at }];
    const point = chart.getDatasetMeta(series).data[at];
    chart.setActiveElements(active);
    if (point !== undefined && texts[series]?.[at] !== undefined)
      chart.tooltip?.setActiveElements(active, { x: point.x, y: point.y });
    else chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
    chart.update();
    reader.textContent = `${spec.labels[at] ?? ''}. ${said(spec, texts, series, at)}`;
  });
}

function tools(
  figure: HTMLElement,
  spec: Spec,
  texts: Texts,
  canvas: HTMLCanvasElement,
  close: () => void,
): HTMLElement {
  const bar = element('p', 'chart-tools');
  const add = (label: string, act: () => void): void => {
    const button = element('button', 'button quiet');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    bar.append(button);
  };
  const name = figure.id === '' ? 'bieu-do' : figure.id;
  add(messages.svg, () =>
    save(
      `${name}.svg`,
      'image/svg+xml',
      figure.querySelector('.chart-drawing svg')?.outerHTML ?? '',
    ),
  );
  add(messages.png, () => canvas.toBlob((blob) => blob !== null && saveBlob(`${name}.png`, blob)));
  add(messages.csv, () => save(`${name}.csv`, 'text/csv;charset=utf-8', csv(spec)));
  add(messages.close, close);
  return bar;

  function csv({ labels, series, unit }: Spec): string {
    return delimited(
      [
        [messages.year, ...series.map(({ label }) => `${label} (${unit})`)],
        ...labels.map((label, at) => [label, ...texts.map((column) => column[at] ?? '')]),
      ],
      ';',
    );
  }
}

const save = (name: string, type: string, text: string): void =>
  saveBlob(name, new Blob([text], { type }));

function saveBlob(name: string, blob: Blob): void {
  const link = element('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
