/** What stands about an interactive chart: switches of its series, and what can be taken along. */
import type { Chart } from 'chart.js';

import { screenInk } from '../core/view/chart-look.ts';
import { delimited } from '../core/view/delimited.ts';
import { unpacked } from '../core/view/packed-rows.ts';
import { element } from './element.ts';
import { nameOf } from './twin-configuration.ts';
import type { TwinMessages, TwinSpec } from './twin-spec.ts';

export function seriesSwitches(spec: TwinSpec, chart: Chart, messages: TwinMessages): HTMLElement {
  const box = element('fieldset', 'chart-switches');
  if (spec.series.length < 2) box.hidden = true;
  const legend = element('legend');
  legend.textContent = messages.switches;
  box.append(legend);
  for (const index of spec.series.keys()) {
    const line = element('label');
    const input = element('input');
    input.type = 'checkbox';
    input.checked = true;
    input.addEventListener('change', () => {
      chart.setDatasetVisibility(index, input.checked);
      chart.update();
    });
    const swatch = element('span', 'chart-swatch');
    swatch.style.setProperty('--swatch', screenInk(index));
    line.append(input, swatch, nameOf(spec, index));
    box.append(line);
  }
  return box;
}

export function chartTools(
  figure: HTMLElement,
  spec: TwinSpec,
  messages: TwinMessages,
  { canvas, close }: { readonly canvas: HTMLCanvasElement; readonly close: () => void },
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
  // Exact figures with the columns of the site's downloads: what a spreadsheet adds up.
  add(messages.csv, () =>
    save(`${name}.csv`, 'text/csv;charset=utf-8', delimited(unpacked(spec.records))),
  );
  add(messages.close, close);
  return bar;
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
