/** What a chart draws for its figures, as plain geometry: bars, lines, markers, spans, figures at odds. */

import type { ChartSpec } from '../core/view/chart.ts';
import { isBroken } from '../core/view/chart-look.ts';
import type { Box, Point, Segment } from '../core/view/hatch.ts';
import { around } from './boxes.ts';
import type { Frame } from './frame.ts';

export type Mark = {
  readonly at: number;
  readonly point: Point;
  /** A figure of several years is a level stroke, not a moment. */
  readonly isSpan: boolean;
};

export type SeriesMarks = {
  /** In categories with a figure, from left to right. */
  readonly marks: readonly Mark[];
  /** One for every mark of a bar chart. */
  readonly bars: readonly Box[];
  /** Runs of points that are joined. */
  readonly lines: readonly (readonly Point[])[];
  /** From the lowest to the highest of figures at odds. */
  readonly conflicts: readonly Segment[];
};

export const MARKER_REACH = 4;
export const CONFLICT_REACH = 4;
const WIDEST_BAR = 46;
/** How much of a column its bars fill. */
const BAR_SHARE = 0.8;

export function marksOf(spec: ChartSpec, frame: Frame, series: number): SeriesMarks {
  const { values, conflicts } = spec.series[series]!;
  const xOf = (at: number): number =>
    frame.middles[at]! + (spec.kind === 'bar' ? barOffset(spec, frame, series) : 0);
  const marks = values.flatMap((value, at): Mark[] =>
    value === null
      ? []
      : [{ at, point: [xOf(at), frame.yOf(value)], isSpan: at >= spec.spansFrom }],
  );
  return {
    marks,
    bars: spec.kind === 'bar' ? marks.map(({ point }) => barOf(point, spec, frame)) : [],
    lines: spec.kind === 'bar' ? [] : runs(spec, series, marks),
    conflicts: conflicts.map(
      ({ at, values: reported }): Segment => [
        [xOf(at), frame.yOf(Math.min(...reported))],
        [xOf(at), frame.yOf(Math.max(...reported))],
      ],
    ),
  };
}

const barWidth = ({ series }: ChartSpec, { band }: Frame): number =>
  Math.min(WIDEST_BAR, (band * BAR_SHARE) / series.length);

/** Bars of a column stand side by side, in the order of the series. */
const barOffset = (spec: ChartSpec, frame: Frame, series: number): number =>
  (series - (spec.series.length - 1) / 2) * barWidth(spec, frame);

function barOf([x, y]: Point, spec: ChartSpec, frame: Frame): Box {
  const [foot, half] = [frame.yOf(0), barWidth(spec, frame) / 2];
  return { left: x - half, top: Math.min(y, foot), right: x + half, bottom: Math.max(y, foot) };
}

function runs(
  spec: ChartSpec,
  series: number,
  marks: readonly Mark[],
): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const [index, { at, point }] of marks.entries()) {
    const before = marks[index - 1];
    const isJoined =
      before !== undefined && before.at === at - 1 && !isBroken(spec, series, before.at, at);
    if (isJoined) found.at(-1)!.push(point);
    else found.push([point]);
  }
  return found.filter((run) => run.length > 1);
}

export const segmentsOf = (lines: readonly (readonly Point[])[]): readonly Segment[] =>
  lines.flatMap((run) => run.slice(1).map((point, index): Segment => [run[index]!, point]));

/** Half the length of the stroke that stands for a span. */
export const spanReach = ({ band }: Frame): number => Math.min(20, Math.max(7, band * 0.3));

/** Everything that no text may stand upon. */
export const markBoxes = (
  { marks, bars, conflicts }: SeriesMarks,
  frame: Frame,
): readonly Box[] => [
  ...bars,
  ...(bars.length > 0
    ? []
    : marks.map(({ point, isSpan }): Box => {
        const box = around(point, MARKER_REACH);
        const reach = isSpan ? spanReach(frame) : MARKER_REACH;
        return { ...box, left: point[0] - reach, right: point[0] + reach };
      })),
  ...conflicts.map(
    ([[x, low], [, high]]): Box => ({
      left: x - CONFLICT_REACH,
      top: high,
      right: x + CONFLICT_REACH,
      bottom: low,
    }),
  ),
];
