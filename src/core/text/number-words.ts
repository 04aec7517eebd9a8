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

/** A number in words as far as it has been read. */
type Reading = {
  total: Decimal;
  /** Below a thousand, so far; `digit` is not yet placed. */
  group: number;
  digit: number | undefined;
  magnitude: Decimal | undefined;
  small: boolean;
};

const groupOf = ({ group, digit }: Reading): Decimal => decimal(String(group + (digit ?? 0)));

/** Reads a number in words at `at`; undefined where none begins. «năm» alone is taken as five: the caller decides. */
export function readWords(tokens: readonly Token[], at: number): WordNumber | undefined {
  const reading: Reading = {
    total: ZERO,
    group: 0,
    digit: undefined,
    magnitude: undefined,
    small: true,
  };
  let index = at;
  for (; index < tokens.length; index += 1) {
    const { key, gap } = tokens[index]!;
    const goesOn = index > at;
    if (goesOn && !gap) break;
    if (goesOn && key === COMMA) {
      const places = placesAfter(tokens, index);
      if (places === '') break;
      const value = add(add(reading.total, groupOf(reading)), decimal(`0.${places}`));
      return { last: index + places.length, value, small: false };
    }
    if (goesOn && key === HALF) {
      takeHalf(reading);
      index += 1;
      break;
    }
    const isTaken =
      takeDigit(reading, tokens, index, goesOn) ||
      takeTens(reading, key) ||
      takeMagnitude(reading, tokens[index]!, goesOn) ||
      (goesOn && takeJoin(reading, tokens, index));
    if (!isTaken) break;
  }
  if (index === at) return undefined;
  return {
    last: index - 1,
    value: add(reading.total, groupOf(reading)),
    small: reading.small && index === at + 1,
  };
}

function takeDigit(
  reading: Reading,
  tokens: readonly Token[],
  index: number,
  goesOn: boolean,
): boolean {
  const { key } = tokens[index]!;
  const digit = DIGITS.get(key) ?? (reading.group > 0 ? LATER_DIGITS.get(key) : undefined);
  if (digit === undefined || reading.digit !== undefined) return false;
  // «hai trăm năm» could go on with years; only «lăm» is a five after tens.
  const isJoined = JOIN.has(tokens[index - 1]?.key ?? '');
  if (key === FIVE && goesOn && !isJoined && !continues(tokens[index + 1])) return false;
  reading.digit = digit;
  return true;
}

/** «mười», «mươi», «trăm». */
function takeTens(reading: Reading, key: string): boolean {
  const { digit } = reading;
  if (key === TEN) {
    if (digit !== undefined || reading.group % 100 !== 0) return false;
    reading.group += 10;
    return true;
  }
  if (digit === undefined || !(TENS.has(key) || key === HUNDRED)) return false;
  reading.group += digit * (key === HUNDRED ? 100 : 10);
  if (key === HUNDRED) reading.magnitude = decimal('100');
  reading.digit = undefined;
  reading.small = false;
  return true;
}

/** «nghìn», «triệu»; twice in «nghìn tỷ». */
function takeMagnitude(reading: Reading, token: Token, goesOn: boolean): boolean {
  const scale = magnitudeOf(token);
  if (scale === undefined) return false;
  const amount = groupOf(reading);
  if (amount !== ZERO) reading.total = add(reading.total, multiply(amount, scale));
  else if (reading.total === ZERO || !goesOn) return false;
  else reading.total = multiply(reading.total, scale);
  reading.group = 0;
  reading.digit = undefined;
  reading.magnitude = scale;
  reading.small = false;
  return true;
}

/** «lẻ», «linh» before a digit. */
function takeJoin(reading: Reading, tokens: readonly Token[], index: number): boolean {
  if (!JOIN.has(tokens[index]!.key) || !DIGITS.has(tokens[index + 1]?.key ?? '')) return false;
  reading.small = false;
  return true;
}

/** «rưỡi»: half of the magnitude before it. */
function takeHalf(reading: Reading): void {
  const { magnitude } = reading;
  const half = magnitude === undefined ? decimal('0.5') : divide(magnitude, TWO);
  reading.total = add(reading.total, half);
  reading.small = false;
}

/** The digits said after «phẩy». */
function placesAfter(tokens: readonly Token[], comma: number): string {
  let places = '';
  for (
    let next = comma + 1;
    DIGITS.has(tokens[next]?.key ?? '') || LATER_DIGITS.has(tokens[next]?.key ?? '');
    next += 1
  )
    places += String(digitWord(tokens[next]));
  return places;
}

/** Whether a number in words goes on with this token. */
const continues = (token: Token | undefined): boolean =>
  token !== undefined &&
  (TENS.has(token.key) || token.key === HUNDRED || MAGNITUDES.has(token.key));
