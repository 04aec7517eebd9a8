import { expect, test } from 'vitest';

import { editHtml } from '../../src/html/edit-html.ts';

test('what nobody changes stays to the letter', () => {
  const html = "<!DOCTYPE html><P class=x  title='a'>a&nbsp;b<br/>\n<p>c";
  expect(editHtml(html, () => undefined)).toBe(html);
});

test('a value is written in quotes, with the letters that would end it by number', () => {
  expect(
    editHtml("<a HREF='/x' id=b>x</a>", ({ tag }, { setAttribute }) => {
      if (tag === 'a') setAttribute('href', '/y?a="1"&b');
    }),
  ).toBe('<a HREF="/y?a=&#34;1&#34;&#38;b" id=b>x</a>');
});

test('an attribute goes with the space before it', () => {
  expect(
    editHtml('<p a="1"\n  b c=2>x</p>', (_, { dropAttribute }) => {
      dropAttribute('a');
      dropAttribute('b');
    }),
  ).toBe('<p c=2>x</p>');
});

test('text is put last, as text; what goes, goes with all that is changed in it', () => {
  expect(
    editHtml('<p>a<b>b</b></p><div><i>c</i></div>', ({ tag }, { append, remove }) => {
      if (tag === 'div') remove();
      else append(`<${tag}`);
    }),
  ).toBe('<p>a<b>b&lt;b</b>&lt;p</p>');
});

test('an attribute that is not there cannot be set', () => {
  expect(() => editHtml('<p>', (_, { setAttribute }) => setAttribute('id', 'a'))).toThrow(
    'no attribute id',
  );
});
