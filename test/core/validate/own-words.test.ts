import { expect, test } from 'vitest';

import { FOREIGN, ownWords } from '../../../src/core/validate/own-words.ts';
import { proseInput, SAMPLE_FILE } from './prose-input.ts';

const own = (text: string): readonly string[] =>
  ownWords(proseInput(text).input)
    .filter(({ block }) => block.place.file === SAMPLE_FILE && block.kind !== 'title')
    .map((one) => one.text);

test('what is quoted and the names of documents are blotted out, letter for letter', () => {
  expect(own('Theo “lời người” và Luật Lâm nghiệp.')).toEqual([
    `Theo “${FOREIGN.repeat('lời người'.length)}” và ${FOREIGN.repeat('Luật Lâm nghiệp'.length)}.`,
  ]);
});

test('the longest name wins, and a name within a quotation is blotted out once', () => {
  expect(own('Nghị quyết số 01-NQ/MH “theo Luật Lâm nghiệp” còn.')).toEqual([
    `${FOREIGN.repeat('Nghị quyết số 01-NQ/MH'.length)} “${FOREIGN.repeat('theo Luật Lâm nghiệp'.length)}” còn.`,
  ]);
});

test('a block quote is blotted out whole, other words are left', () => {
  expect(own('> Luật nói.\n\nTa nói.')).toEqual([FOREIGN.repeat('Luật nói.'.length), 'Ta nói.']);
});
