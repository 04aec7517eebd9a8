import { expect, test } from 'vitest';

import { fileWords } from '../../../src/core/parse/file-words.ts';

const words = (text: string): string =>
  fileWords(text)
    .map((word) => word.text)
    .join(' ');

test.each([
  ['Độ che phủ, 42,02% – CO₂.', 'Độ che phủ 42 02 CO₂'],
  ['---\ntitle: Đầu tệp\n---\n\nThân\n---\nsau', 'Thân sau'],
  ['{/* ghi chú */} chữ {/* a */ /* b */} {không phải ghi chú}', 'chữ không phải ghi chú'],
  ['\\{/* chữ */}', 'chữ'],
  ['<Value indicator="a > b" year=\'2020\'/> chữ <b>đậm</b> a < b \\<chữ>', 'chữ đậm a b chữ'],
  ['&nbsp;chữ&#225;chữ &amp;amp; AT&T', 'chữ chữ amp AT T'],
  ['1. một\n  - 2) hai\n> 3. ba\n10.000 ha', 'một hai ba 10 000 ha'],
  [
    '[chữ](https://example.org/a(b)c "chú") ![lời](<a b.png> \'dưới\') [mất]: đích',
    'chữ chú lời dưới mất đích',
  ],
  ['```js nhãn\nmã\n```', 'js nhãn mã'],
  ['# Đầu đề #\n***đậm***_nghiêng_ ~~gạch~~ a\\_b', 'Đầu đề đậm nghiêng gạch a b'],
  ['a\r\nb\rc', 'a b c'],
])('%j', (text, expected) => {
  expect(words(text)).toBe(expected);
});

test('each word has its place', () => {
  const text = 'Rừng &amp; <b>đất</b> 42';
  expect(fileWords(text).map(({ text: word, from, to }) => [word, text.slice(from, to)])).toEqual([
    ['Rừng', 'Rừng'],
    ['đất', 'đất'],
    ['42', '42'],
  ]);
});

// Signs that open a tag or a comment and leave it open end the reading before.
test('a large file of signs is read at once', () => {
  const started = performance.now();
  for (const sign of ['](', '&a', '[', '> ', '1. ', '<a>', '{/**/}', '\\', 'a'])
    fileWords(sign.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(3000);
});
