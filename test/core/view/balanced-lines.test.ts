import { expect, test } from 'vitest';

import { balancedLines } from '../../../src/core/view/balanced-lines.ts';

test.each([
  ['BỘ Y TẾ', 20, ['BỘ Y TẾ']],
  ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 23, ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
  ['a b c d e f', 3, ['a b', 'c d', 'e f']],
  ['dài-hơn-cả-dòng x', 5, ['dài-hơn-cả-dòng', 'x']],
])('%s in lines of %d letters', (text, capacity, lines) => {
  expect(balancedLines(text, capacity)).toEqual(lines);
});
