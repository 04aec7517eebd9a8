import type { ProfileFamily } from '../schema/vocabulary.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { ISSUER_STEMS, ISSUERS } from './lexicon/issuers.ts';
import { bareCapitals } from './orthography.ts';

const TYPES = new Map(DOCUMENT_TYPES.map((type) => [type.letters, type]));
const TYPES_BY_BARE_LETTERS = new Map(
  [...DOCUMENT_TYPES].reverse().map((type) => [bareCapitals(type.letters), type]),
);
const FAMILIES = new Map(ISSUERS.map(({ letters, family }) => [letters, family]));
const ISSUERS_BY_BARE_LETTERS = new Map(
  ISSUERS.map(({ letters }) => [bareCapitals(letters), letters]),
);

/** Letters of every type of paper. */
export const TYPE_LETTERS: readonly string[] = [...TYPES.keys()];

/** The type whose letters these are. */
export const typeOfLetters = (letters: string): DocumentType | undefined => TYPES.get(letters);

/** The same, marks and capitals aside: «ND», «nđ» for «NĐ». */
export const typeOfBareLetters = (letters: string): DocumentType | undefined =>
  TYPES_BY_BARE_LETTERS.get(bareCapitals(letters));

/** Whose issuer bears these letters; undefined for letters that are not in the list. */
export const familyOfIssuer = (letters: string): ProfileFamily | undefined => FAMILIES.get(letters);

/** Letters that stand for an issuer in a number. */
export type IssuerLetters = {
  /** As they are rightly written. */
  readonly letters: string;
  readonly family: ProfileFamily | undefined;
  readonly known: boolean;
};

/** `QH14`, `UBTVQH13`: the assembly or its standing committee, with the number of the term. */
const ASSEMBLY = /^(QH|UBTVQH)(\d{1,2})$/;

/** The assembly and its term that letters name, marks and capitals aside. */
export function assemblyOf(
  letters: string,
): { readonly symbol: string; readonly term: number } | undefined {
  const found = ASSEMBLY.exec(bareCapitals(letters));
  return found === null ? undefined : { symbol: found[0], term: Number(found[2]) };
}

/** The issuer that written letters stand for, by the list, else by a stem that tells its family. */
export function readIssuer(written: string): IssuerLetters {
  const assembly = assemblyOf(written);
  if (assembly !== undefined) return { letters: assembly.symbol, family: 'state', known: true };
  const listed = FAMILIES.has(written)
    ? written
    : ISSUERS_BY_BARE_LETTERS.get(bareCapitals(written));
  if (listed !== undefined) return { letters: listed, family: FAMILIES.get(listed), known: true };
  return byStem(written) ?? { letters: written, family: undefined, known: false };
}

/** `BCSĐNMT`, `ĐUBNNMT`, `BTGDVTW`. */
function byStem(written: string): IssuerLetters | undefined {
  for (const { letters: stem, family, at } of ISSUER_STEMS) {
    // Two letters without their marks are too little to tell by.
    const isTelling = stem.length > 2;
    const wanted = isTelling ? bareCapitals(stem) : stem;
    const letters = isTelling ? bareCapitals(written) : written;
    if (at === 'start' && letters.startsWith(wanted))
      return { letters: stem + written.slice(stem.length), family, known: true };
    if (at === 'end' && letters.endsWith(wanted)) return { letters: written, family, known: true };
  }
  return undefined;
}
