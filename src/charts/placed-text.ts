/** A line of text; `y` is its baseline. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

/** Room that texts leave at the edges of the picture. */
export const EDGE = 2;
