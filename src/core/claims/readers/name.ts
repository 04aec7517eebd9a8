import { endsBefore, phrases } from '../../text/phrases.ts';
import {
  beginsName,
  isCapitalised,
  isInteger,
  isRoman,
  isSign,
  isWord,
  opensSentence,
} from '../../text/tokens.ts';
import { NAMED_BY_YEAR, NAMED_NOUNS, NO_LABELS } from '../lexicon/labels.ts';
import { firstOf, numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows, unitAt } from './quantity.ts';

const NOUNS = phrases(NAMED_NOUNS);
const COMPOUNDS = phrases(NO_LABELS);
const BY_YEAR = phrases(NAMED_BY_YEAR);
const HAS_DIGIT = /\d/;
/** Before these «trên» means more than. */
const MORE_THAN = [
  'có',
  'đạt',
  'với',
  'là',
  'được',
  'cho',
  'hút',
  'ước',
  'còn',
  'tới',
  'đến',
  'lên',
  'quân',
  'mỗi',
  'hằng',
  'hơn',
  'khoảng',
  'cấp',
  'động',
  'trồng',
  'tạo',
  'việc',
  'thêm',
  'từ',
  'và',
] as const;
const MARK = /^\p{Lu}{1,3}$/u;
const VERSION = /^\d{1,2}(?:[.,]\d)?$/;

/** `COP26`, `PM2.5`, `SARS-CoV-2`, `5G`, `Quốc lộ 1A`, `Đề án 06`, `ISO 14001:2015`, `hạng III`. */
export const readName: Reader = (scan, at, before) => {
  const { kind } = scan.tokens[at]!;
  if (kind === 'word') return readLettered(scan, at, before);
  return kind === 'number' ? readNumbered(scan, at, before) : undefined;
};

/** A word with digits in it that is no unit, a Roman number after a noun. */
const readLettered: Reader = (scan, at) => {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (HAS_DIGIT.test(token.text) && unitAt(scan, at) === undefined)
    return numeral(scan, 'properName', at, glued(scan, at));
  return isRoman(token) && endsBefore(tokens, at, NOUNS) > 0
    ? numeral(scan, 'properName', at, at)
    : undefined;
};

/** Longer than any amount: a number of an account, of a telephone. */
const readLong: Reader = (scan, at) =>
  /^\d{9,}$/.test(scan.tokens[at]!.text) ? numeral(scan, 'properName', at, at) : undefined;

/** COVID-19, SARS-CoV-2, SEA Games-31. */
const readHyphened: Reader = (scan, at) => {
  const { tokens } = scan;
  const [word, sign, token, after] = [tokens[at - 2], tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return isSign(sign, '-', '‑', '–') &&
    sign?.gap === false &&
    !token.gap &&
    word?.kind === 'word' &&
    word.text.length > 1 &&
    isInteger(token, 4) &&
    !quantityFollows(scan, at) &&
    !isSign(after, '%', '/')
    ? numeral(scan, 'properName', at, at)
    : undefined;
};

/** 5G, 18A, 4B: capitals stuck to the digits that are no unit. */
const readMarked: Reader = (scan, at) => {
  const after = scan.tokens[at + 1];
  return after?.kind === 'word' &&
    !after.gap &&
    MARK.test(after.text) &&
    unitAt(scan, at + 1) === undefined &&
    isInteger(scan.tokens[at], 4)
    ? numeral(scan, 'properName', at, at + 1)
    : undefined;
};

/** The part of a code after its sign: `QCVN 05:2023`. */
const readCodePart: Reader = (scan, at) => {
  const { tokens } = scan;
  const sign = tokens[at - 1];
  return isSign(sign, '/', ':', '-') &&
    sign?.gap === false &&
    !tokens[at]!.gap &&
    HAS_DIGIT.test(tokens[at - 2]?.text ?? '') &&
    isCode(scan, at - 2)
    ? numeral(scan, 'properName', at, glued(scan, at))
    : undefined;
};

/** «mã số BĐKH.16/16-20»: digits written on to capital letters. */
const readGlued: Reader = (scan, at) => {
  const { tokens } = scan;
  const [word, sign, token] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
  return isSign(sign, '.', '/', ':', '-') &&
    sign?.gap === false &&
    !token.gap &&
    /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word?.text ?? '')
    ? numeral(scan, 'properName', at, glued(scan, at))
    : undefined;
};

/** «bác sĩ/10.000 dân», «trên 1.000 trẻ đẻ sống»: part of a unit. */
const readRateBase: Reader = (scan, at) => {
  const { tokens } = scan;
  const { text } = tokens[at]!;
  const [counted, link] = [tokens[at - 2], tokens[at - 1]];
  const isRound = /^10{2,5}$/.test(text.replaceAll('.', ''));
  if (!isRound || tokens[at + 1]?.kind !== 'word' || counted?.kind !== 'word') return undefined;
  return isSign(link, '/') || (isWord(link, 'trên') && !isWord(counted, ...MORE_THAN))
    ? numeral(scan, 'properName', at, at)
    : undefined;
};

/** «Quốc lộ 1A», «ISO 14001:2015»: a number after a noun that is named by numbers. */
const readAfterNoun: Reader = (scan, at) => {
  const { tokens } = scan;
  const after = tokens[at + 1];
  const end = isWord(tokens[at - 1], 'số') ? at - 1 : at;
  const noun = Math.max(endsBefore(tokens, end, NOUNS), endsBefore(tokens, at, NOUNS));
  if (noun === 0 || endsBefore(tokens, at, COMPOUNDS) > noun) return undefined;
  const isNumber =
    isVersionOrCode(tokens[at]!.text) && !quantityFollows(scan, at) && !isSign(after, '/');
  const isEdition =
    isSign(after, ':') && isInteger(tokens[at + 2], 4) && tokens[at + 2]?.gap === false;
  return isNumber || isEdition ? numeral(scan, 'properName', at, glued(scan, at)) : undefined;
};

/** «Vĩnh Tân 4»: a bare number after a name in the midst of a sentence. */
const readAfterName: Reader = (scan, at) => {
  const { tokens } = scan;
  const after = tokens[at + 1];
  return beginsName(tokens[at - 1]) &&
    beginsName(tokens[at - 2]) &&
    isInteger(tokens[at], 2) &&
    !opensSentence(tokens, at - 1) &&
    !quantityFollows(scan, at) &&
    after?.kind !== 'number' &&
    !isSign(after, '/', '%')
    ? numeral(scan, 'properName', at, at)
    : undefined;
};

const readNumbered = firstOf([
  readLong,
  readHyphened,
  readMarked,
  readCodePart,
  readGlued,
  readRateBase,
  readAfterNoun,
  readAfterName,
]);

const isVersionOrCode = (text: string): boolean =>
  VERSION.test(text) || /^\d{1,6}$/.test(text) || /^\d{1,3}\.\d{1,3}$/.test(text);

/** «Chương trình nghị sự 2030», «Net Zero 2050»: the year is part of the name. */
export const readNameByYear: Reader = (scan, at) =>
  isInteger(scan.tokens[at], 4) && endsBefore(scan.tokens, at, BY_YEAR) > 0
    ? numeral(scan, 'properName', at, at)
    : undefined;

/** Whether the number at a token is the code of a standard: a named noun stands before it. */
const isCode = ({ tokens }: Scan, at: number): boolean => endsBefore(tokens, at, NOUNS) > 0;

/** Last token of what is written on without a space: `9001:2015`, `05:2023/BTNMT`, `PM2.5`, `SARS-CoV-2`, `1A`. */
function glued({ tokens }: Scan, at: number): number {
  let last = at;
  for (;;) {
    const sign = tokens[last + 1];
    const piece = tokens[last + 2];
    if (sign?.kind === 'word' && !sign.gap && sign.text.length <= 3) last += 1;
    else if (
      isSign(sign, '.', ':', '/', '-') &&
      !sign!.gap &&
      piece !== undefined &&
      !piece.gap &&
      (piece.kind === 'number' || (piece.kind === 'word' && isCapitalised(piece)))
    )
      last += 2;
    else return last;
  }
}
