import { expect, test } from 'vitest';

import { OBJECT } from '../../../src/core/prose.ts';
import { countWords, sentencesOf } from '../../../src/core/text/sentences.ts';

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

/** The claims check and the rules on wording had a splitter each; here they did not agree. */
test.each([
  ['a quotation closed after the stop ends with it', ['Nêu “rừng tăng.”', 'Năm 2023 khác.']],
  ['three dots before a small letter end nothing', ['Rừng… rất quý.']],
  ['a sign of exclamation within a quotation ends nothing', ['“Giữ rừng!” là lời kêu gọi.']],
  ['three dots after «v.v» end a sentence', ['Có rừng, đất, v.v...', 'Nước thiếu.']],
  ['the number of an item at the head is no sentence', ['1. Rừng tăng.', 'Đất giảm.']],
  ['the letter of an item at the head is no sentence', ['a. Rừng tăng.', 'Đất giảm.']],
  ['a sentence of one word at the head is one', ['Không.', 'Rừng tăng.']],
  ['a capital before a stop is an initial', ['Theo ông Trần B. Rừng tăng.']],
  ['a form of signing is an abbreviation', ['Ký thay KT. BỘ TRƯỞNG đã ký.']],
  ['«đ» has no stop of its own', ['Chi 500 đ.', 'Năm sau chi gấp đôi.']],
  ['«UBND» has no stop of its own', ['Theo báo cáo của UBND.', 'Rừng tăng.']],
  ['«no» is a word', ['Cuộc sống ấm no.', 'Rừng tăng.']],
  ['«No» before a number is an abbreviation', ['Theo mẫu No. 5 của sở.']],
])('%s', (_, parts) => {
  expect(sentences(parts.join(' '))).toEqual(parts);
});
