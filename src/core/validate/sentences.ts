import { OBJECT } from '../prose.ts';
import { ABBREVIATED } from './lexicon/abbreviated.ts';

export type Sentence = { readonly from: number; readonly to: number };

/** Where the sentences of a text begin and end, without the blanks between them. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = text.search(/\S/);
  if (from < 0) return [];
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const to = index + stop.length;
    if (!isEnd(text, from, index, to)) continue;
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
  `(?<![\\p{L}.])(?:${ABBREVIATED.map((one) => one.replaceAll('.', '\\.')).join('|')}|\\p{Lu})$`,
  'u',
);
/** Longer than any shortened word of the list. */
const LOOK_BACK = 12;

function isEnd(text: string, from: number, stop: number, to: number): boolean {
  if (/^\s*\p{Ll}/u.test(text.slice(to, to + LOOK_BACK))) return false;
  return text[stop] !== '.' || !SHORTENED.test(text.slice(Math.max(from, stop - LOOK_BACK), stop));
}
