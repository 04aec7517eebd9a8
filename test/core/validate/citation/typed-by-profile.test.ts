import { expect, test } from 'vitest';

import { typedCitation } from '../../../../src/core/validate/rules/citation/typed-citation.ts';
import { proseInput } from '../prose-input.ts';

const WITH_COMMA = 'Theo Kết luận số 81-KL/TW, ngày 04/6/2024 của Bộ Chính trị.';
const WITHOUT = 'Theo Kết luận số 81-KL/TW ngày 04 tháng 6 năm 2024 của Bộ Chính trị.';

test.each([
  ['party-hd05-2026', WITH_COMMA, 'gõ tay'],
  ['party-hd05-2026', WITHOUT, 'còn thiếu dấu phẩy trước «ngày»'],
  ['party-hd36-2018', WITHOUT, 'còn thiếu dấu phẩy trước «ngày»'],
  ['state-nd30-2020', WITHOUT, 'gõ tay'],
  ['state-nd30-2020', WITH_COMMA, 'thừa dấu phẩy trước «ngày»'],
] as const)('%s: %s', (profile, text, stated) => {
  const { input } = proseInput(text);
  const told = typedCitation
    .look({ ...input, head: { ...input.head, profile } })
    .map(({ message }) => message);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(stated);
});
