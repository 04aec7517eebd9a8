import { nearest } from '../../nearest.ts';
import type { ProfileFamily } from '../../schema/vocabulary.ts';
import {
  ASSEMBLY_TERMS,
  BARE_ISSUERS,
  DOCUMENT_TYPES,
  type DocumentType,
  ISSUER_STEMS,
  ISSUERS,
} from '../lexicon/document-types.ts';
import { fold } from './spelling.ts';
import { typeBefore } from './type-before.ts';

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
  `(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-–/:.,])(\\d{1,5})(?:(${SEPARATOR})(\\d{4}))?(${SEPARATOR}|\\s?)(\\p{L}{1,14}\\d{0,2})(?:(${SEPARATOR})(\\p{L}{1,14}\\d{0,2}))?((?:[-–/]\\p{Lu}[\\p{L}\\d]{0,14}){0,3})(?![\\p{L}\\p{N}]|\\.\\d)`,
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

const TYPES = new Map(DOCUMENT_TYPES.map((type) => [type.letters, type]));
const TYPES_FOLDED = new Map(
  [...DOCUMENT_TYPES].reverse().map((type) => [fold(type.letters), type]),
);
const FAMILIES = new Map(ISSUERS.map(({ letters, family }) => [letters, family]));
const ISSUERS_FOLDED = new Map(ISSUERS.map(({ letters }) => [fold(letters), letters]));
const ASSEMBLY = /^(QH|UBTVQH)(\d{1,2})$/;

type Issuer = {
  readonly letters: string;
  readonly family: ProfileFamily | undefined;
  readonly known: boolean;
};

function readIssuer(written: string): Issuer {
  const assembly = ASSEMBLY.exec(fold(written));
  if (assembly !== null) return { letters: assembly[0], family: 'state', known: true };
  const letters = FAMILIES.has(written) ? written : ISSUERS_FOLDED.get(fold(written));
  if (letters !== undefined) return { letters, family: FAMILIES.get(letters), known: true };
  for (const { letters: stem, family, at } of ISSUER_STEMS) {
    const bare = fold(written);
    // Two letters without their marks are too little to tell by.
    const met = stem.length > 2 ? fold(stem) : stem;
    const where = stem.length > 2 ? bare : written;
    if (at === 'start' ? where.startsWith(met) : where.endsWith(met)) {
      return {
        letters: at === 'start' ? stem + written.slice(stem.length) : written,
        family,
        known: true,
      };
    }
  }
  return { letters: written, family: undefined, known: false };
}

function readNumber(match: RegExpExecArray, text: string): DocumentNumber | undefined {
  const [
    written,
    digits = '',
    beforeYear = '',
    yearText,
    beforeType = '',
    typeText = '',
    beforeIssuer = '',
    issuerText,
    units = '',
  ] = match;
  const year = yearText === undefined ? undefined : Number(yearText);
  const from = match.index;
  const base = { from, to: from + written.length, written, digits, year };
  const number = digits.padStart(2, '0');
  const separators = [beforeYear, beforeType, beforeIssuer];
  const tight = separators.every((one) => !/\s/.test(one)) && beforeType !== '';
  const named = LED_BY_NUMBER_WORD.test(text.slice(Math.max(0, from - 6), from));

  if (ASSEMBLY.test(fold(typeText)) && issuerText === undefined)
    return ofAssembly(base, number, fold(typeText));
  if (issuerText === undefined) {
    if (tight && year === undefined && named && BARE_ISSUERS.includes(typeText))
      return sound(base, undefined);
    return glued(base, number, typeText);
  }

  const exact = TYPES.get(typeText);
  const type = exact ?? TYPES_FOLDED.get(fold(typeText));
  const issuer = readIssuer(issuerText);
  if (type === undefined) {
    if (!tight) return undefined;
    if (
      FAMILIES.get(typeText) === 'state' &&
      beforeType === '/' &&
      beforeIssuer === '-' &&
      year === undefined
    )
      return sound(base, undefined);
    const shaped = beforeType !== beforeIssuer && /^\p{Lu}[\p{L}]{0,4}$/u.test(typeText);
    const told = shaped && typeBefore(text, from) !== undefined && /^\p{Lu}{2,}$/u.test(issuerText);
    if (!told && !(issuer.known && (shaped || named))) return undefined;
    const close = nearest(typeText, TYPES.keys());
    return {
      ...base,
      type: undefined,
      assembly: false,
      proper:
        close === undefined
          ? undefined
          : build(issuer.family ?? 'state', number, year, close, issuer.letters + units),
      fault: `không có loại văn bản nào ký hiệu «${typeText}»`,
    };
  }
  const plausible =
    issuer.known || (exact !== undefined && tight && /^[\p{Lu}\d]{2,}$/u.test(issuerText));
  if (!plausible || (exact === undefined && !issuer.known)) return undefined;

  const family = issuer.family ?? (beforeType.trim() === '-' ? 'party' : 'state');
  const proper = build(
    family,
    number,
    family === 'party' ? undefined : year,
    type.letters,
    issuer.letters + units,
  );
  const lacksYear = family === 'state' && type.yearly === true && year === undefined;
  const odd = termFault(year, issuer.letters);
  const faults = [
    ...(typeText === type.letters ? [] : [`«${typeText}» phải viết «${type.letters}»`]),
    ...(issuerText === issuer.letters ? [] : [`«${issuerText}» phải viết «${issuer.letters}»`]),
    ...(family === 'party' && year !== undefined ? ['số văn bản của Đảng không ghi năm'] : []),
    ...(lacksYear ? [`số của ${type.names[0]!.toLowerCase()} phải có năm`] : []),
    ...(odd === undefined ? [] : [odd]),
    ...(written === proper || /\s/.test(separators.join(''))
      ? []
      : separatorFault(family, separators, year)),
    ...(/\s/.test(separators.join('')) ? ['có khoảng trống trong số, ký hiệu'] : []),
    ...(digits.length === 1 ? ['số dưới 10 phải thêm số 0 ở trước'] : []),
  ];
  return {
    ...base,
    type,
    assembly: false,
    proper: lacksYear || odd !== undefined ? undefined : proper,
    fault: faults.length === 0 ? undefined : faults.join('; '),
  };
}

type Base = Pick<DocumentNumber, 'from' | 'to' | 'written' | 'digits' | 'year'>;

const sound = (base: Base, type: DocumentType | undefined): DocumentNumber => ({
  ...base,
  type,
  assembly: false,
  proper: base.written,
  fault: undefined,
});

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

function separatorFault(
  family: ProfileFamily,
  [beforeYear, beforeType, beforeIssuer]: readonly string[],
  year: number | undefined,
): readonly string[] {
  if (family === 'party')
    return beforeType === '-' && beforeIssuer === '/'
      ? []
      : ['số văn bản của Đảng viết số, gạch nối, loại, gạch chéo, cơ quan'];
  return beforeType === '/' && beforeIssuer === '-' && (year === undefined || beforeYear === '/')
    ? []
    : ['số văn bản của Nhà nước viết số, gạch chéo, loại, gạch nối, cơ quan'];
}

/** `72/2020/QH14`: number, year, term of the assembly, in agreement. */
function ofAssembly(base: Base, number: string, symbol: string): DocumentNumber {
  const { year, written } = base;
  const odd =
    year === undefined ? 'số luật, nghị quyết của Quốc hội phải có năm' : termFault(year, symbol);
  const terms = ASSEMBLY_TERMS.filter(
    ({ from, to }) => year !== undefined && year >= from && year <= to,
  );
  const right = odd === undefined ? symbol : symbol.replace(/\d+$/, String(terms[0]?.term));
  const proper =
    year === undefined || (odd !== undefined && terms.length !== 1)
      ? undefined
      : `${number}/${year}/${right}`;
  const form =
    written === `${number}/${year}/${symbol}`
      ? undefined
      : 'số viết số, năm, khóa Quốc hội, cách nhau bằng gạch chéo';
  return { ...base, type: undefined, assembly: true, proper, fault: odd ?? form };
}

function termFault(year: number | undefined, issuer: string): string | undefined {
  const [, body, term] = ASSEMBLY.exec(issuer) ?? [];
  const span = ASSEMBLY_TERMS.find((one) => one.term === Number(term));
  return body === undefined ||
    span === undefined ||
    year === undefined ||
    (year >= span.from && year <= span.to)
    ? undefined
    : `Quốc hội khóa ${term} chỉ trong các năm ${span.from} - ${span.to}`;
}

/** `24-NQTW`: the slash before the issuer was left out. */
function glued(base: Base, number: string, letters: string): DocumentNumber | undefined {
  for (const type of DOCUMENT_TYPES) {
    const rest = letters.slice(type.letters.length);
    const family = FAMILIES.get(rest);
    if (!letters.startsWith(type.letters) || family === undefined) continue;
    return {
      ...base,
      type,
      assembly: false,
      proper: build(family, number, base.year, type.letters, rest),
      fault: 'thiếu dấu giữa loại văn bản và cơ quan',
    };
  }
  return undefined;
}

function readNumberless(match: RegExpExecArray): DocumentNumber | undefined {
  const [written, typeText = '', issuer = ''] = match;
  const type = TYPES.get(typeText);
  if (type === undefined || !FAMILIES.has(issuer)) return undefined;
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
