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
import { numeral, type Reader, type Scan } from '../scan.ts';
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
export const readName: Reader = (scan, at) => {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (token.kind === 'word') {
    if (HAS_DIGIT.test(token.text) && unitAt(scan, at) === undefined)
      return numeral(scan, 'properName', at, glued(scan, at));
    return isRoman(token) && endsBefore(tokens, at, NOUNS) > 0
      ? numeral(scan, 'properName', at, at)
      : undefined;
  }
  if (token.kind !== 'number') return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (/^\d{9,}$/.test(token.text)) return numeral(scan, 'properName', at, at);
  // COVID-19, SARS-CoV-2, SEA Games-31.
  if (
    isSign(before, '-', '‑', '–') &&
    !before!.gap &&
    !token.gap &&
    tokens[at - 2]?.kind === 'word' &&
    tokens[at - 2]!.text.length > 1 &&
    isInteger(token, 4) &&
    !quantityFollows(scan, at) &&
    !isSign(after, '%', '/')
  )
    return numeral(scan, 'properName', at, at);
  // 5G, 18A, 4B: capitals stuck to the digits that are no unit.
  if (
    after?.kind === 'word' &&
    !after.gap &&
    MARK.test(after.text) &&
    unitAt(scan, at + 1) === undefined &&
    isInteger(token, 4)
  )
    return numeral(scan, 'properName', at, at + 1);
  if (
    isSign(before, '/', ':', '-') &&
    !token.gap &&
    !before!.gap &&
    HAS_DIGIT.test(tokens[at - 2]?.text ?? '') &&
    isCode(scan, at - 2)
  )
    return numeral(scan, 'properName', at, glued(scan, at));
  // «bác sĩ/10.000 dân», «trên 1.000 trẻ đẻ sống»: part of a unit.
  const rate = /^10{2,5}$/.test(token.text.replaceAll('.', '')) && after?.kind === 'word';
  if (isSign(before, '/') && rate && tokens[at - 2]?.kind === 'word')
    return numeral(scan, 'properName', at, at);
  if (
    isWord(before, 'trên') &&
    rate &&
    token.text.startsWith('1') &&
    tokens[at - 2]?.kind === 'word' &&
    !isWord(tokens[at - 2], ...MORE_THAN)
  )
    return numeral(scan, 'properName', at, at);
  const end = isWord(before, 'số') ? at - 1 : at;
  const noun = Math.max(endsBefore(tokens, end, NOUNS), endsBefore(tokens, at, NOUNS));
  const length = endsBefore(tokens, at, COMPOUNDS) > noun ? 0 : noun;
  if (
    length > 0 &&
    VERSION_OR_CODE(token.text) &&
    !quantityFollows(scan, at) &&
    !isSign(after, '/')
  )
    return numeral(scan, 'properName', at, glued(scan, at));
  if (length > 0 && isSign(after, ':') && isInteger(tokens[at + 2], 4) && !tokens[at + 2]!.gap)
    return numeral(scan, 'properName', at, glued(scan, at));
  // «Vĩnh Tân 4»: a bare number after a name in the midst of a sentence.
  const named =
    beginsName(before) &&
    beginsName(tokens[at - 2]) &&
    isInteger(token, 2) &&
    !opensSentence(tokens, at - 1);
  return named &&
    !quantityFollows(scan, at) &&
    (after === undefined || after.kind !== 'number') &&
    !isSign(after, '/', '%')
    ? numeral(scan, 'properName', at, at)
    : undefined;
};

const VERSION_OR_CODE = (text: string): boolean =>
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
