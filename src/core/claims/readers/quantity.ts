import { add, compare, type Decimal, decimal, divide, isDecimal, multiply } from '../../decimal.ts';
import { digitWord, magnitudeOf, readWords, type WordNumber } from '../../text/number-words.ts';
import { endsBefore, phrases, startsAt } from '../../text/phrases.ts';
import {
  beginsName,
  isCapitalised,
  isDash,
  isInteger,
  isSign,
  isWord,
  opensSentence,
  type Token,
} from '../../text/tokens.ts';
import { FIXED, VAGUE, VAGUE_MAGNITUDES } from '../lexicon/idioms.ts';
import type { Quantity } from '../numeral.ts';
import { numeral, type Reader, type Scan } from '../scan.ts';

const FIXED_PHRASES = phrases(FIXED);
const VAGUE_WORDS = phrases(VAGUE);
const VAGUE_TAIL = phrases(VAGUE_MAGNITUDES);
const ONE = decimal('1');
const TWO = decimal('2');
/** After or before these, «năm» is a year and not a five. */
const YEAR_BEFORE = [
  'mỗi',
  'hằng',
  'hàng',
  'trong',
  'từng',
  'đầu',
  'cuối',
  'nhiều',
  'các',
  'những',
  'qua',
  'giữa',
  'theo',
  'một',
  'sau',
  'trước',
  'so',
  'với',
  'nửa',
  'cả',
  'suốt',
  'đến',
  'từ',
  'vào',
  'của',
  'cùng',
  'quanh',
  'số',
  'bình',
  'quân',
  'kỳ',
  'tháng',
  'vài',
  'mấy',
  'bao',
  'hết',
  'trên',
] as const;

/** «lúa chín sớm»: ripe, not nine. */
const RIPE_BEFORE = ['lúa', 'quả', 'trái', 'cây', 'nấu', 'nung', 'ăn'] as const;
const RIPE_AFTER = ['sớm', 'muộn', 'rộ', 'muồi', 'vàng', 'đều', 'kỹ', 'mọng', 'chắn'] as const;

export type FoundQuantity = { readonly last: number; readonly quantity: Quantity };
type Unit = {
  readonly label: string;
  readonly kind: NonNullable<Quantity['unitKind']>;
  readonly last: number;
};

/** Any number that the more particular readers have left: an amount, in digits or in words. */
export const readFigure: Reader = (scan, at) => {
  const { tokens } = scan;
  const fixed = startsAt(tokens, at, FIXED_PHRASES);
  const token = tokens[at]!;
  if (fixed > 0 && token.kind !== 'sign') {
    const number = tokens.findIndex(
      (one, index) =>
        index >= at &&
        index < at + fixed &&
        (one.kind === 'number' || digitWord(one) !== undefined),
    );
    return number < 0 ? undefined : numeral(scan, 'idiom', number, at + fixed - 1);
  }
  if (startsAt(tokens, at, VAGUE_TAIL) > 0 && endsBefore(tokens, at, VAGUE_WORDS) > 0) {
    let last = at;
    while (startsAt(tokens, last + 1, VAGUE_TAIL) > 0) last += 1;
    return numeral(scan, 'idiom', at, last);
  }
  const found = readQuantity(scan, at);
  return found === undefined
    ? undefined
    : numeral(scan, 'figure', at, found.last, { quantity: found.quantity });
};

/** The amount that begins at a token; «một» as an article is none. */
export function readQuantity(scan: Scan, at: number): FoundQuantity | undefined {
  const token = scan.tokens[at]!;
  if (token.kind === 'number') return readDigits(scan, at);
  return token.kind === 'word' ? readWorded(scan, at) : undefined;
}

/** Whether what follows a bare number makes it an amount: a unit, a magnitude, something counted. */
export function quantityFollows(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  let next = at + 1;
  if (isDash(tokens[next]) && tokens[next + 1]?.kind === 'number') next += 2;
  else if (isSign(tokens[next], '/') && isInteger(tokens[next + 1])) next += 2;
  return magnitudeOf(tokens[next]) !== undefined || unitAt(scan, next) !== undefined;
}

function kindOfUnit(length: number, time: number, counted: number): Unit['kind'] {
  if (time === length) return 'time';
  return counted === length ? 'counted' : 'measure';
}

/** The unit whose words begin at a token. */
export function unitAt(scan: Scan, at: number): Unit | undefined {
  const { tokens, units } = scan;
  const token = tokens[at];
  if (token === undefined) return undefined;
  const measure = startsAt(tokens, at, units.measures);
  // «bão số 9 năm 2020»: what follows dates the thing and does not count it.
  const time =
    token.kind === 'word' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')
      ? 0
      : startsAt(tokens, at, units.times);
  const counted = startsAt(tokens, at, units.counted);
  const length = Math.max(measure, time, counted);
  if (length === 0 || (token.text.length === 1 && isCapitalised(token))) return undefined;
  // «Điều 14 Luật Giáo dục»: a capital begins a name, and names are not counted.
  if (measure < length && beginsName(token)) return undefined;
  const label = tokens
    .slice(at, at + length)
    .map(({ key }) => key)
    .join(' ');
  const kind = kindOfUnit(length, time, counted);
  const last = at + length - 1;
  const known = units.labels.get(label) ?? label;
  if (!isSign(tokens[last + 1], '/') || tokens[last + 2]?.kind !== 'word')
    return { label: known, kind, last };
  const per =
    last +
    1 +
    (startsAt(tokens, last + 2, units.measures) ||
      startsAt(tokens, last + 2, units.times) ||
      startsAt(tokens, last + 2, units.counted) ||
      1);
  return {
    label: `${known}/${tokens
      .slice(last + 2, per + 1)
      .map(({ text }) => text)
      .join(' ')}`,
    kind,
    last: per,
  };
}

function readDigits(scan: Scan, at: number): FoundQuantity | undefined {
  const { tokens } = scan;
  const first = readNumber(scan, at);
  if (first === undefined) return undefined;
  let { last } = first;
  let low = first.value;
  let high = low;
  let step = first.step;
  let form: Quantity['form'] = 'plain';

  const percentBetween = isSign(tokens[last + 1], '%') ? 1 : 0;
  const joint = last + 1 + percentBetween;
  const joined =
    isDash(tokens[joint]) || isWord(tokens[joint], 'đến', 'tới') || isSign(tokens[joint], '÷', '~');
  const second =
    joined && tokens[joint + 1]?.kind === 'number' ? readNumber(scan, joint + 1) : undefined;
  const over =
    isSign(tokens[last + 1], '/') || isWord(tokens[last + 1], 'trên')
      ? readNumber(scan, last + 2)
      : undefined;
  if (
    second !== undefined &&
    (percentBetween === 0 || isSign(tokens[second.last + 1], '%')) &&
    compare(second.value, low) >= 0
  ) {
    high = second.value;
    step = compare(second.step, step) < 0 ? second.step : step;
    form = 'range';
    last = second.last;
  } else if (
    over !== undefined &&
    over.step === ONE &&
    first.step === ONE &&
    compare(over.value, low) >= 0 &&
    over.value !== '0'
  ) {
    low = high = divide(first.value, over.value);
    form = 'fraction';
    last = over.last;
    const found = finish(scan, last, { low, high, step, form, small: false });
    return { ...found, quantity: { ...found.quantity, isCounted: true } };
  } else if (isWord(tokens[last + 1], 'phần') && isInteger(tokens[last + 2], 3)) {
    low = high = divide(first.value, decimal(tokens[last + 2]!.text.replace(/^0+(?=.)/, '')));
    form = 'fraction';
    last += 2;
  }
  return finish(scan, last, { low, high, step, form, small: false });
}

function readWorded(scan: Scan, at: number): FoundQuantity | undefined {
  const { tokens } = scan;
  const token = tokens[at]!;
  // «Ba Vì», «Hai Bà Trưng»: names, not numbers.
  if (isCapitalised(token) && (isCapitalised(tokens[at + 1]) || !opensSentence(tokens, at)))
    return undefined;
  const half = halfAt(tokens, at);
  if (half !== undefined) return readHalf(scan, half);
  if (isWord(token, 'đôi') && isWord(tokens[at - 1], 'gấp', 'hơn', 'gần', 'nhân'))
    return isWord(tokens[at - 1], 'gấp', 'nhân') || isWord(tokens[at - 2], 'gấp')
      ? multiple(at, TWO)
      : undefined;
  if (isWord(token, 'rưỡi') && isWord(tokens[at - 1], 'gấp')) return multiple(at, decimal('1.5'));
  const words = readWords(tokens, at);
  if (words === undefined || isOtherWord(scan, at, words)) return undefined;
  const fraction = readWordedFraction(scan, words);
  if (fraction !== undefined) return fraction;
  if (words.small && words.value === ONE && !isSign(tokens[at + 1], '%')) return undefined;
  const { value, last, small } = words;
  return (
    readWordedRange(scan, words) ??
    finish(scan, last, { low: value, high: value, step: ONE, form: 'plain', small })
  );
}

/** The token of «nửa», alone or after «một». */
function halfAt(tokens: readonly Token[], at: number): number | undefined {
  if (isWord(tokens[at], 'nửa') && !isWord(tokens[at - 1], 'một')) return at;
  return isWord(tokens[at], 'một') && isWord(tokens[at + 1], 'nửa') ? at + 1 : undefined;
}

function readHalf(scan: Scan, half: number): FoundQuantity | undefined {
  if (isWord(scan.tokens[half + 1], 'đầu', 'cuối', 'vời', 'sau', 'trước')) return undefined;
  const value = decimal('0.5');
  const unit = unitAt(scan, half + 1);
  const time = unit?.kind === 'time' ? unit : undefined;
  return { last: half, quantity: amount(value, value, ONE, ONE, 'fraction', false, time) };
}

const multiple = (last: number, value: Decimal): FoundQuantity => ({
  last,
  quantity: amount(value, value, ONE, ONE, 'multiple', false, undefined),
});

/** Words that sound like a number and are none here: «chín» that is ripe, «năm» that is a year. */
function isOtherWord(scan: Scan, at: number, { small }: WordNumber): boolean {
  const { tokens } = scan;
  if (!small) return false;
  if (isWord(tokens[at], 'chín'))
    return isWord(tokens[at - 1], ...RIPE_BEFORE) || isWord(tokens[at + 1], ...RIPE_AFTER);
  return (
    isWord(tokens[at], 'năm') &&
    (isWord(tokens[at - 1], ...YEAR_BEFORE) || unitAt(scan, at + 1) === undefined)
  );
}

/** «hai phần ba», «ba trên bốn». */
function readWordedFraction(scan: Scan, words: WordNumber): FoundQuantity | undefined {
  const { tokens } = scan;
  const fraction = (last: number, denominator: Decimal): FoundQuantity => {
    const value = divide(words.value, denominator);
    return finish(scan, last, {
      low: value,
      high: value,
      step: ONE,
      form: 'fraction',
      small: false,
    });
  };
  const link = tokens[words.last + 1];
  const parts = isWord(link, 'phần') ? digitWord(tokens[words.last + 2]) : undefined;
  if (parts !== undefined && parts > 1) return fraction(words.last + 2, decimal(String(parts)));
  const over = isWord(link, 'trên') ? readWords(tokens, words.last + 2) : undefined;
  return over !== undefined && compare(over.value, words.value) > 0
    ? fraction(over.last, over.value)
    : undefined;
}

/** «năm đến bảy», «hai, ba», «hai ba». */
function readWordedRange(scan: Scan, words: WordNumber): FoundQuantity | undefined {
  const { tokens } = scan;
  const link = tokens[words.last + 1];
  const isJoined = isWord(link, 'đến', 'tới') || (isSign(link, ',') && words.small);
  const start = isJoined ? words.last + 2 : words.last + 1;
  const to = readWords(tokens, start);
  if (to === undefined || compare(to.value, words.value) <= 0) return undefined;
  const isYear = isWord(tokens[start], 'năm') && to.small;
  if (isYear || !(isJoined || to.small)) return undefined;
  return finish(scan, to.last, {
    low: words.value,
    high: to.value,
    step: ONE,
    form: 'range',
    small: words.small && to.small,
  });
}

type Bare = {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly step: Decimal;
  readonly form: Quantity['form'];
  readonly small: boolean;
};

/** Takes in the magnitude and the unit behind a number. */
function finish(scan: Scan, at: number, bare: Bare): FoundQuantity {
  const { tokens } = scan;
  let last = at;
  let scale = ONE;
  for (
    let found = magnitudeOf(tokens[last + 1]);
    found !== undefined && !isWord(tokens[last + 2], 'lệ', 'trọng', 'suất');
    found = magnitudeOf(tokens[last + 1])
  ) {
    scale = multiply(scale, found);
    last += 1;
  }
  if (isWord(tokens[last + 1], 'chục', 'trăm')) {
    scale = multiply(scale, decimal(isWord(tokens[last + 1], 'trăm') ? '100' : '10'));
    last += 1;
    for (
      let found = magnitudeOf(tokens[last + 1]);
      found !== undefined;
      found = magnitudeOf(tokens[last + 1])
    ) {
      scale = multiply(scale, found);
      last += 1;
    }
  }
  const scaled = (value: Decimal): Decimal => (scale === ONE ? value : multiply(value, scale));
  let { low, high } = bare;
  low = scaled(low);
  high = scaled(high);
  if (isWord(tokens[last + 1], 'rưỡi') && scale !== ONE) {
    low = add(low, divide(scale, TWO));
    high = add(high, divide(scale, TWO));
    last += 1;
  }
  const unit = unitAt(scan, last + 1);
  const multiplied = precededByTimes(tokens, at);
  const form = bare.form === 'plain' && multiplied ? 'multiple' : bare.form;
  return {
    last: tokens[last + 1] !== undefined && isSign(tokens[last + 1], '%', '‰') ? last + 1 : last,
    quantity: amount(low, high, scaled(bare.step), scale, form, bare.small && last === at, unit),
  };
}

/** «gấp hơn ba», «gấp gần 1,7»: the number is how many times, even without «lần». */
function precededByTimes(tokens: readonly Token[], last: number): boolean {
  for (let index = last - 1; index >= 0 && index > last - 6; index -= 1) {
    if (isWord(tokens[index], 'gấp')) return true;
    if (tokens[index]!.kind === 'sign' && !isSign(tokens[index], '-', '/')) return false;
    if (isWord(tokens[index], 'lần', 'so')) return false;
  }
  return false;
}

const amount = (
  low: Decimal,
  high: Decimal,
  step: Decimal,
  scale: Decimal,
  form: Quantity['form'],
  small: boolean,
  unit: Unit | undefined,
): Quantity => ({
  low,
  high,
  step,
  scale,
  form,
  small,
  unit: unit?.label,
  unitKind: unit?.kind,
});

type Written = { readonly value: Decimal; readonly step: Decimal; readonly last: number };

/** Digits with the separators of either custom; groups of thousands may stand apart. */
function readNumber({ tokens }: Scan, at: number): Written | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  let { text } = token;
  let last = at;
  if (/^[1-9]\d{0,2}$/.test(text)) {
    while (
      /^\d{3}(?:,\d+)?$/.test(tokens[last + 1]?.text ?? '') &&
      tokens[last + 1]!.kind === 'number' &&
      tokens[last + 1]!.gap &&
      !text.includes(',')
    ) {
      text += `.${tokens[last + 1]!.text}`;
      last += 1;
    }
  }
  const sign = tokens[last + 1];
  const rest = tokens[last + 2];
  if (isSign(sign, '.', ',') && sign!.gap && rest?.kind === 'number' && !rest.gap) {
    text += `${sign!.text}${rest.text}`;
    last += 2;
  }
  const value = canonical(text);
  if (value === undefined) return undefined;
  return { value, step: stepOf(text), last };
}

/** `1.234,5`, `1234,5`, `12.5`, `1,234,567.8` as a decimal; undefined for what is no one number. */
function canonical(text: string): Decimal | undefined {
  const plain = withoutGroups(text);
  return isDecimal(plain) ? decimal(plain) : undefined;
}

/** With a full stop for the comma of decimals, and no signs between thousands. */
function withoutGroups(text: string): string {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) || /^\d+,\d+$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  return /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)
    ? text.replaceAll(',', '')
    : text;
}

/** Worth of the last digit, zeros at the end included: `42,50` goes to hundredths. */
function stepOf(text: string): Decimal {
  const decimals = /,(\d+)$/.exec(text)?.[1] ?? /\.(\d+)$/.exec(text)?.[1] ?? '';
  const grouped = /^\d{1,3}(?:\.\d{3})+$/.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/.test(text);
  return decimals === '' || grouped ? ONE : decimal(`0.${'0'.repeat(decimals.length - 1)}1`);
}
