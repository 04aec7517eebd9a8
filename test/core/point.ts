import { type Place, type Point, placeText, pointOf } from '../../src/core/place.ts';

/** Line and column of a place in a text; a test that asks for them of any other place is mistaken. */
export function pointIn(place: Place): Point {
  const point = pointOf(place);
  if (point === undefined) throw new Error(`${placeText(place)} has no line`);
  return point;
}

/** `line:column`. */
export function pointText(place: Place): string {
  const { line, column } = pointIn(place);
  return `${line}:${column}`;
}
