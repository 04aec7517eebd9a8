import { OBJECT } from '../prose.ts';
import { ABBREVIATED } from './lexicon/abbreviated.ts';

export type Sentence = { readonly from: number; readonly to: number };

/**
 * Where the sentences of a text begin and end, without the blanks between them. A sentence ends at
 * its sign, with the quotation marks and brackets closed after it, where no small letter follows;
 * the number or letter of an item (`1.`, `a.`) at the head of the text is no sentence.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = text.search(/\S/);
  if (from < 0) return [];
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const to = index + stop.length;
    if (!isEnd(text, from, index, stop) || (sentences.length === 0 && isItem(text, from, index)))
      continue;
    sentences.push({ from, to });
    const next = text.slice(to).search(/\S/);
    if (next < 0) return sentences;
    from = to + next;
  }
  const rest = text.slice(from).trimEnd();
  return rest === '' ? sentences : [...sentences, { from, to: from + rest.length }];
}

/** Words as readers count them, each syllable written apart; a component counts for one. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const STOP = /[.!?…]+[”»")\]]*(?=\s|$)/gu;
const WORD = new RegExp(`[\\p{L}\\p{N}]+(?:[.,/-][\\p{L}\\p{N}]+)*|${OBJECT}`, 'gu');
const SHORTENED = new RegExp(
  `(?<![\\p{L}.])(?:${ABBREVIATED.map((word) => word.replaceAll('.', '\\.')).join('|')}|\\p{Lu})$`,
  'u',
);
const ITEM = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]+|\p{L})$/u;
/** Longer than any shortened word of the list. */
const LOOK_BACK = 12;

function isEnd(text: string, from: number, at: number, stop: string): boolean {
  const to = at + stop.length;
  if (/^\s*\p{Ll}/u.test(text.slice(to, to + LOOK_BACK))) return false;
  // Three dots are no full stop of an abbreviation: «v.v...» ends a sentence.
  const isFullStop = stop[0] === '.' && !/^[.!?…]{2}/.test(stop);
  return !isFullStop || !SHORTENED.test(text.slice(Math.max(from, at - LOOK_BACK), at));
}

const isItem = (text: string, from: number, at: number): boolean =>
  text[at] === '.' && at - from <= LOOK_BACK && ITEM.test(text.slice(from, at));
