/** Bars are told apart without colours: each series has a hatch of its own. */

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Point = readonly [x: number, y: number];
export type Segment = readonly [from: Point, to: Point];

/** Directions of a hatch: each is a line `x * dx + y * dy = c`. */
type Direction = readonly [dx: number, dy: number];
const [RISING, FALLING, LEVEL, UPRIGHT]: readonly [Direction, Direction, Direction, Direction] = [
  [1, 1],
  [1, -1],
  [0, 1],
  [1, 0],
];
/** Full, empty, then six ways of lines on white. */
const HATCHES: readonly (readonly Direction[])[] = [
  [],
  [],
  [RISING],
  [FALLING],
  [RISING, FALLING],
  [LEVEL],
  [UPRIGHT],
  [LEVEL, UPRIGHT],
];
const GAP = 5;

/** Only the first is filled with its ink; the others are white with lines upon it. */
export const isFullBar = (series: number): boolean => series % HATCHES.length === 0;

/** Lines across an area, cut at its edges by calculation: a pattern or a clip would not survive the way to print. */
export function hatchLines(area: Box, series: number, gap = GAP): readonly Segment[] {
  return HATCHES[series % HATCHES.length]!.flatMap(([dx, dy]) => {
    const corners = [area.left, area.right].flatMap((x) =>
      [area.top, area.bottom].map((y) => x * dx + y * dy),
    );
    const [first, last] = [Math.min(...corners), Math.max(...corners)];
    const step = gap * Math.hypot(dx, dy);
    const lines: Segment[] = [];
    // From the area's own corner, so that narrow bars of one series are hatched alike.
    for (let c = first + step / 2; c < last; c += step) {
      const [from, to] = crossing(area, [dx, dy], c);
      if (from !== undefined && to !== undefined) lines.push([from, to]);
    }
    return lines;
  });
}

/** The two points where the line `x * dx + y * dy = c` meets the edges. */
function crossing(
  { left, top, right, bottom }: Box,
  [dx, dy]: Direction,
  c: number,
): readonly Point[] {
  if (dy === 0)
    return [
      [c / dx, top],
      [c / dx, bottom],
    ];
  if (dx === 0)
    return [
      [left, c / dy],
      [right, c / dy],
    ];
  const yAt = (x: number): number => (c - x * dx) / dy;
  const xAt = (y: number): number => (c - y * dy) / dx;
  return [
    ...[left, right].map((x): Point => [x, yAt(x)]).filter(([, y]) => y >= top && y <= bottom),
    ...[top, bottom].map((y): Point => [xAt(y), y]).filter(([x]) => x > left && x < right),
  ];
}
