import { digitWord, readWords } from '../../text/number-words.ts';
import { endsBefore, phrases } from '../../text/phrases.ts';
import { integer, isDash, isInteger, isRoman, isSign, isWord } from '../../text/tokens.ts';
import { PART_OF_YEAR } from '../lexicon/labels.ts';
import type { Numeral } from '../numeral.ts';
import { firstOf, numeral, type Reader, type Scan } from '../scan.ts';
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
  const token = scan.tokens[at]!;
  if (token.kind === 'number') return readDigits(scan, at, before);
  return isRoman(token) || digitWord(token) !== undefined ? readWorded(scan, at) : undefined;
};

/** `03.6.2013` is one token. */
const readDotted: Reader = (scan, at) => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.\d{4}$/.exec(scan.tokens[at]!.text);
  return dotted !== null && isDay(Number(dotted[1])) && isMonth(Number(dotted[2]))
    ? numeral(scan, 'date', at, at)
    : undefined;
};

/** `03/6/2013`, `2013-06-03`, `6/2013`, «ngày 5/6». */
const readJoined: Reader = (scan, at, found) => {
  const { tokens } = scan;
  const second = joinedBy(scan, at, '/', '-', '.');
  if (second === undefined) return undefined;
  const first = integer(tokens[at]);
  const middle = integer(tokens[second]);
  const third = joinedBy(scan, second, '/', '-', '.');
  if (third !== undefined && isMonth(middle)) {
    const end = integer(tokens[third]);
    if ((isDay(first) && isYear(end)) || (isYear(first) && isDay(end)))
      return numeral(scan, 'date', at, third);
  }
  if (isMonth(first) && isYear(middle) && tokens[second]!.text.length === 4)
    return numeral(scan, 'date', at, second);
  return isSign(tokens[at + 1], '/') &&
    (isCalledDay(scan, at) || goesOnWithDates(scan, at, found)) &&
    isDay(first) &&
    isMonth(middle) &&
    !quantityFollows(scan, second)
    ? numeral(scan, 'date', at, second)
    : undefined;
};

/** A word before says that it is a day: «Ngày Môi trường thế giới 5/6», «trước 30/6». */
function isCalledDay({ tokens }: Scan, at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens.slice(Math.max(0, at - DAY_REACH), at).some((token) => isWord(token, 'ngày')) ||
    isWord(before, ...DAY_WORDS) ||
    (isWord(before, 'và', 'đến') && isWord(tokens[at - 4], ...DAY_WORDS))
  );
}

/** «22/4, 5/6 và 16/9». */
function goesOnWithDates({ tokens }: Scan, at: number, found: Numeral | undefined): boolean {
  const before = tokens[at - 1];
  return (
    found?.kind === 'date' &&
    found.last === at - 2 &&
    (isDash(before) || isWord(before, 'và', 'đến') || isSign(before, ','))
  );
}

/** «30 Tết», «23 đến mùng 5», «tháng 6 năm 2013», «ngày 3». */
const readNamed: Reader = (scan, at) => {
  const { tokens } = scan;
  const first = integer(tokens[at]);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isOfTet =
    isWord(after, 'tết') || (isWord(after, 'đến') && isWord(tokens[at + 2], 'mùng', 'mồng'));
  if (isDay(first) && isOfTet) return numeral(scan, 'date', at, at);
  if (isWord(before, 'tháng', 'thg') && isMonth(first))
    return numeral(scan, 'date', at, yearAfter(scan, at));
  if (!isWord(before, 'ngày', 'mùng', 'mồng', 'rằm') || !isDay(first)) return undefined;
  const end = dayEnd(scan, at);
  return end > at || !quantityFollows(scan, at) ? numeral(scan, 'date', at, end) : undefined;
};

/** `11:38`, «lúc 7 giờ», `7h30`. */
const readClock: Reader = (scan, at) => {
  const { tokens } = scan;
  const after = tokens[at + 1];
  const minutes = tokens[at + 2];
  const isHour = integer(tokens[at]) < 25 && after?.gap === false;
  if (isHour && isSign(after, ':') && minutes?.gap === false && /^[0-5]\d$/.test(minutes.text))
    return numeral(scan, 'date', at, at + 2);
  if (isWord(after, 'h', 'giờ') && isWord(tokens[at - 1], 'lúc', 'hồi', 'vào'))
    return numeral(scan, 'date', at, at);
  return isHour && after?.kind === 'word' && /^h\d{1,2}$/.test(after.text)
    ? numeral(scan, 'date', at, at + 1)
    : undefined;
};

const readShort = firstOf([readJoined, readNamed, readClock]);

function readDigits(scan: Scan, at: number, found: Numeral | undefined): Numeral | undefined {
  const date = readQuarter(scan, at) ?? readDotted(scan, at, found);
  if (date !== undefined) return date;
  return isInteger(scan.tokens[at], 4) ? readShort(scan, at, found) : undefined;
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
