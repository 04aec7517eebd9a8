import { expect, test } from 'vitest';

import { passageCodes, passagesByName } from '../../src/core/passage-code.ts';
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
  const content = before[1]!.prose.at(-1)!;
  const after = passageCodes([
    section('truoc', 'Mới.'),
    section('sau', 'Đầu.\n\nThêm.\n\n## Một\n\nThêm nữa.\n\nNội dung.', 2),
  ]);
  expect(after.get(content.id)).toBe(codes.get(content.id));
  expect(codes.get(content.id)).toBeDefined();
});

test('a block answers to its id, to its place and to the codes of both', () => {
  const sections = [section('sau', 'Đầu.\n\n## Một\n\nNội dung.')];
  const block = sections[0]!.prose.at(-1)!;
  const names = passagesByName(sections);
  const ofBlock = [...names].filter(([, passage]) => passage.block === block).map(([name]) => name);
  expect(ofBlock).toEqual([
    block.id,
    'sau--mot--p1',
    passageCodes(sections).get(block.id),
    // Of drafts that went out with codes made of places.
    expect.stringMatching(/^[2-9a-z]{5}$/),
  ]);
});
