import { expect, test } from 'vitest';

import { fileKey, fillFileFacts } from '../../src/site/file-facts.ts';

const place = (key: string, fact: string, more = ''): string =>
  `<span data-file="${key}" data-fact="${fact}"${more}></span>`;

test('what is known of a file stands in the places that await it, the rest says that it was not made', () => {
  const html = `<p>${place(fileKey('ky', 'a', 'screen'), 'pages', ' class="x"')}, ${place(fileKey('ky', 'b', 'press'), 'size')}</p><span>giữ</span>`;
  const told: string[] = [];
  const filled = fillFileFacts(html, (key, fact) => {
    told.push(`${key} ${fact}`);
    return key === 'ky/a/screen' ? '12 trang' : undefined;
  });
  expect(filled).toBe(
    '<p><span class="x">12 trang</span>, <span>chưa dựng</span></p><span>giữ</span>',
  );
  expect(told).toEqual(['ky/a/screen pages', 'ky/b/press size']);
});
