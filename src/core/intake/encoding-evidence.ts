import { TONES } from '../text/orthography.ts';
import { TONELESS_SYLLABLES } from '../text/syllable.ts';
import { inCase, isSpelled, isSyllable } from './syllable.ts';
import { fromTcvn3, TCVN3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** What the words of a text with letters beyond ASCII tell of it. */
type EncodingEvidence = {
  /** Different words that the reading explains. */
  readonly found: number;
  /** Whether they are enough to say that the text is so encoded. */
  readonly enough: boolean;
};

/** With the index of the first word explained; 0 when there is none. */
type LegacyEvidence = EncodingEvidence & { readonly at: number };

/** More words than this say nothing new. */
const ENOUGH_WORDS = 5000;
/** Part of the words in question that the reading must explain. */
const SHARE = 0.7;

/** How much a text read from Windows-1258 is Vietnamese. */
export function evidenceOfVietnamese(text: string): EncodingEvidence {
  const seen = new Set<string>();
  let found = 0;
  let marked = 0;
  let total = 0;
  eachWord(text, (whole) => {
    const word = whole.replace(EDGES, '');
    if (!ASCII_LETTER.test(word) || seen.has(word)) return true;
    seen.add(word);
    if (isSyllable(word)) {
      found += 1;
      // Letters that other pages do not have: à or ê alone may be French.
      if (/[^\0-\xFF]/.test(word)) marked += 1;
    }
    if (isSyllable(word) || !ABBREVIATION.test(word)) total += 1;
    return total < ENOUGH_WORDS;
  });
  const enough =
    found >= SHARE * total && (marked >= 2 || (marked === 1 && found === total && total <= 5));
  return { found, enough };
}

type Read = { readonly syllable: string; readonly strong: boolean };
type Tally = {
  readonly found: Map<string, boolean>;
  readonly letters: Set<string>;
  words: number;
  first: number | undefined;
};

/**
 * How much a text that shows each byte as a Latin-1 letter is Vietnamese of TCVN3 or of VNI. A word
 * counts when it is no Vietnamese as it stands and becomes a right syllable when it is converted;
 * it counts double when no other language would write it so. A few such words prove nothing.
 */
export function evidenceOfLegacy(text: string): {
  readonly tcvn3: LegacyEvidence;
  readonly vni: LegacyEvidence;
} {
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
    if (!ASCII_LETTER.test(word) || seen.has(word)) return true;
    seen.add(word);
    const bare = word.replace(EDGES, '');
    if (isSyllable(bare)) return true;
    const explained = [
      tell(tcvn3, readTcvn3(word), word, at),
      tell(vni, readVni(bare), bare, at + word.indexOf(bare)),
    ].includes(true);
    if (explained || !LEGACY_ABBREVIATION.test(word)) total += 1;
    return total < ENOUGH_WORDS;
  });
  return { tcvn3: weigh(tcvn3, total, unicode), vni: weigh(vni, total, unicode) };
}

/** Whether the reading explains the word; if so it is noted. */
function tell(tally: Tally, read: Read | undefined, word: string, at: number): boolean {
  if (read === undefined) return false;
  tally.words += 1;
  tally.first ??= at;
  tally.found.set(read.syllable, read.strong || tally.found.get(read.syllable) === true);
  for (const letter of word.toLowerCase().replace(/[\0-\x7F]/g, '')) tally.letters.add(letter);
  return true;
}

function weigh(
  { found, letters, words, first }: Tally,
  total: number,
  unicode: boolean,
): LegacyEvidence {
  const strong = [...found.values()].filter(Boolean).length;
  const score = found.size + strong;
  const enough =
    words >= SHARE * total &&
    letters.size >= 2 &&
    // Between Unicode letters of Vietnamese a few odd words are more likely foreign, or quoted.
    (unicode
      ? score >= 8 && strong >= 3
      : (score >= 4 && strong >= 1) || (score >= 6 && letters.size >= 4));
  return { found: found.size, at: first ?? 0, enough };
}

/** EncodingEvidence within a word, or a capital after a small letter: no language writes `nh©n` or `chÊt`. */
const TCVN3_STRONG = /(?=.*[A-Za-z].*[A-Za-z]).*[¨©ª«¬\u00AD®¶¸¹»¼½¾]|[a-z][À-ÖØ-Þ]/;

function readTcvn3(word: string): Read | undefined {
  if (!inCase(word.replace(/[^A-Za-z]/g, ''))) return undefined;
  const { text, bad } = fromTcvn3(word);
  const syllable = text.toLowerCase();
  return bad === undefined && isSpelled(syllable)
    ? { syllable, strong: TCVN3_STRONG.test(word) }
    : undefined;
}

/** Rhymes whose legacy spelling piles up vowels as no other language does: `ieá`, `öôù`. */
const VNI_RHYME = /i[êếềểễệ]|y[êếềểễệ]|u[ôốồổỗộ]|ư[ơớờởỡợ]/i;
/** Vowels that no other language puts side by side in one syllable: `daân`, `Noäi`, `Haø`. */
const VNI_PAIR = /[aeo][âå]|[ao][äã]|[aoôuö]ø|[aeô]û|[aeuö]õ|[ôö][ùï]/i;

function readVni(word: string): Read | undefined {
  const { text, bad, count } = fromVni(word);
  // Letters such as í are what they are in Unicode, and tell nothing.
  if (bad !== undefined || count === 0 || !isSyllable(text)) return undefined;
  return {
    syllable: text.toLowerCase(),
    strong: count >= 2 || VNI_RHYME.test(text) || VNI_PAIR.test(word),
  };
}

/**
 * The first word with letters that an earlier save has lost: a replacement character of Unicode beside
 * a letter; or `?` between letters, when several different words become Vietnamese once a vowel stands
 * there (`t?nh`) and their neighbours are Vietnamese too.
 */
export function lossOf(text: string): { readonly at: number; readonly word: string } | undefined {
  const replaced = text.includes('\uFFFD') ? text.search(/\p{L}\uFFFD|\uFFFD\p{L}/u) : -1;
  if (replaced !== -1) return wordAround(text, replaced);
  const seen = new Map<string, boolean>();
  let first: { readonly at: number; readonly word: string } | undefined;
  let score = 0;
  let context = 0;
  for (let mark = text.indexOf('?'); mark !== -1 && seen.size < ENOUGH_WORDS; ) {
    const found = wordAround(text, mark);
    const end = found.at + found.word.length;
    mark = text.indexOf('?', Math.max(end, mark + 1));
    const word = found.word.replace(/\?+$/, '').toLowerCase();
    if (!/\p{L}\?+\p{L}/u.test(word) || seen.has(word)) continue;
    const lost = isParted(text, found.at, end) && isLostSyllable(word);
    seen.set(word, lost);
    if (!lost) continue;
    first ??= { at: found.at, word: found.word.slice(0, word.length) };
    score += weightOf(word, text.slice(end, end + 5));
    context += neighbourhood(text, found.at, end);
  }
  const lost = [...seen.values()].filter(Boolean).length;
  // Where letters with tones are left, the save could write them, and `?` is more likely meant.
  const wanted = /[Ạ-ỹ]/.test(text) ? 8 : 4;
  return score >= wanted && context >= 0 && lost >= SHARE * seen.size ? first : undefined;
}

/** Whether a stretch stands between blanks or punctuation. */
const isParted = (text: string, from: number, to: number): boolean =>
  BOUNDARY.test(text[from - 1] ?? ' ') && BOUNDARY.test(text[to] ?? ' ');

/** How much a word with a lost letter tells, given what stands behind it. */
function weightOf(word: string, behind: string): number {
  const ofSpelling = LOST_STRONG.test(word) ? 2 : 1;
  return word === 'vi?t' && /^ nam\b/i.test(behind) ? ofSpelling + 2 : ofSpelling;
}

/** Words beside a stretch that are Vietnamese, less those that are not. */
function neighbourhood(text: string, from: number, to: number): number {
  const neighbours = [
    WORD_BEFORE.exec(text.slice(Math.max(0, from - 10), from)),
    WORD_AFTER.exec(text.slice(to, to + 10)),
  ];
  return neighbours.reduce((sum, neighbour) => {
    if (neighbour === null) return sum;
    return sum + (isSyllable(neighbour[1]!) ? 1 : -1);
  }, 0);
}

/** Whether letters lost as `?` stood in a Vietnamese syllable: some vowel or đ in each place makes one. */
function isLostSyllable(word: string): boolean {
  const small = word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  const fill = (text: string): boolean =>
    text.includes('?')
      ? [...'aăâeêioôơuưyđ'].some((letter) => fill(text.replace('?', letter)))
      : TONELESS_SYLLABLES.has(text);
  return word.length <= 7 && small.split('?').length <= 3 && fill(small);
}

/** Spelled with onsets or endings that short words of other languages seldom have. */
const LOST_STRONG = /^(?:gh|kh|ng|nh|ph|th|tr|qu)|(?:ng|nh|[iu]\?[a-z])$/;
const WORD_BEFORE = /(?<![\p{L}?])(\p{L}+) $/u;
const WORD_AFTER = /^ (\p{L}+)(?![\p{L}?])/u;
const BOUNDARY = /[\s,;:.!?"'“”‘’«»()[\]–-]/;

/** The run of letters and marks of loss around an index, at most some letters to each side. */
function wordAround(text: string, index: number): { readonly at: number; readonly word: string } {
  let at = index;
  let end = index + 1;
  while (at > 0 && index - at < LONGEST && OF_LOST_WORD.test(text[at - 1]!)) at -= 1;
  while (end < text.length && end - index < LONGEST && OF_LOST_WORD.test(text[end]!)) end += 1;
  return { at, word: text.slice(at, end) };
}

const OF_LOST_WORD = /[\p{L}\p{M}?\uFFFD]/u;

const ASCII_LETTER = /[A-Za-z]/;
const EDGES = /^[¡-¿×÷]+|[¡-¿×÷]+$/g;
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const ABBREVIATION = /^[A-ZĂÂĐÊÔƠƯ]{2,8}$/;
const LEGACY_ABBREVIATION = /^[A-Z¡-§ÂÊÔÖÑ]{2,8}$/;

/** Letters of a word at most, with room for legacy pairs; longer runs are no words of any use here. */
const LONGEST = 24;

/**
 * Shows each run of letters that has one beyond ASCII, with its index and whether it has one beyond
 * Latin-1, until told to stop. EncodingEvidence for which TCVN3 has letters count as letters.
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
    if (high && at - start <= LONGEST && !see(text.slice(start, at), start, wide)) return;
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
  code <= 0xff
    ? LATIN_LETTERS.has(code)
    : !((code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040) || code >= 0xfe00);
