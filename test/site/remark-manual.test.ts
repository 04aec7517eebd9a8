import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { remarkManual } from '../../src/site/remark-manual.ts';

const text = (value: string) => ({ type: 'text' as const, value });
const cell = (value: string) => ({ type: 'tableCell' as const, children: [text(value)] });

const tree = (): Root => ({
  type: 'root',
  children: [
    { type: 'paragraph', children: [text('Mở đầu')] },
    { type: 'heading', depth: 2, children: [text('Tệp, đĩa')] },
    {
      type: 'table',
      children: [{ type: 'tableRow', children: [cell('TK810'), cell('Tệp đang mở')] }],
    },
    { type: 'code', value: 'npm ci' },
  ],
});

test('passages of a page are its headings, each with the words under it, the first with those before', () => {
  const frontmatter: Record<string, unknown> = { title: 'Sự cố', about: 'Theo mã.', need: '' };
  const page = tree();
  const file = { path: '/tool/content/huong-dan/su-co.mdx', data: { astro: { frontmatter } } };
  remarkManual()(page, file as unknown as VFile);
  expect(frontmatter['passages']).toEqual([
    { id: '', level: 1, title: '', text: 'Theo mã. Mở đầu' },
    { id: 'tep-dia', level: 2, title: 'Tệp, đĩa', text: 'TK810 Tệp đang mở npm ci' },
  ]);
  expect(page.children[1]?.data).toEqual({ hProperties: { id: 'tep-dia' } });
  expect(page.children[2]?.data).toEqual({ hProperties: { 'data-label': 'Tệp, đĩa' } });
});

test('prose of a review is left alone', () => {
  const page = tree();
  remarkManual()(page, { path: '/kho/content/nq24/01-boi-canh.mdx', data: {} } as VFile);
  expect(page).toEqual(tree());
});
