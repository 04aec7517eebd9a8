/** Texts within the picture: the number of each line and the figures a reader looks for. */

import type { ChartSpec } from '../core/view/chart.ts';
import { isNumbered, seriesNumber } from '../core/view/chart-look.ts';
import type { Box, Point, Segment } from '../core/view/hatch.ts';
import { crosses, isWithin, meet } from './boxes.ts';
import type { Frame } from './frame.ts';
import { MARKER_REACH, type Mark, markBoxes, type SeriesMarks, segmentsOf } from './marks.ts';
import type { TextWidth } from './measure-text.ts';
import type { Theme } from './theme.ts';

export type PlacedFigure = { readonly text: string; readonly box: Box };

/** What of a box stands above the baseline; the marks of Vietnamese letters do not count, figures have none. */
const ASCENT = 0.76;
const DESCENT = 0.22;
export const baselineOf = ({ bottom }: Box, { fontSize }: Theme): number =>
  bottom - fontSize * DESCENT;

type Obstacles = { readonly boxes: readonly Box[]; readonly lines: readonly Segment[] };

/**
 * Every line's number beside its last point, then first and last figure of each line, and the figure of
 * every bar where there is room. A figure that would stand upon a mark, a line or another text is left
 * out: it stands in the table.
 */
export function placeFigures(
  spec: ChartSpec,
  frame: Frame,
  all: readonly SeriesMarks[],
  theme: Theme,
  widthOf: TextWidth,
): { readonly numbers: readonly PlacedFigure[]; readonly figures: readonly PlacedFigure[] } {
  const sized = (text: string): Sized => ({
    text,
    width: widthOf(text) + 2,
    height: theme.fontSize * (ASCENT + DESCENT),
  });
  const marks: Obstacles = {
    boxes: all.flatMap((one) => markBoxes(one, frame)),
    lines: [
      ...all.flatMap(({ lines }) => segmentsOf(lines)),
      ...spec.bounds.map(({ value }): Segment => {
        const y = frame.yOf(value);
        return [
          [frame.plot.left, y],
          [frame.plot.right, y],
        ];
      }),
    ],
  };
  const numbers = isNumbered(spec) ? placeNumbers(frame, all, marks, sized) : [];
  const taken = [...marks.boxes, ...numbers.map(({ box }) => box)];
  const figures: PlacedFigure[] = [];
  for (const [series, { marks: own }] of all.entries()) {
    for (const mark of wantedFigures(spec, own)) {
      const text = spec.series[series]!.texts[mark.at];
      if (text === undefined) continue;
      const size = sized(text);
      const box = figurePlaces(spec, frame, mark.point, size).find((place) =>
        isFree(place, { boxes: taken, lines: marks.lines }, frame),
      );
      if (box === undefined) continue;
      taken.push(box);
      figures.push({ text, box });
    }
  }
  return { numbers, figures };
}

type Sized = { readonly text: string; readonly width: number; readonly height: number };

/** Figures keep to the area of the marks, but may reach over its right edge. */
const isFree = (box: Box, { boxes, lines }: Obstacles, { plot, width }: Frame): boolean =>
  isWithin(box, { ...plot, right: width }) &&
  !boxes.some((other) => meet(box, other)) &&
  !lines.some((line) => crosses(line, box));

function wantedFigures(spec: ChartSpec, marks: readonly Mark[]): readonly Mark[] {
  if (spec.kind === 'bar') return marks;
  return [...new Set([marks.at(0), marks.at(-1), ...marks.filter(({ isSpan }) => isSpan)])].filter(
    (mark) => mark !== undefined,
  );
}

/** Beyond a bar's end; about a point on all sides, above it first. */
function figurePlaces(spec: ChartSpec, frame: Frame, [x, y]: Point, size: Sized): readonly Box[] {
  const gap = spec.kind === 'bar' ? 3 : MARKER_REACH + 3;
  const boxAt = (left: number, top: number): Box => ({
    left,
    top,
    right: left + size.width,
    bottom: top + size.height,
  });
  const [above, below] = [y - gap - size.height, y + gap];
  const middle = Math.min(
    Math.max(x - size.width / 2, frame.plot.left + 1),
    frame.width - size.width - 1,
  );
  if (spec.kind === 'bar') return [boxAt(middle, y > frame.yOf(0) ? below : above)];
  const [left, right] = [x - gap - size.width, x + gap];
  const level = y - size.height / 2;
  return [
    boxAt(middle, above),
    boxAt(middle, below),
    boxAt(x - 2, above),
    boxAt(x + 2 - size.width, above),
    boxAt(x - 2, below),
    boxAt(x + 2 - size.width, below),
    boxAt(right, level),
    boxAt(left, level),
    boxAt(middle, above - 6),
    boxAt(middle, below + 6),
  ];
}

/**
 * Lines that end at the same place have their numbers in a column, in the order of their ends and as near
 * to them as the others allow; all of them stand, for the key goes by them.
 */
function placeNumbers(
  frame: Frame,
  all: readonly SeriesMarks[],
  marks: Obstacles,
  sized: (text: string) => Sized,
): readonly PlacedFigure[] {
  const ends = all.flatMap(({ marks: own }, series) => {
    const last = own.at(-1);
    return last === undefined ? [] : [{ ...sized(seriesNumber(series)), end: last }];
  });
  const rightmost = Math.max(...ends.map(({ end }) => end.point[0]));
  const column = stacked(
    ends.filter(({ end }) => end.point[0] === rightmost),
    frame,
  );
  const placed = [...column];
  for (const { text, width, height, end } of ends) {
    const [x, y] = end.point;
    if (x === rightmost) continue;
    const reach = end.isSpan ? 14 : MARKER_REACH + 3;
    const places = [0, -1, 1, -1.5, 1.5, -2, 2, -2.5, 2.5].flatMap((shift) =>
      [x + reach, x - width / 2, x - reach - width].map((left): Box => {
        const top = y - height / 2 + shift * height;
        return { left, top, right: left + width, bottom: top + height };
      }),
    );
    const boxes = [...marks.boxes, ...placed.map(({ box }) => box)];
    const box =
      places.find((place) => isFree(place, { boxes, lines: marks.lines }, frame)) ??
      places.find((place) => isFree(place, { boxes, lines: [] }, frame));
    if (box !== undefined) placed.push({ text, box });
  }
  return placed;
}

function stacked(
  ends: readonly (Sized & { readonly end: Mark })[],
  { plot }: Frame,
): readonly PlacedFigure[] {
  const sorted = ends.toSorted((a, b) => a.end.point[1] - b.end.point[1]);
  const height = sorted[0]?.height ?? 0;
  const tops: number[] = [];
  for (const { end } of sorted)
    tops.push(Math.max(end.point[1] - height / 2, (tops.at(-1) ?? plot.top - height) + height));
  // What was pushed out at the foot goes up again, and takes with it what it meets.
  for (let index = tops.length - 1, limit = plot.bottom; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index]!, limit - height);
    limit = tops[index]!;
  }
  return sorted.map(({ text, width, end }, index) => {
    const left = end.point[0] + MARKER_REACH + 4;
    const top = tops[index]!;
    return { text, box: { left, top, right: left + width, bottom: top + height } };
  });
}
