import { integer, isDash, isInteger, isSign, isWord } from '../../text/tokens.ts';
import type { Numeral } from '../numeral.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';
import { quantityFollows } from './quantity.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2119;

/** `năm 2020`, `2013 - 2017`, `giai đoạn 2016 đến 2020`, `năm học 2022/23`. */
export const readYear: Reader = (scan, at, before) => {
  const { tokens } = scan;
  const from = yearAt(scan, at);
  if (from === undefined) return undefined;
  const period = readPeriod(scan, at, from);
  if (period !== undefined) return period;
  // «2020 hộ» is a count; «năm 2020 hộ nghèo giảm» is not.
  const isCalledYear =
    isWord(tokens[at - 1], 'năm') || isDash(tokens[at - 1]) || isSign(tokens[at - 1], '/');
  if (!isCalledYear && (quantityFollows(scan, at) || counts(scan, at, before))) return undefined;
  // «theo giá năm 2010»: the year of the prices, not of what is told.
  const isOfPrices = [1, 2, 3, 4].some((back) => isWord(tokens[at - back], 'giá'));
  return numeral(scan, 'year', at, at, isOfPrices ? {} : { years: { from, to: from } });
};

/** `2013 - 2017`, `giai đoạn 2016 đến 2020`, `2022/23`. */
function readPeriod(scan: Scan, at: number, from: number): Numeral | undefined {
  const { tokens } = scan;
  const isDashed = isDash(tokens[at + 1]) || isSign(tokens[at + 1], '/');
  const isSpoken =
    isWord(tokens[at + 1], 'đến', 'tới') &&
    isWord(tokens[at - 1], 'đoạn', 'kỳ', 'khóa', 'nhiệm kỳ', 'vụ', 'khoảng');
  if (!isDashed && !isSpoken) return undefined;
  const last = isSpoken && isWord(tokens[at + 2], 'năm') ? at + 3 : at + 2;
  const to = yearAt(scan, last);
  if (to !== undefined && to >= from)
    return numeral(scan, 'period', at, last, { years: { from, to } });
  const isShort = isDashed && isInteger(tokens[at + 2], 2) && !tokens[at + 2]!.gap;
  return isShort && integer(tokens[at + 2]) === (from + 1) % 100
    ? numeral(scan, 'period', at, at + 2, { years: { from, to: from + 1 } })
    : undefined;
}

/** «trồng 2020 hố», «05 trạm và 2020 hố»: a verb or another count before it and a noun after it. */
function counts({ tokens }: Scan, at: number, before: Numeral | undefined): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || !/^\p{Ll}/u.test(next.text) || isWord(next, ...AFTER_YEAR))
    return false;
  return (
    isWord(tokens[at - 1], ...COUNTING) ||
    (isWord(tokens[at - 1], 'và') && before?.kind === 'figure')
  );
}

const COUNTING = [
  'có',
  'được',
  'đạt',
  'gồm',
  'thêm',
  'hơn',
  'gần',
  'khoảng',
  'hút',
  'trồng',
  'xây',
  'cấp',
  'tặng',
  'trao',
  'mở',
  'lập',
  'cho',
  'tới',
] as const;
const AFTER_YEAR = [
  'và',
  'đến',
  'là',
  'thì',
  'đã',
  'đạt',
  'tăng',
  'giảm',
  'của',
  'với',
  'trở',
  'nay',
  'có',
  'được',
  'bị',
  'do',
  'tại',
  'ở',
  'trên',
  'theo',
  'về',
  'cho',
  'để',
  'khi',
  'so',
  'còn',
  'sẽ',
  'vẫn',
  'mà',
  'hoặc',
  'hay',
  'như',
  'từ',
  'trong',
  'bằng',
  'cao',
  'thấp',
  'ước',
  'tiếp',
  'mới',
] as const;

function yearAt({ tokens }: Scan, at: number): number | undefined {
  const token = tokens[at];
  if (!isInteger(token, 4) || token.text.length !== 4) return undefined;
  const year = integer(token);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}
