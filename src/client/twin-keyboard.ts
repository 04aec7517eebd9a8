/** Reading an interactive chart by keyboard: left and right through the categories, up and down the series. */
import type { Chart } from 'chart.js';

import { type Texts, type TwinMessages, type TwinSpec, valueText } from './twin-spec.ts';

type Reading = {
  readonly chart: Chart;
  readonly spec: TwinSpec;
  readonly texts: Texts;
  readonly messages: TwinMessages;
  /** Where the value is written for those who hear the page. */
  readonly reader: HTMLElement;
  readonly close: () => void;
};
type Place = { readonly series: number; readonly at: number };

export function readByKeyboard(reading: Reading): void {
  const { chart, spec, close } = reading;
  let place: Place = { series: 0, at: spec.labels.length - 1 };
  chart.canvas.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      return;
    }
    const next = placeAfter(event.key, place, reading);
    if (next === undefined) return;
    event.preventDefault();
    place = next;
    read(place, reading);
  });
}

/** Undefined for a key that moves nothing. */
function placeAfter(key: string, { series, at }: Place, reading: Reading): Place | undefined {
  const last = reading.spec.labels.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return { series, at: Math.max(0, at - 1) };
    case 'ArrowRight':
      return { series, at: Math.min(last, at + 1) };
    case 'Home':
      return { series, at: 0 };
    case 'End':
      return { series, at: last };
    case 'ArrowUp':
      return { series: visibleSeries(series, -1, reading), at };
    case 'ArrowDown':
      return { series: visibleSeries(series, 1, reading), at };
    default:
      return undefined;
  }
}

/** The next series in a direction that is not switched off, round and round. */
function visibleSeries(from: number, by: 1 | -1, { chart, spec }: Reading): number {
  const count = spec.series.length;
  for (let steps = 1; steps <= count; steps += 1) {
    const candidate = (from + by * steps + count * steps) % count;
    if (chart.isDatasetVisible(candidate)) return candidate;
  }
  return from;
}

function read({ series, at }: Place, { chart, spec, texts, messages, reader }: Reading): void {
  const active = [{ datasetIndex: series, index: at }];
  const point = chart.getDatasetMeta(series).data[at];
  chart.setActiveElements(active);
  // Figures at odds have words, but no point.
  if (point !== undefined && (spec.series[series]?.values[at] ?? null) !== null)
    chart.tooltip?.setActiveElements(active, { x: point.x, y: point.y });
  else chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
  chart.update();
  reader.textContent = `${spec.labels[at] ?? ''}. ${valueText(spec, texts, messages, [series, at])}`;
}
