/** The orthography of Vietnamese: which letters can make a syllable. */

const ONSETS = [
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
];
const RHYMES = [
  'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt',
  'uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y yêm yên yêng yêt yêu ych ynh yt',
]
  .join(' ')
  .split(' ');

/** Every syllable the orthography allows, without its tone. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) =>
    RHYMES.filter((rhyme) => meets(onset, rhyme)).map((rhyme) => onset + rhyme),
  ),
);

function meets(onset: string, rhyme: string): boolean {
  const front = /^[eêi]/.test(rhyme);
  if (['gh', 'ngh'].includes(onset)) return front;
  if (onset === 'ng' || onset === 'c') return !front && !rhyme.startsWith('y');
  if (onset === 'g') return !/^[eê]/.test(rhyme) && !rhyme.startsWith('y');
  if (onset === 'qu') return !/^[ouư]/.test(rhyme);
  if (rhyme.startsWith('y')) return onset === '' || (rhyme === 'y' && /^[hklmstv]$/.test(onset));
  return true;
}

export const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:[ckpt]|ch)$/;

/** Whether a word, composed, is one syllable as the orthography of Vietnamese allows it, in ordinary case. */
export const isSyllable = (word: string): boolean =>
  word.length <= 7 && inCase(word) && isSpelled(word.toLowerCase());

export const inCase = (word: string): boolean =>
  word === word.toLowerCase() ||
  word === word.toUpperCase() ||
  word.slice(1) === word.slice(1).toLowerCase();

export function isSpelled(word: string): boolean {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const bare = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLES.has(bare)) return false;
  // A syllable that ends on a stop has a rising or a heavy tone.
  return !STOPPED.test(bare) || tones[0] === '\u0301' || tones[0] === '\u0323';
}
