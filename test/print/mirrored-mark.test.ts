import { expect, test } from 'vitest';

import { mirroredMark } from '../../src/print/mirrored-mark.ts';

const AREA = { left: 30, top: 20, width: 165, height: 257 };
const mark = (align: 'left' | 'centre' | 'right', xMm: number) =>
  ({ text: '5', style: 'regular', sizePt: 8, align, xMm, topMm: 40 }) as const;

test.each([
  ['a line number before the text ends', 'right', 27, 'left', 198],
  ['a code after it', 'left', 197.5, 'right', 27.5],
  ['a line in its middle', 'centre', 112.5, 'centre', 112.5],
] as const)('%s: %s at %d becomes %s at %d', (_, align, xMm, other, at) => {
  expect(mirroredMark(mark(align, xMm), AREA)).toEqual(mark(other, at));
});
