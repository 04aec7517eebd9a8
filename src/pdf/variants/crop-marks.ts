import { PT_PER_MM } from '../file/lengths.ts';
import { written } from './ink.ts';
import { BLEED_MM, type PageBoxes } from './page-boxes.ts';

/** Name of the colour space that prints on every plate, in the page's resources. */
export const ALL_PLATES = 'CSAllPlates';

const GAP_MM = 1;
const LENGTH_MM = 5;
const LINE_PT = 0.25;

/** Two lines at each corner in the line of the cut, outside the bleed; operators without surrounding q and Q. */
export function cropMarks({ trim }: PageBoxes): string {
  const near = (BLEED_MM + GAP_MM) * PT_PER_MM;
  const far = near + LENGTH_MM * PT_PER_MM;
  const lines: (readonly [number, number, number, number])[] = [];
  for (const x of [trim.left, trim.right])
    lines.push(
      [x, trim.bottom - near, x, trim.bottom - far],
      [x, trim.top + near, x, trim.top + far],
    );
  for (const y of [trim.bottom, trim.top])
    lines.push(
      [trim.left - near, y, trim.left - far, y],
      [trim.right + near, y, trim.right + far, y],
    );
  const drawn = lines.map(
    ([x1, y1, x2, y2]) => `${written(x1)} ${written(y1)} m ${written(x2)} ${written(y2)} l S`,
  );
  return [`/${ALL_PLATES} CS 1 SCN ${LINE_PT} w`, ...drawn].join('\n');
}
