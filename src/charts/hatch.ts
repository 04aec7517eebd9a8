import type { Hatch } from './theme.ts';

type Area = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Lines across an area, cut at its edges by calculation: a pattern or a clip would not survive the way to print. */
export function strokeHatch(
  ctx: CanvasRenderingContext2D,
  area: Area,
  { directions, gap }: Hatch,
  ink: string,
): void {
  if (directions.length === 0) return;
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  for (const [dx, dy] of directions) {
    const corners = [area.left, area.right].flatMap((x) =>
      [area.top, area.bottom].map((y) => x * dx + y * dy),
    );
    const step = gap * Math.hypot(dx, dy);
    for (
      let c = Math.ceil(Math.min(...corners) / step) * step;
      c < Math.max(...corners);
      c += step
    ) {
      const [from, to] = crossing(area, dx, dy, c);
      if (from === undefined || to === undefined) continue;
      ctx.moveTo(...from);
      ctx.lineTo(...to);
    }
  }
  ctx.stroke();
  ctx.restore();
}

/** The two points where the line `x * dx + y * dy = c` meets the edges. */
function crossing(
  { left, top, right, bottom }: Area,
  dx: number,
  dy: number,
  c: number,
): readonly (readonly [x: number, y: number])[] {
  if (dy === 0)
    return [
      [c / dx, top],
      [c / dx, bottom],
    ];
  const at = (x: number): number => (c - x * dx) / dy;
  if (dx === 0)
    return [
      [left, at(left)],
      [right, at(right)],
    ];
  const across = (y: number): number => (c - y * dy) / dx;
  const inside = (value: number, low: number, high: number): boolean =>
    value >= low && value <= high;
  return [
    ...[left, right]
      .map((x): readonly [number, number] => [x, at(x)])
      .filter(([, y]) => inside(y, top, bottom)),
    ...[top, bottom]
      .map((y): readonly [number, number] => [across(y), y])
      .filter(([x]) => x > left && x < right),
  ];
}
