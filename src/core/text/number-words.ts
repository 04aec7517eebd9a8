import { add, type Decimal, decimal, divide, multiply, ZERO } from '../decimal.ts';
import { keyOf } from './orthography.ts';
import type { Token } from './tokens.ts';

/** A number written out: tokens `first` to `last`; `small` when it is a single syllable up to ten. */
export type WordNumber = {
  readonly last: number;
  readonly value: Decimal;
  readonly small: boolean;
};

const table = <Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(entries).map(([syllable, value]) => [keyOf(syllable), value]));

const DIGITS = table({ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 });
/** Digits as they sound after tens and hundreds. */
const LATER_DIGITS = table({ mốt: 1, tư: 4, lăm: 5, nhăm: 5, rưởi: 5 });
const TENS = new Set(['mươi', 'chục'].map(keyOf));
const TEN = keyOf('mười');
const HUNDRED = keyOf('trăm');
const JOIN = new Set(['lẻ', 'linh'].map(keyOf));
const HALF = keyOf('rưỡi');
const MAGNITUDES = table({
  nghìn: '1000',
  ngàn: '1000',
  vạn: '10000',
  triệu: '1000000',
  tỷ: '1000000000',
});
const FIVE = keyOf('năm');
const COMMA = keyOf('phẩy');

const TWO = decimal('2');

export const magnitudeOf = (token: Token | undefined): Decimal | undefined => {
  const found = token === undefined ? undefined : MAGNITUDES.get(token.key);
  return found === undefined ? undefined : decimal(found);
};

/** Single digit of one syllable, also in the forms of fractions («phần tư»). */
export const digitWord = (token: Token | undefined): number | undefined =>
  token === undefined
    ? undefined
    : (DIGITS.get(token.key) ??
      LATER_DIGITS.get(token.key) ??
      (token.key === TEN ? 10 : undefined));

/** Reads a number in words at `at`; undefined where none begins. «năm» alone is taken as five: the caller decides. */
export function readWords(tokens: readonly Token[], at: number): WordNumber | undefined {
  let total = ZERO;
  /** Below a thousand, so far; `digit` is not yet placed. */
  let group = 0;
  let digit: number | undefined;
  let magnitude: Decimal | undefined;
  let index = at;
  let small = true;
  for (; index < tokens.length; index += 1) {
    const { key, gap } = tokens[index]!;
    if (index > at && !gap) break;
    const plain = DIGITS.get(key);
    const later = LATER_DIGITS.get(key);
    if (plain !== undefined || (later !== undefined && group > 0)) {
      // «hai trăm năm» could go on with years; only «lăm» is a five after tens.
      const joined = JOIN.has(tokens[index - 1]?.key ?? '');
      if (
        digit !== undefined ||
        (key === FIVE && index > at && !joined && !continues(tokens[index + 1]))
      )
        break;
      digit = plain ?? later;
    } else if (key === TEN) {
      if (digit !== undefined || group % 100 !== 0) break;
      group += 10;
    } else if (TENS.has(key)) {
      if (digit === undefined) break;
      group += digit * 10;
      digit = undefined;
      small = false;
    } else if (key === HUNDRED) {
      if (digit === undefined) break;
      group += digit * 100;
      digit = undefined;
      magnitude = decimal('100');
      small = false;
    } else if (MAGNITUDES.has(key)) {
      const scale = magnitudeOf(tokens[index])!;
      const amount = decimal(String(group + (digit ?? 0)));
      if (group + (digit ?? 0) > 0) total = add(total, multiply(amount, scale));
      else if (total === ZERO || index === at) break;
      else total = multiply(total, scale);
      group = 0;
      digit = undefined;
      magnitude = scale;
      small = false;
    } else if (JOIN.has(key) && DIGITS.has(tokens[index + 1]?.key ?? '') && index > at) {
      small = false;
    } else if (key === COMMA && index > at && digitWord(tokens[index + 1]) !== undefined) {
      total = add(total, decimal(String(group + (digit ?? 0))));
      let places = '';
      for (
        let next = index + 1;
        DIGITS.has(tokens[next]?.key ?? '') || LATER_DIGITS.has(tokens[next]?.key ?? '');
        next += 1
      )
        places += String(digitWord(tokens[next]));
      if (places === '') break;
      return {
        last: index + places.length,
        value: add(total, decimal(`0.${places}`)),
        small: false,
      };
    } else if (key === HALF && index > at) {
      total = add(total, magnitude === undefined ? decimal('0.5') : divide(magnitude, TWO));
      index += 1;
      small = false;
      break;
    } else break;
  }
  if (index === at) return undefined;
  return {
    last: index - 1,
    value: add(total, decimal(String(group + (digit ?? 0)))),
    small: small && index === at + 1,
  };
}

/** Whether a number in words goes on with this token. */
const continues = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TENS.has(token.key) || token.key === HUNDRED || MAGNITUDES.has(token.key));
