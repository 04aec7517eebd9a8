import type { ProseBlock } from './model.ts';
import type { Place } from './place.ts';

/** Stands in the text of a block for a component within the line. */
export const OBJECT = '\ufffc';

/** Where the character at an offset of a block's text stands in its file. */
export function placeIn(block: ProseBlock, offset: number): Place {
  let low = 0;
  let high = block.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (block.runs[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  const run = block.runs[low];
  return run === undefined
    ? block.place
    : { file: block.place.file, line: run.line, column: run.column + offset - run.at };
}
