import { bareCapitals, plainSpelling } from '../../text/orthography.ts';

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
  bareCapitals(number).replace(/^0+/, '').replaceAll('–', '-');
