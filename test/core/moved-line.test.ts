import { describe, expect, test } from 'vitest';

import { movedLine } from '../../src/core/moved-line.ts';

const before = 'a\nb\nc\nd';

describe('the line of an earlier text', () => {
  test.each([
    ['the same text', before, 3, 3],
    ['a line ahead of what was put in', 'a\nb\nnew\nc\nd', 2, 2],
    ['a line behind what was put in', 'a\nb\nnew\nc\nd', 4, 3],
    ['a line behind what was taken out', 'a\nd', 2, 4],
    ['a line that was written otherwise', 'a\nB\nc\nd', 2, 2],
    ['one of several that were written otherwise', 'a\nB\nC\nd', 3, 3],
    ['a line that is new', 'a\nb\nnew\nc\nd', 3, undefined],
    ['a line of a part with another number of lines', 'a\nX\nY\nZ\nd', 3, undefined],
    ['a repeated line put in', 'a\nb\nb\nc\nd', 5, 4],
  ])('%s', (_what, after, line, expected) => {
    expect(movedLine(before, after, line)).toBe(expected);
  });
});
