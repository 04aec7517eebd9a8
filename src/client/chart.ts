/**
 * The interactive twin of a drawn chart, made of the same spec on the same axis: series can be switched,
 * every value is read by mouse, finger and keyboard, and the picture and its figures can be taken along.
 * Printed values come from the table beside it, so they are the report's own.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';

import { REPORT_LANGUAGE } from '../core/language.ts';
import { clientMessagesIn } from '../core/messages/client-messages.ts';
import { hasQuotation } from '../core/view/quotation.ts';
import { element } from './element.ts';
import { twinConfiguration } from './twin-configuration.ts';
import { chartTools, seriesSwitches } from './twin-controls.ts';
import { readByKeyboard } from './twin-keyboard.ts';
import { specOf, type TwinSpec, textsOf } from './twin-spec.ts';

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

declare global {
  interface Window {
    tongketChart?: (figure: HTMLElement) => void;
  }
}

window.tongketChart = (figure) => {
  const written = figure.querySelector('script[data-chart-spec]')?.textContent ?? 'null';
  const spec = specOf(written);
  const drawings = [...figure.querySelectorAll<HTMLElement>('.chart-drawing')];
  const [first] = drawings;
  if (spec === null || first === undefined) return;
  const texts = textsOf(figure, spec);
  const stage = element('div', 'chart-stage');
  // A canvas cannot mark parts of itself, nor can a label here.
  if (hasQuotation(written)) stage.lang = REPORT_LANGUAGE;
  const canvas = twinCanvas(spec);
  const board = element('div', 'chart-canvas');
  board.append(canvas);
  const reader = element('p', 'chart-reader');
  reader.setAttribute('role', 'status');
  reader.textContent = messages.howToRead(spec.head);
  const chart = new Chart(canvas, twinConfiguration(spec, texts, messages));
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
  stage.append(
    seriesSwitches(spec, chart, messages),
    board,
    ...spec.bounds.map(({ label }) => boundWords(label)),
    reader,
    chartTools(figure, spec, messages, { canvas, close }),
  );
  first.before(stage);
  for (const drawing of drawings) drawing.hidden = true;
  readByKeyboard({ chart, spec, texts, messages, reader, close });
  canvas.focus();
};

function boundWords(label: string): HTMLElement {
  const line = element('p', 'chart-caption');
  line.textContent = `┄ ${label}`;
  return line;
}

function twinCanvas({ title }: TwinSpec): HTMLCanvasElement {
  const canvas = element('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', messages.role);
  canvas.setAttribute('aria-label', messages.keys(title));
  return canvas;
}
