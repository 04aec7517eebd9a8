/** Letters without marks, in capitals: what is left of `NĐ-CP`, `nđ-cp` and `ND-CP` alike. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'D').toUpperCase();

const MOVED: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['oa', 'òa óa ỏa õa ọa', 'oà oá oả oã oạ'],
    ['oe', 'òe óe ỏe õe ọe', 'oè oé oẻ oẽ oẹ'],
    ['uy', 'ùy úy ủy ũy ụy', 'uỳ uý uỷ uỹ uỵ'],
  ].flatMap(([, first = '', second = '']) => {
    const firsts = first.split(' ');
    return second.split(' ').map((one, index) => [one, firsts[index]!]);
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

/** Name of a law without its year and commas: one key for «Luật Khí tượng, thủy văn» and «Luật Khí tượng thuỷ văn năm 2015». */
export const lawKey = (name: string): string =>
  plainSpelling(name)
    .replace(/ (?:năm )?\d{4}$/, '')
    .replaceAll(',', '')
    .replace(/ +/g, ' ')
    .trim();

/** Name of an issuer without the term of its committee. */
export const withoutTerm = (issuer: string): string =>
  plainSpelling(issuer)
    .replace(/ khóa [ivxl]+$/, '')
    .trim();

/** One key for `06/2022/NĐ-CP` and `6/2022/ND-CP`. */
export const numberKey = (number: string): string =>
  fold(number).replace(/^0+/, '').replaceAll('–', '-');
