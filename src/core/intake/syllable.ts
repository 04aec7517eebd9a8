import { TONES } from '../text/orthography.ts';
import { mayHaveTone, TONELESS_SYLLABLES } from '../text/syllable.ts';

/** Whether a word, composed, is one syllable as the orthography of Vietnamese allows it, in ordinary case. */
export const isSyllable = (word: string): boolean =>
  word.length <= 7 && inCase(word) && isSpelled(word.toLowerCase());

export const inCase = (word: string): boolean =>
  word === word.toLowerCase() ||
  word === word.toUpperCase() ||
  word.slice(1) === word.slice(1).toLowerCase();

/** A sign of tone over the wrong letter still tells which encoding a text is in. */
export function isSpelled(word: string): boolean {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  const bare = parts.replace(TONES, '').normalize('NFC');
  return tones.length <= 1 && TONELESS_SYLLABLES.has(bare) && mayHaveTone(bare, tones[0]);
}
