import { expect, test } from 'vitest';

import { passageCodes } from '../../src/core/passage-code.ts';
import { section } from './build.ts';

test('every block has a code of its own that edits elsewhere leave alone', () => {
  const long = Array.from(
    { length: 400 },
    (_, index) => `## Mục số ${index}\n\nĐoạn thứ nhất.\n\nĐoạn thứ hai.`,
  ).join('\n\n');
  const before = [section('dai', long), section('sau', 'Đầu.\n\n## Một\n\nNội dung.', 2)];
  const codes = passageCodes(before);
  expect(new Set(codes.values()).size).toBe(before.flatMap(({ prose }) => prose).length);
  for (const code of codes.values()) expect(code).toMatch(/^[2-9b-df-hj-km-np-tv-z]{5,6}$/);
  const after = passageCodes([
    section('truoc', 'Mới.'),
    section('sau', 'Đầu.\n\nThêm.\n\n## Một\n\nNội dung.', 2),
  ]);
  expect(after.get('sau--mot--p1')).toBe(codes.get('sau--mot--p1'));
});
