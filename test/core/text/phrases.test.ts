import { expect, test } from 'vitest';

import { endsBefore, findPhrases, phrases, startsAt } from '../../../src/core/text/phrases.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

const written = (text: string, list: Parameters<typeof findPhrases>[1]): readonly string[] =>
  findPhrases(text, list).map((found) => found.written);

test('a phrase is found over a line end, the longest where one begins another', () => {
  const list = phrases(['tỷ lệ', 'tỷ lệ che phủ'], 'exact');
  expect(written('Có tỷ lệ\nche phủ và tỷ lệ khác.', list)).toEqual(['tỷ lệ che phủ', 'tỷ lệ']);
});

test('every spelling of a syllable is alike for those who ask by spelling only', () => {
  const text = 'Tỉ lệ hoá';
  const all = (['spelling', 'letters', 'exact'] as const).map((likeness) =>
    written(text, phrases(['tỷ lệ', 'hóa', 'tỉ lệ'], likeness)),
  );
  expect(all).toEqual([['Tỉ lệ', 'hoá'], ['Tỉ lệ'], []]);
});

test('a hyphen is no blank for those who ask by letters', () => {
  expect(written('Các-bon, các bon', phrases(['các bon'], 'letters'))).toEqual(['các bon']);
});

test('part of a word or of a number is no phrase', () => {
  const list = phrases(['ha', 'ròng bằng 0'], 'letters');
  expect(written('5ha, hai, phát thải ròng bằng 0,5 tấn', list)).toEqual([]);
  expect(written('5 ha, phát thải ròng bằng 0.', list)).toEqual(['ha', 'ròng bằng 0']);
});

test('the longest phrase at a token counts its tokens, on either side', () => {
  const tokens = tokenise('không thể tăng');
  const list = phrases(['không', 'không thể', 'thể']);
  expect([startsAt(tokens, 0, list), endsBefore(tokens, 2, list)]).toEqual([2, 2]);
});
