import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';
import { pairList, wordList } from '../../../src/core/text/word-list.ts';

const CORE = fileURLToPath(new URL('../../../src/core/', import.meta.url));
const FILES = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /(?:^|\/)lexicon\/[^/]+\.ts$/.test(path));
const LISTS = FILES.flatMap((file) =>
  [
    ...readFileSync(`${CORE}${file}`, 'utf8').matchAll(
      /(?:const|new Map\() ?(\w+).*?(?:word|pair)List\(\s*`([^`]*)`/g,
    ),
  ].map(([, name = '', text = '']) => [`${file} ${name}`, wordList(text)] as const),
);

test('the lexicons of the claims check, the rules and the text kit are found', () => {
  expect(LISTS.length).toBeGreaterThan(60);
  expect(new Set(FILES.map((file) => file.split('/')[0]))).toEqual(
    new Set(['claims', 'text', 'validate']),
  );
});

describe.each(LISTS)('%s', (_, entries) => {
  test('has one entry a line, none twice, in order', () => {
    expect(entries).toEqual([...new Set(entries)].sort());
    expect(entries).toEqual(entries.map((entry) => entry.normalize('NFC')));
  });
});

test('notes and empty lines are no entries', () => {
  expect(wordList('\n  # nguồn\n\n  các bộ\n  # hết\n')).toEqual(['các bộ']);
});

test('a pair stands on one line', () => {
  expect(pairList('bổ xung = bổ sung\nKH&CN = Khoa học và Công nghệ')).toEqual([
    ['bổ xung', 'bổ sung'],
    ['KH&CN', 'Khoa học và Công nghệ'],
  ]);
});
