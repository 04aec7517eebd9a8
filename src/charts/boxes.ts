import type { Box, Point, Segment } from '../core/view/hatch.ts';

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

export const around = ([x, y]: Point, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

/** Whether a straight line runs through a box (the slab method of Kay and Kajiya). */
export function crosses([[x1, y1], [x2, y2]]: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [from, to, low, high] of [
    [x1, x2, box.left, box.right],
    [y1, y2, box.top, box.bottom],
  ] as const) {
    if (from === to) {
      if (from <= low || from >= high) return false;
      continue;
    }
    const [a, b] = [(low - from) / (to - from), (high - from) / (to - from)];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}
