import type { Box } from '../paginate/in-page/laid-out.ts';
import type { Marginalia } from '../pdf/join/printed-part.ts';

/** A line beside or below the text as it stands on the back of a leaf: what was at the bound edge is there again. */
export function mirroredMark(mark: Marginalia, { left, width }: Box): Marginalia {
  return { ...mark, align: OTHER_SIDE[mark.align], xMm: 2 * left + width - mark.xMm };
}

const OTHER_SIDE = { left: 'right', centre: 'centre', right: 'left' } as const;
