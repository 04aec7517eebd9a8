import { expect, test } from 'vitest';

import { balancedLines } from '../../../src/core/view/balanced-lines.ts';

test.each([
  ['BỘ Y TẾ', 15, ['BỘ Y TẾ']],
  ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 15, ['BỘ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG']],
  ['a b c d e f', 2, ['a b', 'c d', 'e f']],
  [
    'ngày 03 tháng 6 năm 2013 của khóa XI',
    11,
    ['ngày\u00a003 tháng\u00a06', 'năm\u00a02013 của khóa\u00a0XI'],
  ],
  ['dài-hơn-cả-dòng x', 3, ['dài-hơn-cả-dòng', 'x']],
])('%s in lines of %d ems', (text, width, lines) => {
  expect(balancedLines(text, width)).toEqual(lines);
});
