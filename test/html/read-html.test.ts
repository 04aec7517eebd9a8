import fc from 'fast-check';
import { expect, test } from 'vitest';

import { elementsOf, textOf } from '../../src/html/element.ts';
import { readHtml } from '../../src/html/read-html.ts';

/** Addresses that a browser would follow, with the text of their links. */
const links = (html: string): readonly (readonly [string | undefined, string])[] =>
  [...elementsOf(readHtml(html))]
    .filter(({ tag }) => tag === 'a')
    .map((element) => [element.attributes['href'], textOf(element)]);

test.each([
  ['a value without quotes', '<a href=/x/>x</a>', '/x/'],
  ['a bracket within a value', "<a title='a>b' href='/x/'>x</a>", '/x/'],
  ['capitals', '<A HREF="/x/">x</A>', '/x/'],
  ['a tag over several lines', '<a\n  class="k"\n  href="/x/"\n>x</a>', '/x/'],
  ['no space between attributes', '<a class="k"href="/x/">x</a>', '/x/'],
  ['the first of two of a name', '<a href="/x/" href="/no/">x</a>', '/x/'],
  ['letters written by name and number', '<a href="/x?a=1&amp;b=&#50;">x</a>', '/x?a=1&b=2'],
])('an attribute is read with %s', (_case, html, address) => {
  expect(links(html)).toEqual([[address, 'x']]);
});

test.each([
  ['a comment', '<!-- <a href="/no/">no</a> -->'],
  ['a comment that ends oddly', '<!--> --!> <!-- <a href="/no/"> --!>'],
  ['a script', '<script>const a = "<a href=\\"/no/\\">no</a>";</script>'],
  ['styles', '<style>a::after { content: "<a href=/no/>" }</style>'],
  ['a title', '<title><a href="/no/">no</a></title>'],
  ['a field for text', '<textarea><a href="/no/">no</a></textarea>'],
  ['raw text in a drawing', '<svg><text><![CDATA[<a href="/no/">]]></text></svg>'],
  ['a value', '<p title="<a href=/no/>">x</p>'],
])('what only looks like a link in %s is none', (_case, html) => {
  expect(links(`${html}<a href="/x/">x</a>`)).toEqual([['/x/', 'x']]);
});

test('tags left open end where the next one or the page says so', () => {
  const html = '<ul><li>một<li>hai</ul><p>ba<p>bốn <b>năm';
  expect(
    [...elementsOf(readHtml(html))].map(({ span }) => html.slice(span.start, span.end)),
  ).toEqual(['<ul><li>một<li>hai</ul>', '<li>một', '<li>hai', '<p>ba', '<p>bốn <b>năm', '<b>năm']);
});

test('elements and attributes are found again at their places', () => {
  const html = '<p class=x>a<br>&amp;<img src="/a?b&amp;c"></p><svg><path d=\'M0\'/><g>z</g></svg>';
  const written = [...elementsOf(readHtml(html))].map(({ span }) => [
    html.slice(span.start, span.end),
    html.slice(span.contentStart, span.contentEnd),
    ...[...span.attributes.values()].map(([start, end]) => html.slice(start, end)),
  ]);
  expect(written).toEqual([
    [
      '<p class=x>a<br>&amp;<img src="/a?b&amp;c"></p>',
      'a<br>&amp;<img src="/a?b&amp;c">',
      'class=x',
    ],
    ['<br>', ''],
    ['<img src="/a?b&amp;c">', '', 'src="/a?b&amp;c"'],
    ["<svg><path d='M0'/><g>z</g></svg>", "<path d='M0'/><g>z</g>"],
    ["<path d='M0'/>", '', "d='M0'"],
    ['<g>z</g>', 'z'],
  ]);
});

test('whatever is written, elements lie within those they stand in, one after the other', () => {
  const piece = fc.constantFrom(
    ...['<p>', '</p>', '<b a="1">', '</b>', '<li>', '<ul>', '</ul>', '<svg>', '</svg>', '<path/>'],
    ...['<br>', '</br>', '<form>', '</form>', '<!--', '-->', '<script>', '</script>', '<table>'],
    ...['x', '&amp;', '<', '>', '"', '<a href=', "<i b='", '<tr>', '<td>', '<select>', '<option>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const html = pieces.join('');
      const page = readHtml(html);
      for (const { span, children } of [page, ...elementsOf(page)]) {
        let at = span.contentStart;
        for (const child of children) {
          if (typeof child === 'string') continue;
          expect(child.span.start).toBeGreaterThanOrEqual(at);
          expect(child.span.end).toBeGreaterThanOrEqual(child.span.start);
          at = child.span.end;
        }
        expect(span.contentEnd).toBeGreaterThanOrEqual(at);
      }
    }),
  );
});

test('elements nested thousands deep are read', () => {
  expect([...elementsOf(readHtml('<b>'.repeat(50_000)))]).toHaveLength(50_000);
});
