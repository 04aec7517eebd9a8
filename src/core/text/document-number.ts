import { nearest } from '../nearest.ts';
import type { ProfileFamily } from '../schema/vocabulary.ts';
import { assemblyForm, termFault } from './assembly-number.ts';
import {
  assemblyOf,
  familyOfIssuer,
  type IssuerLetters,
  readIssuer,
  TYPE_LETTERS,
  typeOfBareLetters,
  typeOfLetters,
} from './document-symbol.ts';
import { typeBefore } from './document-type-before.ts';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { BARE_ISSUERS } from './lexicon/issuers.ts';

/** The number and symbol of a paper as it stands in a text. */
export type DocumentNumber = {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** The right form: what is written when nothing is wrong with it; undefined where it cannot be told. */
  readonly proper: string | undefined;
  /** What is wrong with the form, as a clause in Vietnamese. */
  readonly fault: string | undefined;
  readonly digits: string;
  readonly year: number | undefined;
  /** By its letters; undefined for acts of the National Assembly, letters, and unknown letters. */
  readonly type: DocumentType | undefined;
  readonly assembly: boolean;
};

const SEPARATOR = '\\s?[-–/]\\s?';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-–/:.,])(\\d{1,6})(?:(${SEPARATOR})(\\d{4}))?(${SEPARATOR}|\\s?)(\\p{L}{1,14}\\d{0,2})(?:(${SEPARATOR})(\\p{L}{1,14}\\d{0,2}))?((?:[-–/]\\p{Lu}[\\p{L}\\d]{0,14}){0,3})(?![\\p{L}\\p{N}]|\\.\\d)`,
  'gu',
);
/** A draft's number that was not given yet: `-NQ/TW`. */
const NUMBERLESS = /(?<![\p{L}\p{N}])[-/](\p{L}{1,5})[-/](\p{L}{1,14})(?![\p{L}\p{N}])/gu;
const LED_BY_NUMBER_WORD = /(?:^|[^\p{L}])số:? $/iu;

/** Numbers of papers of the Party and of the State in a text, also those out of form; in order. */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  const found = [...text.matchAll(CANDIDATE)].flatMap((match) => readNumber(match, text) ?? []);
  return [
    ...found,
    ...[...text.matchAll(NUMBERLESS)].flatMap((match) => readNumberless(match) ?? []),
  ].sort((a, b) => a.from - b.from);
}

/** A number taken apart, before its letters are understood. */
type Parts = {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly digits: string;
  /** The digits with the zero that numbers below ten have before them. */
  readonly number: string;
  readonly year: number | undefined;
  /** What stands before the year, the type and the issuer. */
  readonly separators: readonly [string, string, string];
  readonly typeText: string;
  readonly issuerText: string | undefined;
  /** Departments after the issuer: `-TCLN`. */
  readonly units: string;
  /** Joined without any blank. */
  readonly tight: boolean;
  /** «số» stands before it. */
  readonly called: boolean;
};

function partsOf(match: RegExpExecArray, text: string): Parts {
  const [written, digits = '', beforeYear = '', yearText, beforeType = '', typeText = ''] = match;
  const [beforeIssuer = '', issuerText, units = ''] = match.slice(6);
  const from = match.index;
  const separators = [beforeYear, beforeType, beforeIssuer] as const;
  return {
    from,
    to: from + written.length,
    written,
    digits,
    number: digits.padStart(2, '0'),
    year: yearText === undefined ? undefined : Number(yearText),
    separators,
    typeText,
    issuerText,
    units,
    tight: beforeType !== '' && !/\s/.test(separators.join('')),
    called: LED_BY_NUMBER_WORD.test(text.slice(Math.max(0, from - 6), from)),
  };
}

function readNumber(match: RegExpExecArray, text: string): DocumentNumber | undefined {
  const parts = partsOf(match, text);
  const { typeText, issuerText } = parts;
  if (issuerText === undefined) return readWithoutIssuer(parts);
  const issuer = readIssuer(issuerText);
  const type = typeOfLetters(typeText) ?? typeOfBareLetters(typeText);
  return type === undefined
    ? readUnknownType(parts, issuerText, issuer, text)
    : readKnownType(parts, issuerText, issuer, type);
}

type Reading = Pick<DocumentNumber, 'proper' | 'fault'> &
  Partial<Pick<DocumentNumber, 'type' | 'assembly'>>;

const numberOf = (
  { from, to, written, digits, year }: Parts,
  { proper, fault, type, assembly = false }: Reading,
): DocumentNumber => ({ from, to, written, digits, year, proper, fault, type, assembly });

const inForm = (parts: Parts): DocumentNumber =>
  numberOf(parts, { proper: parts.written, fault: undefined });

function readWithoutIssuer(parts: Parts): DocumentNumber | undefined {
  const { typeText, written, number, year } = parts;
  const assembly = assemblyOf(typeText);
  if (assembly !== undefined)
    return numberOf(parts, { ...assemblyForm(written, number, year, assembly), assembly: true });
  const isBare =
    parts.tight && year === undefined && parts.called && BARE_ISSUERS.includes(typeText);
  return isBare ? inForm(parts) : readGlued(parts);
}

/** `24-NQTW`: the slash before the issuer was left out. */
function readGlued(parts: Parts): DocumentNumber | undefined {
  for (const type of DOCUMENT_TYPES) {
    const rest = parts.typeText.slice(type.letters.length);
    const family = familyOfIssuer(rest);
    if (!parts.typeText.startsWith(type.letters) || family === undefined) continue;
    return numberOf(parts, {
      type,
      proper: build(family, parts.number, parts.year, type.letters, rest),
      fault: 'thiếu dấu giữa loại văn bản và cơ quan',
    });
  }
  return undefined;
}

/** `24-Q/TW`: no type has these letters; `1234/BTNMT-KHTC`, a letter, needs none. */
function readUnknownType(
  parts: Parts,
  issuerText: string,
  issuer: IssuerLetters,
  text: string,
): DocumentNumber | undefined {
  const { typeText, from, number, year, tight, called, units } = parts;
  const [, beforeType, beforeIssuer] = parts.separators;
  if (!tight) return undefined;
  const isLetter = beforeType === '/' && beforeIssuer === '-' && year === undefined;
  if (isLetter && familyOfIssuer(typeText) === 'state') return inForm(parts);
  const isShaped = beforeType !== beforeIssuer && /^\p{Lu}[\p{L}]{0,4}$/u.test(typeText);
  const isCalledPaper =
    isShaped && typeBefore(text, from) !== undefined && /^\p{Lu}{2,}$/u.test(issuerText);
  if (!isCalledPaper && !(issuer.known && (isShaped || called))) return undefined;
  const close = nearest(typeText, TYPE_LETTERS);
  return numberOf(parts, {
    proper:
      close === undefined
        ? undefined
        : build(issuer.family ?? 'state', number, year, close, issuer.letters + units),
    fault: `không có loại văn bản nào ký hiệu «${typeText}»`,
  });
}

function readKnownType(
  parts: Parts,
  issuerText: string,
  issuer: IssuerLetters,
  type: DocumentType,
): DocumentNumber | undefined {
  const { typeText, year, tight, units } = parts;
  const isExact = typeOfLetters(typeText) !== undefined;
  const isPlausible = isExact && tight && /^[\p{Lu}\d]{2,}$/u.test(issuerText);
  if (!issuer.known && !isPlausible) return undefined;
  const family = issuer.family ?? (parts.separators[1].trim() === '-' ? 'party' : 'state');
  const lacksYear = family === 'state' && type.yearly === true && year === undefined;
  const wrongTerm = termFault(year, assemblyOf(issuer.letters)?.term);
  const properYear = family === 'party' ? undefined : year;
  const proper = build(family, parts.number, properYear, type.letters, issuer.letters + units);
  const faults = [
    ...letterFaults(typeText, type.letters),
    ...letterFaults(issuerText, issuer.letters),
    ...(family === 'party' && year !== undefined ? ['số văn bản của Đảng không ghi năm'] : []),
    ...(lacksYear ? [`số của ${type.names[0]!.toLowerCase()} phải có năm`] : []),
    ...(wrongTerm === undefined ? [] : [wrongTerm]),
    ...signFaults(parts, family, proper),
    ...(parts.digits.length === 1 ? ['số dưới 10 phải thêm số 0 ở trước'] : []),
  ];
  return numberOf(parts, {
    type,
    proper: lacksYear || wrongTerm !== undefined ? undefined : proper,
    fault: faults.length === 0 ? undefined : faults.join('; '),
  });
}

const letterFaults = (written: string, right: string): readonly string[] =>
  written === right ? [] : [`«${written}» phải viết «${right}»`];

/** Party: `24-NQ/TW`. State: `796/QĐ-TTg`, `06/2022/NĐ-CP`. */
const build = (
  family: ProfileFamily,
  number: string,
  year: number | undefined,
  letters: string,
  issuer: string,
): string =>
  family === 'party'
    ? `${number}-${letters}/${issuer}`
    : `${number}/${year === undefined ? '' : `${year}/`}${letters}-${issuer}`;

/** Blanks within the number, or signs in each other's place. */
function signFaults(parts: Parts, family: ProfileFamily, proper: string): readonly string[] {
  const { separators, written, year } = parts;
  if (/\s/.test(separators.join(''))) return ['có khoảng trống trong số, ký hiệu'];
  if (written === proper) return [];
  const [beforeYear, beforeType, beforeIssuer] = separators;
  if (family === 'party')
    return beforeType === '-' && beforeIssuer === '/'
      ? []
      : ['số văn bản của Đảng viết số, gạch nối, loại, gạch chéo, cơ quan'];
  return beforeType === '/' && beforeIssuer === '-' && (year === undefined || beforeYear === '/')
    ? []
    : ['số văn bản của Nhà nước viết số, gạch chéo, loại, gạch nối, cơ quan'];
}

function readNumberless(match: RegExpExecArray): DocumentNumber | undefined {
  const [written, typeText = '', issuer = ''] = match;
  const type = typeOfLetters(typeText);
  if (type === undefined || familyOfIssuer(issuer) === undefined) return undefined;
  return {
    from: match.index,
    to: match.index + written.length,
    written,
    digits: '',
    year: undefined,
    type,
    assembly: false,
    proper: undefined,
    fault: 'chưa có số',
  };
}
