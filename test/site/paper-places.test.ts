import { expect, test } from 'vitest';

import { fillPaperPlaces } from '../../src/site/paper-places.ts';

const link = (id: string, more = '', text = 'Bản in'): string =>
  `<a href="../a.pdf" data-paper="ky/a/screen" data-at="${id}"${more}>${text}</a>`;
const places = new Map([['ky/a/screen', new Map([['x', { page: 7, number: '3' }]])]]);
const onPage = (number: string): string => `, trang ${number}`;

test('a link opens the page as a viewer counts it, and names the page as it is printed', () => {
  expect(
    fillPaperPlaces(
      `<p>${link('x', ' hreflang="vi"', 'In <span lang="vi">ra</span>')} · <a href="b.html">giữ</a></p>`,
      places,
      onPage,
    ),
  ).toBe(
    '<p><a href="../a.pdf#page=7" hreflang="vi">In <span lang="vi">ra</span>, trang 3</a> · <a href="b.html">giữ</a></p>',
  );
});

test('what was not printed, or stands nowhere in the file, leads to the file as a whole', () => {
  const whole = '<a href="../a.pdf">Bản in</a>';
  expect(fillPaperPlaces(link('khac'), places, onPage)).toBe(whole);
  expect(fillPaperPlaces(link('x'), new Map(), onPage)).toBe(whole);
});
