/** Where everything of a chart has its place: the area of the marks, both axes with their words, the key. */

import type { ChartSpec } from '../core/view/chart.ts';
import { isNumbered, seriesNumber } from '../core/view/chart-look.ts';
import type { Box } from '../core/view/hatch.ts';
import { foldWords } from './fold-words.ts';
import type { TextWidth } from './measure-text.ts';
import { placeCategories } from './place-categories.ts';
import { EDGE, type PlacedText } from './placed-text.ts';
import type { Theme } from './theme.ts';

export type KeyRow = {
  readonly sample:
    | { readonly kind: 'series'; readonly series: number }
    | { readonly kind: 'bound'; readonly bound: number }
    | { readonly kind: 'conflict' };
  readonly left: number;
  /** Middle of the sample. */
  readonly y: number;
  readonly lines: readonly PlacedText[];
};

export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  /** Of every category: its middle and how much of the width is its own. */
  readonly middles: readonly number[];
  readonly band: number;
  /** Between years and spans, where there are both. */
  readonly divider: number | undefined;
  readonly yOf: (value: number) => number;
  readonly head: readonly PlacedText[];
  readonly tickTexts: readonly PlacedText[];
  readonly categoryTexts: readonly PlacedText[];
  readonly key: readonly KeyRow[];
};

/** From the axis to its words. */
const AXIS_GAP = 7;
/** Room within the plot for the figure of the highest mark, and below that of the lowest. */
const figureRoom = (theme: Theme): number => theme.fontSize + 9;
export const SAMPLE_WIDTH = 36;
const KEY_TEXT = SAMPLE_WIDTH + 8;

export function frameOf(spec: ChartSpec, theme: Theme, widthOf: TextWidth): Frame {
  const lineHeight = Math.round(theme.fontSize * 1.35);
  const head = foldWords(spec.head, theme.width - 2 * EDGE, widthOf).map(
    (text, line): PlacedText => ({
      text,
      x: EDGE,
      y: EDGE + theme.fontSize + line * lineHeight,
      anchor: 'start',
    }),
  );
  const top = EDGE + head.length * lineHeight + 6;
  const tickWidth = Math.max(...spec.axis.ticks.map(({ text }) => widthOf(text)));
  const plot: Box = {
    left: Math.ceil(EDGE + tickWidth + AXIS_GAP),
    top,
    right: theme.width - (isNumbered(spec) ? numberRoom(spec, widthOf) : 8),
    bottom: top + theme.plotHeight,
  };
  const { min, max } = spec.axis;
  const high = plot.top + figureRoom(theme);
  const low = plot.bottom - footRoom(spec, theme);
  const yOf = (value: number): number => low - ((value - min) / (max - min)) * (low - high);
  const columns = columnsOf(spec, plot);
  const categoryTexts = placeCategories(spec, columns.middles, {
    plot,
    theme,
    lineHeight,
    widthOf,
  });
  const foot = Math.max(plot.bottom, ...categoryTexts.map(({ y }) => y + theme.fontSize * 0.3));
  const key = keyRows(spec, foot + 8, theme, lineHeight, widthOf);
  const lastLine = key.at(-1)?.lines.at(-1)?.y;
  return {
    width: theme.width,
    height: Math.ceil(lastLine === undefined ? foot + 2 : lastLine + theme.fontSize * 0.4 + 2),
    plot,
    ...columns,
    yOf,
    head,
    tickTexts: spec.axis.ticks.map(({ value, text }) => ({
      text,
      x: plot.left - AXIS_GAP,
      y: yOf(value) + theme.fontSize * 0.35,
      anchor: 'end',
    })),
    categoryTexts,
    key,
  };
}

const numberRoom = (spec: ChartSpec, widthOf: TextWidth): number =>
  Math.ceil(widthOf(seriesNumber(spec.series.length - 1))) + 14;

/** A line of an axis that begins elsewhere than at nought stands off its foot, as do figures below nought. */
function footRoom({ axis, kind }: ChartSpec, theme: Theme): number {
  if (axis.min < 0) return kind === 'bar' ? figureRoom(theme) : 10;
  return axis.min > 0 ? 12 : 0;
}

/** How far, in columns, spans stand from the years. */
const APART = 0.7;
/** From the outermost marks to the edges. */
const LEAST_MARGIN = 8;

function columnsOf(
  { kind, labels, spansFrom }: ChartSpec,
  { left, right }: Box,
): Pick<Frame, 'middles' | 'band' | 'divider'> {
  const isMixed = spansFrom > 0 && spansFrom < labels.length;
  const steps = Math.max(labels.length - 1, 0) + (isMixed ? APART : 0);
  // Lines run almost to the edges; bars need half of their column there.
  const share = kind === 'bar' ? 0.5 : 0.32;
  const margin = Math.max((share * (right - left)) / (steps + 2 * share), LEAST_MARGIN);
  const band = (right - left - 2 * margin) / Math.max(steps, 1);
  const middles = labels.map(
    (_, at) => left + margin + (at + (isMixed && at >= spansFrom ? APART : 0)) * band,
  );
  if (labels.length === 1)
    return { middles: [(left + right) / 2], band: right - left, divider: undefined };
  return {
    middles,
    band,
    divider: isMixed ? (middles[spansFrom - 1]! + middles[spansFrom]!) / 2 : undefined,
  };
}

/** What the key explains: the series where there are several, every level to reach, figures at odds. */
function keyRows(
  spec: ChartSpec,
  top: number,
  theme: Theme,
  lineHeight: number,
  widthOf: TextWidth,
): readonly KeyRow[] {
  const explained: readonly { readonly label: string; readonly sample: KeyRow['sample'] }[] = [
    ...(spec.series.length === 1
      ? []
      : spec.series.map(({ label }, series) => ({
          label: isNumbered(spec) ? `${seriesNumber(series)} ${label}` : label,
          sample: { kind: 'series' as const, series },
        }))),
    ...spec.bounds.map(({ label }, bound) => ({
      label,
      sample: { kind: 'bound' as const, bound },
    })),
    ...(spec.series.some(({ conflicts }) => conflicts.length > 0)
      ? [{ label: spec.conflictLabel, sample: { kind: 'conflict' as const } }]
      : []),
  ];
  const rows: KeyRow[] = [];
  let y = top + theme.fontSize;
  for (const { label, sample } of explained) {
    const lines = foldWords(label, theme.width - EDGE - KEY_TEXT - EDGE, widthOf).map(
      (text, line): PlacedText => ({
        text,
        x: EDGE + KEY_TEXT,
        y: y + line * lineHeight,
        anchor: 'start',
      }),
    );
    rows.push({ sample, left: EDGE, y: y - theme.fontSize * 0.33, lines });
    y += lines.length * lineHeight + 3;
  }
  return rows;
}
