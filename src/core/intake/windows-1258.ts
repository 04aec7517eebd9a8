import { fromTcvn3, TCVN3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Reads Windows-1258 (Vietnamese), where a tone is a byte of its own, into composed letters. */
export const fromWindows1258 = (bytes: Uint8Array): string => new TextDecoder('windows-1258').decode(bytes).normalize('NFC');

const PAGE_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Reads bytes as the Western page, one letter each: the view in which legacy text is known. */
export function fromWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join('').replace(/[\x80-\x9F]/g, (control) => PAGE_1252[control.charCodeAt(0) - 0x80]!);
}

const ONSETS = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];
const RHYMES = [
  'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt',
  'uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y yêm yên yêng yêt yêu ych ynh yt',
].join(' ').split(' ');

/** Every syllable the orthography allows, without its tone. */
const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.flatMap((onset) => RHYMES.filter((rhyme) => meets(onset, rhyme)).map((rhyme) => onset + rhyme)),
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

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:[ckpt]|ch)$/;

/** Whether a word, composed, is one syllable as the orthography of Vietnamese allows it, in ordinary case. */
export const isSyllable = (word: string): boolean => word.length <= 7 && inCase(word) && isSpelled(word.toLowerCase());

const inCase = (word: string): boolean =>
  word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();

function isSpelled(word: string): boolean {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const bare = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLES.has(bare)) return false;
  // A syllable that ends on a stop has a rising or a heavy tone.
  return !STOPPED.test(bare) || tones[0] === '\u0301' || tones[0] === '\u0323';
}

/** Whether letters lost as `?` stood in a Vietnamese syllable: some vowel or đ in each place makes one. */
export function isLostSyllable(word: string): boolean {
  const small = word.toLowerCase().normalize('NFD').replace(TONE, '').normalize('NFC');
  const fill = (text: string): boolean => (text.includes('?') ? [...'aăâeêioôơuưyđ'].some((letter) => fill(text.replace('?', letter))) : SYLLABLES.has(text));
  return word.length <= 7 && small.split('?').length <= 3 && fill(small);
}

/** What the words of a text with letters beyond ASCII tell of it. */
export type Signs = {
  /** Different syllables that the reading explains. */
  readonly found: number;
  /** Index of the first word that it explains; 0 when there is none. */
  readonly at: number;
  /** Whether they are enough to say that the text is so encoded. */
  readonly enough: boolean;
};

/** More words than this say nothing new. */
const ENOUGH_WORDS = 5000;
/** Part of the words in question that the reading must explain. */
const SHARE = 0.7;

/** How much a text read from Windows-1258 is Vietnamese. */
export function signsOfVietnamese(text: string): Signs {
  const seen = new Set<string>();
  let found = 0;
  let marked = 0;
  let total = 0;
  let first: number | undefined;
  eachWord(text, (whole, at) => {
    const word = whole.replace(EDGES, '');
    if (!ASCII_LETTER.test(word) || ABBREVIATION.test(word) || seen.size === seen.add(word.toLowerCase()).size) return seen.size < ENOUGH_WORDS;
    total += 1;
    if (!isSyllable(word)) return true;
    found += 1;
    first ??= at;
    // Letters that other pages do not have: à or ê alone may be French.
    if (/[^\0-\xFF]/.test(word)) marked += 1;
    return seen.size < ENOUGH_WORDS;
  });
  const enough = found >= SHARE * total && (marked >= 2 || (marked === 1 && total <= 3));
  return { found, at: first ?? 0, enough };
}

type Reading = { readonly read: (word: string) => Read | undefined };
type Read = { readonly syllable: string; readonly strong: boolean };
type Tally = { readonly found: Map<string, boolean>; readonly letters: Set<string>; words: number; first: number | undefined };

/**
 * How much a text that shows each byte as a Latin-1 letter is Vietnamese of TCVN3 or of VNI. A word
 * counts when it is no Vietnamese as it stands and becomes a right syllable when it is converted;
 * it counts double when no other language would write it so. A few such words prove nothing.
 */
export function signsOfLegacy(text: string): { readonly tcvn3: Signs; readonly vni: Signs } {
  const tcvn3: Tally = { found: new Map(), letters: new Set(), words: 0, first: undefined };
  const vni: Tally = { found: new Map(), letters: new Set(), words: 0, first: undefined };
  const seen = new Set<string>();
  let total = 0;
  let unicode = false;
  eachWord(text, (word, at, wide) => {
    if (wide) {
      unicode ||= UNICODE_ONLY.test(word);
      return true;
    }
    const bare = word.replace(EDGES, '');
    if (!ASCII_LETTER.test(word) || seen.size === seen.add(word).size || isSyllable(bare) || LEGACY_ABBREVIATION.test(word)) return seen.size < ENOUGH_WORDS;
    total += 1;
    tell(tcvn3, TCVN3_READING.read(word), word, at);
    tell(vni, VNI_READING.read(bare), bare, at);
    return seen.size < ENOUGH_WORDS;
  });
  return { tcvn3: weigh(tcvn3, total, unicode), vni: weigh(vni, total, unicode) };
}

function tell(tally: Tally, read: Read | undefined, word: string, at: number): void {
  if (read === undefined) return;
  tally.words += 1;
  tally.first ??= at;
  tally.found.set(read.syllable, read.strong || tally.found.get(read.syllable) === true);
  for (const letter of word.toLowerCase().replace(/[\0-\x7F]/g, '')) tally.letters.add(letter);
}

function weigh({ found, letters, words, first }: Tally, total: number, unicode: boolean): Signs {
  const strong = [...found.values()].filter(Boolean).length;
  const score = found.size + strong;
  const enough =
    words >= SHARE * total &&
    letters.size >= 2 &&
    // Between Unicode letters of Vietnamese a few odd words are more likely foreign, or quoted.
    (unicode ? score >= 8 && strong >= 3 : (score >= 4 && strong >= 1) || (score >= 6 && letters.size >= 4));
  return { found: found.size, at: first ?? 0, enough };
}

/** Signs within a word, or a capital after a small letter: no language writes `nh©n` or `chÊt`. */
const TCVN3_STRONG = /(?=.*[A-Za-z].*[A-Za-z]).*[¨©ª«¬\u00AD®¶¸¹»¼½¾]|[a-z][À-ÖØ-Þ]/;

const TCVN3_READING: Reading = {
  read(word) {
    if (!inCase(word.replace(/[^A-Za-z]/g, ''))) return undefined;
    const { text, bad } = fromTcvn3(word);
    const syllable = text.toLowerCase();
    return bad === undefined && isSpelled(syllable) ? { syllable, strong: TCVN3_STRONG.test(word) } : undefined;
  },
};

/** Rhymes whose legacy spelling piles up vowels as no other language does: `ieá`, `öôù`. */
const VNI_STRONG = /i[êếềểễệ]|y[êếềểễệ]|u[ôốồổỗộ]|ư[ơớờởỡợ]/i;

const VNI_READING: Reading = {
  read(word) {
    const { text, bad, count } = fromVni(word);
    if (bad !== undefined || !isSyllable(text)) return undefined;
    // Letters shared with other languages as they are, such as í, change nothing.
    return text === word ? undefined : { syllable: text.toLowerCase(), strong: count >= 2 || VNI_STRONG.test(text) };
  },
};

const ASCII_LETTER = /[A-Za-z]/;
const EDGES = /^[¡-¿×÷]+|[¡-¿×÷]+$/g;
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const ABBREVIATION = /^[A-ZĂÂĐÊÔƠƯ]{2,8}$/;
const LEGACY_ABBREVIATION = /^[A-Z¡-§ÂÊÔÖÑ]{2,8}$/;

/**
 * Shows each run of letters that has one beyond ASCII, with its index and whether it has one beyond
 * Latin-1, until told to stop. Signs for which TCVN3 has letters count as letters.
 */
function eachWord(text: string, see: (word: string, at: number, wide: boolean) => boolean): void {
  let start = 0;
  let high = false;
  let wide = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : isHighLetter(code)) {
      high ||= code >= 0x80;
      wide ||= code > 0xff;
      continue;
    }
    if (high && !see(text.slice(start, at), start, wide)) return;
    start = at + 1;
    high = false;
    wide = false;
  }
}

const LATIN_LETTERS: ReadonlySet<number> = new Set(
  [...TCVN3.keys(), ...'ÀÁÂÃÄÅÍÙÚÛàðÿ'].map((letter) => letter.charCodeAt(0)),
);

/** Punctuation and signs of Unicode part words; everything else beyond Latin-1 belongs to them. */
const isHighLetter = (code: number): boolean =>
  code <= 0xff ? LATIN_LETTERS.has(code) : !((code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00);
