import { expect, test } from 'vitest';

import { OBJECT } from '../../../src/core/prose.ts';
import { countWords, sentencesOf } from '../../../src/core/validate/sentences.ts';

const sentences = (text: string): readonly string[] =>
  sentencesOf(text).map(({ from, to }) => text.slice(from, to));

test('a sentence ends at its sign, with the quotation mark after it', () => {
  expect(sentences(' Rừng tăng. “Đất giảm!” Nước còn?\nHết… Chưa')).toEqual([
    'Rừng tăng.',
    '“Đất giảm!”',
    'Nước còn?',
    'Hết…',
    'Chưa',
  ]);
});

test('a full stop within a number, an abbreviation or before a small letter ends nothing', () => {
  expect(sentences('Ở TP. Hồ Chí Minh có 1.234 hộ, 3.8 ha, v.v. và PGS. Nguyễn A. Hết.')).toEqual([
    'Ở TP. Hồ Chí Minh có 1.234 hộ, 3.8 ha, v.v. và PGS. Nguyễn A. Hết.',
  ]);
  expect(sentences('Nông thôn... và đô thị.')).toEqual(['Nông thôn... và đô thị.']);
});

test('nothing but blanks has no sentence', () => {
  expect(sentences(' \n ')).toEqual([]);
});

test('words are counted as written apart, a component as one', () => {
  expect(countWords(`Nghị quyết số 24-NQ/TW đạt ${OBJECT} – tức 3,8 các-bon.`)).toBe(9);
});
