/** The five signs of tone, as they stand alone in decomposed text. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Final `y` for `i` after a consonant: `tỷ`, `tỉ`. */
const FINAL_Y = /^([bcdđghklmnpqrstvx]+)y(\W*)$/u;
/** More distinct syllables than the language has; a file of noise does not fill the memory. */
const KEYS_KEPT = 20_000;
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

const MOVED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['òa óa ỏa õa ọa', 'oà oá oả oã oạ'],
    ['òe óe ỏe õe ọe', 'oè oé oẻ oẽ oẹ'],
    ['ùy úy ủy ũy ụy', 'uỳ uý uỷ uỹ uỵ'],
  ].flatMap(([first = '', second = '']) => {
    const firsts = first.split(' ');
    return second.split(' ').map((late, index) => [late, firsts[index]!]);
  }),
);

/**
 * The same text with every tone mark placed as in «hóa, thủy», in lower case, and other spaces made
 * plain ones: two spellings of a name become one. As long as the text given, so offsets stay true.
 */
export const plainSpelling = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s/g, ' ')
    .replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => MOVED[pair] ?? pair);

/** Letters without marks, in capitals: what is left of `NĐ-CP`, `nđ-cp` and `ND-CP` alike. */
export const bareCapitals = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'D').toUpperCase();
