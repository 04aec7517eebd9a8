import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';

import { drawChart } from '../../src/charts/draw-chart.ts';
import type { ChartSpec } from '../../src/core/view/chart.ts';

const LABELS = ['2019', '2020', '2021', '2022', '2023'];
const SERIES = 6;

function spec(kind: ChartSpec['kind'], series = SERIES): ChartSpec {
  return {
    kind,
    title: 'Tỷ lệ',
    unit: '%',
    decimals: 1,
    labels: LABELS,
    series: Array.from({ length: series }, (_, index) => ({
      indicator: `chi-so-${index}`,
      label: `Chỉ số ${index + 1}`,
      values: LABELS.map((_, at) => 20 + 9 * index + at),
      texts: LABELS.map((_, at) => `${20 + 9 * index + at},0`),
    })),
    bounds: [{ value: 30, label: 'Mục tiêu: trên 30%' }],
    breaks: [],
    alternative: 'Biểu đồ: Tỷ lệ.',
  };
}

/** The sample before each row of the key, as the grey pixels a copier sees. */
async function keySamples(svg: string, labels: readonly string[]): Promise<readonly Uint8Array[]> {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
  const canvas = createCanvas(width * 2, height * 2);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(await loadImage(Buffer.from(svg)), 0, 0, canvas.width, canvas.height);
  return labels.map((label) => {
    const [, x = 0, y = 0] = (
      new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${label.replace(/[()]/g, '\\$&')}<`).exec(
        svg,
      ) ?? []
    ).map(Number);
    const { data } = ctx.getImageData((x - 46) * 2, (y - 12) * 2, 42 * 2, 15 * 2);
    return Uint8Array.from({ length: data.length / 4 }, (_, pixel) =>
      Math.round(
        ((data[4 * pixel] ?? 0) + (data[4 * pixel + 1] ?? 0) + (data[4 * pixel + 2] ?? 0)) / 3,
      ),
    );
  });
}

/** How many pixels of two samples are far apart. */
const apart = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, value, at) => sum + (Math.abs(value - (b[at] ?? 0)) > 100 ? 1 : 0), 0);

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const colours = (svg: string): ReadonlySet<string> =>
  new Set(
    [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6})"/g)].map(([, colour = '']) => colour),
  );

describe('a chart on paper', () => {
  test('uses black, white and the grey of its grid alone', () => {
    for (const kind of ['line', 'bar'] as const) {
      for (const colour of colours(drawChart(spec(kind), 'paper')))
        expect(['#000', '#000000', '#fff', '#ffffff', '#c8c8c8']).toContain(colour);
    }
  });

  test('numbers each line at its end and in its key', () => {
    const found = texts(drawChart(spec('line'), 'paper'));
    for (let number = 1; number <= SERIES; number++) {
      expect(found.filter((text) => text === `(${number})`)).toHaveLength(1);
      expect(found).toContain(`(${number}) Chỉ số ${number}`);
    }
  });

  test.each(['line', 'bar'] as const)('tells %s series apart in grey', async (kind) => {
    const labels = Array.from(
      { length: 8 },
      (_, index) => `${kind === 'line' ? `(${index + 1}) ` : ''}Chỉ số ${index + 1}`,
    );
    const samples = await keySamples(drawChart(spec(kind, 8), 'paper'), labels);
    for (const [index, one] of samples.entries()) {
      expect(apart(one, new Uint8Array(one.length).fill(255))).toBeGreaterThan(50);
      for (const [other, another] of samples.entries())
        if (other > index) expect(apart(one, another), `${index} ${other}`).toBeGreaterThan(50);
    }
  });

  test('numbers nothing where one line stands alone', () => {
    expect(
      texts(drawChart(spec('line', 1), 'paper')).filter((text) => /^\(\d\)/.test(text)),
    ).toEqual([]);
  });

  test('is drawn alike every time', () => {
    expect(drawChart(spec('bar'), 'paper')).toBe(drawChart(spec('bar'), 'paper'));
  });

  test('leaves no figure upon another or upon a point', () => {
    const crowded = spec('line', 4);
    const close = {
      ...crowded,
      series: crowded.series.map((one, index) => ({
        ...one,
        values: LABELS.map((_, at) => 20 + index / 10 + at),
      })),
    };
    const shown = texts(drawChart(close, 'paper')).filter((text) => /^\d\d,0$/.test(text));
    expect(shown.length).toBeLessThan(8);
    expect(shown.length).toBeGreaterThan(0);
  });
});
