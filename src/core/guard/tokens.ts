/**
 * One piece of running text: a word (a Vietnamese syllable), a run of digits with its separators,
 * a component, or a single other sign. White space is no token; `gap` says that some stood before.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'object' | 'sign';
  readonly text: string;
  /** For lists of words: see `keyOf`. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly gap: boolean;
};

const PIECE = /\s+|(\d+(?:[.,]\d+)*)|(\p{L}[\p{L}\p{M}\p{N}]*)|(\ufffc)|[^\s]/gsu;

/** Splits text into tokens; every character but white space belongs to exactly one. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap = true;
  for (const match of text.matchAll(PIECE)) {
    const [piece, number, word, object] = match;
    if (number === undefined && word === undefined && object === undefined && piece.trim() === '') {
      gap = true;
      continue;
    }
    const kind =
      number !== undefined
        ? 'number'
        : word !== undefined
          ? 'word'
          : object !== undefined
            ? 'object'
            : 'sign';
    tokens.push({
      kind,
      text: piece,
      key: kind === 'word' ? keyOf(piece) : piece,
      from: match.index,
      to: match.index + piece.length,
      gap,
    });
    gap = false;
  }
  return tokens;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const FINAL_Y = /^([bcdđghklmnpqrstvx]+)y(\W*)$/u;
const keys = new Map<string, string>();

/**
 * The same for every spelling of a syllable: lower case, the tone set apart (`hòa`, `hoà`), final
 * `y` after a consonant as `i` (`tỷ lệ`, `tỉ lệ`).
 */
export function keyOf(syllable: string): string {
  const known = keys.get(syllable);
  if (known !== undefined) return known;
  const split = syllable.toLowerCase().normalize('NFD');
  const tone = split.match(TONES)?.[0] ?? '';
  const key = split.replace(TONES, '').normalize('NFC').replace(FINAL_Y, '$1i$2') + tone;
  if (keys.size < KEYS_KEPT) keys.set(syllable, key);
  return key;
}

/** More distinct syllables than the language has; a file of noise does not fill the memory. */
const KEYS_KEPT = 20_000;
