import { digitWord, readWords } from '../../text/number-words.ts';
import { endsBefore, phrases } from '../../text/phrases.ts';
import { integer, isDash, isInteger, isRoman, isSign, isWord } from '../../text/tokens.ts';
import { PART_OF_YEAR } from '../lexicon/labels.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows } from './quantity.ts';

const PARTS = phrases(PART_OF_YEAR);
/** Words that make two small numbers with a stroke a day and a month. */
const DAY_WORDS = [
  'ngày',
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'đêm',
  'lễ',
  'dịp',
  'trước',
  'sau',
  'đến',
  'từ',
  'tới',
  'hết',
  'mùng',
  'hôm',
  'hạn',
  'rằm',
  'vào',
  'điểm',
] as const;

/** How far before it «Ngày Môi trường thế giới 5/6» begins. */
const DAY_REACH = 6;

const isDay = (number: number): boolean => number >= 1 && number <= 31;
const isMonth = (number: number): boolean => number >= 1 && number <= 12;
const isYear = (number: number): boolean => number >= 1800 && number <= 2199;

/** `03/6/2013`, `ngày 03 tháng 6 năm 2013`, `tháng 6/2013`, `quý II/2023`, `7h30`. */
export const readDate: Reader = (scan, at, before) => {
  const { tokens } = scan;
  const token = tokens[at]!;
  return token.kind === 'number'
    ? readDigits(scan, at, before)
    : isRoman(token) || digitWord(token) !== undefined
      ? readWorded(scan, at)
      : undefined;
};

function readDigits(scan: Scan, at: number, found: Parameters<Reader>[2]): ReturnType<Reader> {
  const { tokens } = scan;
  const quarter = readQuarter(scan, at);
  if (quarter !== undefined) return quarter;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]!.text);
  if (dotted !== null && isDay(Number(dotted[1])) && isMonth(Number(dotted[2])))
    return numeral(scan, 'date', at, at);
  if (!isInteger(tokens[at], 4)) return undefined;
  const first = integer(tokens[at]);
  const before = tokens[at - 1];

  const second = joinedBy(scan, at, '/', '-', '.');
  if (second !== undefined) {
    const third = joinedBy(scan, second, '/', '-', '.');
    if (
      third !== undefined &&
      isDay(first) &&
      isMonth(integer(tokens[second])) &&
      isYear(integer(tokens[third]))
    )
      return numeral(scan, 'date', at, third);
    if (
      third !== undefined &&
      isYear(first) &&
      isMonth(integer(tokens[second])) &&
      isDay(integer(tokens[third]))
    )
      return numeral(scan, 'date', at, third);
    if (isMonth(first) && isYear(integer(tokens[second])) && tokens[second]!.text.length === 4)
      return numeral(scan, 'date', at, second);
    const spoken =
      tokens.slice(Math.max(0, at - DAY_REACH), at).some((token) => isWord(token, 'ngày')) ||
      DAY_WORDS.some((word) => isWord(before, word)) ||
      (isWord(before, 'và', 'đến') && isWord(tokens[at - 4], ...DAY_WORDS));
    const goesOn =
      found?.kind === 'date' &&
      found.last === at - 2 &&
      (isDash(before) || isWord(before, 'và', 'đến') || isSign(before, ','));
    if (
      isSign(tokens[at + 1], '/') &&
      (spoken || goesOn) &&
      isDay(first) &&
      isMonth(integer(tokens[second])) &&
      !quantityFollows(scan, second)
    )
      return numeral(scan, 'date', at, second);
  }
  if (
    isDay(first) &&
    (isWord(tokens[at + 1], 'tết') ||
      (isWord(tokens[at + 1], 'đến') && isWord(tokens[at + 2], 'mùng', 'mồng')))
  )
    return numeral(scan, 'date', at, at);
  if (isWord(before, 'tháng', 'thg') && isMonth(first))
    return numeral(scan, 'date', at, yearAfter(scan, at));
  if (isWord(before, 'ngày', 'mùng', 'mồng', 'rằm') && isDay(first)) {
    const end = dayEnd(scan, at);
    if (end > at || !quantityFollows(scan, at)) return numeral(scan, 'date', at, end);
  }
  // 11:38 on a clock.
  const minutes = tokens[at + 2];
  if (
    isSign(tokens[at + 1], ':') &&
    !tokens[at + 1]!.gap &&
    /^[0-5]\d$/.test(minutes?.text ?? '') &&
    !minutes!.gap &&
    first < 25
  )
    return numeral(scan, 'date', at, at + 2);
  if (isWord(tokens[at + 1], 'h', 'giờ') && isWord(before, 'lúc', 'hồi', 'vào'))
    return numeral(scan, 'date', at, at);
  if (
    tokens[at + 1]?.kind === 'word' &&
    !tokens[at + 1]!.gap &&
    /^h\d{0,2}$/.test(tokens[at + 1]!.text) &&
    first < 25 &&
    tokens[at + 1]!.text.length > 1
  )
    return numeral(scan, 'date', at, at + 1);
  return undefined;
}

/** «tháng ba», «quý II», «ngày mồng hai». */
function readWorded(scan: Scan, at: number): ReturnType<Reader> {
  const { tokens } = scan;
  if (isRoman(tokens[at])) return readQuarter(scan, at);
  const words = readWords(tokens, at);
  const last = words?.last ?? at;
  if (isWord(tokens[at], 'năm') && isInteger(tokens[at + 1], 4)) return undefined;
  if (isWord(tokens[at - 1], 'tháng') && !isWord(tokens[last + 1], 'lần', 'trăm', 'nghìn'))
    return numeral(scan, 'date', at, yearAfter(scan, last));
  if (isWord(tokens[at - 1], 'mùng', 'mồng')) return numeral(scan, 'date', at, dayEnd(scan, last));
  return endsBefore(tokens, at, PARTS) > 0
    ? numeral(scan, 'period', at, yearAfter(scan, last))
    : undefined;
}

function readQuarter(scan: Scan, at: number): ReturnType<Reader> {
  const { tokens } = scan;
  if (endsBefore(tokens, at, PARTS) === 0) return undefined;
  if (!isRoman(tokens[at]) && !(isInteger(tokens[at], 2) && integer(tokens[at]) <= 4))
    return undefined;
  const joined =
    isDash(tokens[at + 1]) && (isRoman(tokens[at + 2]) || isInteger(tokens[at + 2], 1))
      ? at + 2
      : at;
  return numeral(scan, 'period', at, yearAfter(scan, joined));
}

/** Token of the number that follows after one of the signs, with or without spaces round it. */
function joinedBy({ tokens }: Scan, at: number, ...signs: readonly string[]): number | undefined {
  return isSign(tokens[at + 1], ...signs) &&
    isInteger(tokens[at + 2], 4) &&
    (isSign(tokens[at + 1], '/') || !tokens[at + 2]!.gap)
    ? at + 2
    : undefined;
}

/** Last token of `tháng 6 năm 2013` or `/6/2013` after a day. */
function dayEnd(scan: Scan, at: number): number {
  const { tokens } = scan;
  if (isWord(tokens[at + 1], 'tháng')) {
    if (isInteger(tokens[at + 2], 2) && isMonth(integer(tokens[at + 2])))
      return yearAfter(scan, at + 2);
    const words = readWords(tokens, at + 2);
    if (words?.small === true) return yearAfter(scan, words.last);
  }
  if (
    (isDash(tokens[at + 1]) || isWord(tokens[at + 1], 'đến', 'và')) &&
    isInteger(tokens[at + 2], 2) &&
    isDay(integer(tokens[at + 2]))
  ) {
    const further = joinedBy(scan, at + 2, '/');
    if (further !== undefined && isMonth(integer(tokens[further])))
      return joinedBy(scan, further, '/') ?? further;
    if (isWord(tokens[at + 3], 'tháng')) return dayEnd(scan, at + 2);
  }
  return at;
}

/** Last token of `/2013` or `năm 2013` after a month or a quarter. */
function yearAfter(scan: Scan, at: number): number {
  const { tokens } = scan;
  const stroke = joinedBy(scan, at, '/', '-');
  if (stroke !== undefined && isYear(integer(tokens[stroke]))) return stroke;
  return isWord(tokens[at + 1], 'năm') &&
    isInteger(tokens[at + 2], 4) &&
    isYear(integer(tokens[at + 2]))
    ? at + 2
    : at;
}
