import { expect, test } from 'vitest';

import { withClosingMark } from '../../src/html/closing-mark.ts';

test.each([
  ['<p>Một.</p><p>Hai.</p></section>', './.', '<p>Một.</p><p>Hai./.</p></section>'],
  ['<p>Hai</p>', './.', '<p>Hai./.</p>'],
  ['<p>Hai./.</p>', './.', '<p>Hai./.</p>'],
  [
    '<ul><li>Một;</li><li><p>Hai <em>ba.</em></p> </li></ul>',
    './.',
    '<ul><li>Một;</li><li><p>Hai <em>ba./.</em></p> </li></ul>',
  ],
  ['<ul><li>Một;</li><li>Hai;</li></ul>', '.', '<ul><li>Một;</li><li>Hai.</li></ul>'],
  ['<p>Hai.</p>', '.', '<p>Hai.</p>'],
  ['<table></table>', './.', '<table></table>'],
  // The semicolon of a letter written by its name is no mark.
  ['<p>Trên 2 &gt;</p>', './.', '<p>Trên 2 &gt;./.</p>'],
  ['<p>Một', './.', '<p>Một./.'],
] as const)('%s, %s', (html, mark, closed) => {
  expect(withClosingMark(html, mark)).toBe(closed);
});
