import { ONSETS, RIMES, STOPPED } from './lexicon/syllables.ts';

/**
 * Whether a word of small letters can be a Vietnamese syllable: a beginning and a rime that exist, the
 * sign of tone over the right letter, and one of the two tones a stopped rime may have.
 */
export function isSyllable(word: string): boolean {
  const letters: string[] = [];
  let tone = '';
  let toned = -1;
  for (const letter of word) {
    const parts = letter.normalize('NFD');
    const mark = parts.match(TONE)?.[0];
    if (mark !== undefined) {
      if (toned >= 0) return false;
      tone = mark;
      toned = letters.length;
    }
    letters.push(parts.replace(TONE, '').normalize('NFC'));
  }
  const bare = letters.join('');
  return ONSETS.some((onset) => {
    if (!bare.startsWith(onset)) return false;
    const rime = bare.slice(onset.length);
    if (isRime(rime, toned - onset.length, toned >= 0, tone) && fits(onset, rime)) return true;
    // «giếng» is spelt with one «i» for two.
    return (
      onset === 'gi' &&
      rime.startsWith('ê') &&
      isRime(`i${rime}`, toned - onset.length + 1, toned >= 0, tone)
    );
  });
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Sharp and heavy. */
const OF_STOPPED = new Set(['\u0301', '\u0323']);

function isRime(rime: string, at: number, isToned: boolean, tone: string): boolean {
  const places = Object.hasOwn(RIMES, rime) ? RIMES[rime] : undefined;
  if (places === undefined || (isToned && !places.includes(at))) return false;
  return !STOPPED.test(rime) || OF_STOPPED.has(tone);
}

/** «c», «g», «ng» before open vowels; «k», «gh», «ngh» before «e», «ê», «i», «y»; «yê» at the head, «iê» within. */
function fits(onset: string, rime: string): boolean {
  if (rime.startsWith('yê')) return onset === '' || onset === 'qu';
  if (rime.startsWith('iê') && onset === '') return false;
  const front = /^[eêiy]/.test(rime);
  if (onset === 'g') return !front || /^i[mnp]?$/.test(rime);
  if (onset === 'c' || onset === 'ng') return !front;
  return !(onset === 'k' || onset === 'gh' || onset === 'ngh') || front;
}
