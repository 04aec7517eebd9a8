import { ONSETS, RIMES, RIMES_OF_NAMES, STOPPED } from './lexicon/syllables.ts';
import { TONES } from './orthography.ts';

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
    const mark = parts.match(TONES)?.[0];
    if (mark !== undefined) {
      if (toned >= 0) return false;
      tone = mark;
      toned = letters.length;
    }
    letters.push(parts.replace(TONES, '').normalize('NFC'));
  }
  const bare = letters.join('');
  if (!mayHaveTone(bare, tone)) return false;
  return ONSETS.some((onset) => {
    if (!bare.startsWith(onset)) return false;
    return rimesAs(onset, bare.slice(onset.length)).some((rime) => {
      const places = RIMES.get(rime);
      if (places === undefined || !meets(onset, rime)) return false;
      // Counted from the end, since «giếng» has one «i» for two.
      return toned < 0 || places.includes(toned - bare.length + rime.length);
    });
  });
}

/** Every syllable of the language without its tone, with those that only names have: «Kạn», «Đắk». */
export const TONELESS_SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) =>
    [...RIMES.keys(), ...RIMES_OF_NAMES]
      .filter((rime) => meets(onset, rime) || (onset === 'k' && !rime.startsWith('y')))
      .map((rime) => onset + (onset === 'gi' ? rime.replace(/^i(?=ê)/, '') : rime)),
  ),
);

/** Whether a syllable without its tone may have this one: sharp and heavy alone go with a stop. */
export const mayHaveTone = (bare: string, tone: string | undefined): boolean =>
  !STOPPED.test(bare) || tone === '\u0301' || tone === '\u0323';

/** «giếng» is spelt with one «i» for two. */
function rimesAs(onset: string, written: string): readonly string[] {
  if (onset !== 'gi') return [written];
  if (written.startsWith('i')) return [];
  return written.startsWith('ê') ? [written, `i${written}`] : [written];
}

/** Which rimes the spelling lets follow a beginning. */
function meets(onset: string, rime: string): boolean {
  const front = /^[eêi]/.test(rime);
  switch (onset) {
    case '':
      // «yê» at the head, «iê» within.
      return !rime.startsWith('iê') && !/^y./.test(rime.replace('yê', ''));
    case 'qu':
      return !/^(?:[ouư]|iê)/.test(rime);
    case 'gi':
      return !/^(?:i(?!ê)|y)/.test(rime);
    case 'g':
      // «lô gích» is the one loan with «gi» for «ghi».
      return !/^[eêiy]/.test(rime) || /^i(?:[mnp]|ch)?$/.test(rime);
    case 'c':
    case 'ng':
      return !front && !rime.startsWith('y');
    case 'k':
      return front || rime === 'y';
    case 'gh':
    case 'ngh':
      return front;
    default:
      return !rime.startsWith('y') || (rime === 'y' && /^[hlmstv]$/.test(onset));
  }
}
