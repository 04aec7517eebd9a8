import { type Decimal, decimal, isDecimal } from '../decimal.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { knownUnit, PERCENT } from '../unit.ts';
import { figureDamage } from './excel.ts';
import { BEHIND, type NumberLayout, numberLayout } from './number-layout.ts';
import type { MissingReason, NumberLocale, NumberReading, WrongNumber } from './number-reading.ts';

const MISSING: ReadonlyMap<string, MissingReason> = new Map([
  ['', 'empty'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['−', 'dash'],
  ['--', 'dash'],
  ['…', 'dots'],
  ['...', 'dots'],
  ['..', 'dots'],
  ['x', 'cross'],
  ['n/a', 'notAvailable'],
  ['n.a.', 'notAvailable'],
  ['na', 'notAvailable'],
  ['nan', 'notAvailable'],
  [':', 'notAvailable'],
  ['null', 'notAvailable'],
  ['chưa có', 'notAvailable'],
  ['chưa có số liệu', 'notAvailable'],
  ['không có số liệu', 'notAvailable'],
]);

export const missingReason = (text: string): MissingReason | undefined =>
  MISSING.get(text.toLocaleLowerCase('vi'));

const QUALIFIERS: readonly (readonly [mark: RegExp, qualifier: Qualifier])[] = [
  [/^(?:≈|~|≃|khoảng|ước(?: khoảng| đạt| tính)?|trên dưới|xấp xỉ)\s*/iu, 'about'],
  [/^(?:gần)\s*/iu, 'nearly'],
  [/^(?:>=|≥|ít nhất|tối thiểu)\s*/iu, 'atLeast'],
  [/^(?:<=|≤|không quá|tối đa)\s*/iu, 'atMost'],
  [/^(?:>|trên|hơn)\s*/iu, 'over'],
  [/^(?:<|dưới)\s*/iu, 'under'],
];

const WHOLE = /^-?(?:0|[1-9]\d*)$/;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const PLAIN_VI = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;

const MINUS = /^[-−–—‒‐‑﹣－]/u;

/** What can stand behind a figure without being taken for a part of it. */
const UNIT = /^[^\d\s.,()-]/u;

type Shape = { readonly negative: boolean; readonly digits: string };

/**
 * Reads one cell. `locale` is what the file was declared or proved to be; without it a figure
 * such as `1.234`, which is a thousand to one writer and one and a bit to another, is refused.
 * `unit` is that of the row: it alone may stand behind the figure, `%` like any other.
 */
export function readNumber(
  text: string,
  {
    locale,
    unit,
  }: { readonly locale: NumberLocale | undefined; readonly unit: string | undefined },
): NumberReading {
  const trimmed = text.trim();
  if (trimmed.length > MOST_LETTERS)
    return { kind: 'wrong', why: /\p{L}{2}/u.test(trimmed) ? 'letter' : 'tooLong' };
  // Most figures are plain; they need no look at marks, words or groups.
  if (locale === 'en' ? PLAIN.test(trimmed) && !endsInGroup(trimmed) : WHOLE.test(trimmed)) {
    const value = decimal(trimmed);
    return { kind: 'number', value, qualifier: undefined, tidied: false };
  }
  if (locale === 'vi' && PLAIN_VI.test(trimmed) && !endsInGroup(trimmed)) {
    return {
      kind: 'number',
      value: decimal(trimmed.replaceAll('.', '').replace(',', '.')),
      qualifier: undefined,
      tidied: true,
    };
  }
  const reason = missingReason(trimmed);
  if (reason !== undefined) return { kind: 'missing', reason };
  return readMarked(trimmed, locale, unit);
}

/** Beyond these a cell holds no figure, whatever it holds; figures of a million digits must not be reckoned with. */
const MOST_LETTERS = 200;

/** Whether a separator stands before the last three digits, where it can be either. */
function endsInGroup(text: string): boolean {
  if (text.length > LONGEST_OF_TWO) return false;
  const mark = text.charCodeAt(text.length - 4);
  return mark === POINT || mark === COMMA;
}
/** `-123.456`. */
const LONGEST_OF_TWO = 8;
const POINT = 46;
const COMMA = 44;

/** Reads a figure that may have a word before it, a unit behind it, groups, or another sign for the minus. */
function readMarked(
  trimmed: string,
  locale: NumberLocale | undefined,
  unit: string | undefined,
): NumberReading {
  const wrong = (why: WrongNumber): NumberReading => ({
    kind: 'wrong',
    why: figureDamage(trimmed) ?? why,
  });
  const { rest, qualifier } = withoutWords(trimmed, unit);
  if (rest.endsWith(PERCENT)) return wrong('percent');
  if (/^\(.*\)$/.test(rest)) return wrong('parentheses');
  const layout = numberLayout(unsigned(rest).digits);
  if (layout.kind === 'wrong') return wrong(layout.why);
  const value = chooseValue(layout, locale);
  if (value === 'otherLocale') return wrong('otherLocale');
  const signed = (digits: string): Decimal =>
    decimal(`${unsigned(rest).negative ? '-' : ''}${digits}`);
  if (value === undefined) {
    return layout.kind === 'both'
      ? { kind: 'ambiguous', vi: signed(layout.vi), en: signed(layout.en) }
      : wrong('grouping');
  }
  const read = signed(value);
  return {
    kind: 'number',
    value: read,
    qualifier,
    tidied: !isDecimal(trimmed) || /^-?0\d/.test(trimmed) || decimal(trimmed) !== read,
    ...(layout.kind === 'both' && locale !== undefined
      ? { other: signed(layout[locale === 'vi' ? 'en' : 'vi']) }
      : {}),
  };
}

/** The figure without a word before it and its unit behind it. */
function withoutWords(
  trimmed: string,
  unit: string | undefined,
): { readonly rest: string; readonly qualifier: Qualifier | undefined } {
  // Excel puts this sign before what is typed as text.
  let rest = trimmed.replace(/^'/, '');
  let qualifier: Qualifier | undefined;
  for (const [mark, meaning] of QUALIFIERS) {
    if (!mark.test(rest)) continue;
    rest = rest.replace(mark, '');
    qualifier = meaning;
    break;
  }
  const behind = unit === undefined ? 0 : lengthOfUnit(rest, unit);
  return { rest: behind > 0 ? rest.slice(0, -behind).trimEnd() : rest, qualifier };
}

/** What one figure says of how its series is written and how large it is, whoever wrote it. */
export type FigureProof =
  | { readonly kind: 'whole'; readonly value: Decimal }
  | { readonly kind: 'both'; readonly mark: SeparatorMark }
  | {
      readonly kind: 'one';
      readonly locale: NumberLocale;
      readonly value: Decimal;
      /** Whether it may be a figure in thousands that lost its last noughts: `12.5` of `12.500`. */
      readonly isWeak: boolean;
      /** Whether it shows the sign between thousands as well. */
      readonly isGrouped: boolean;
    };
export type SeparatorMark = '.' | ',';

/** Undefined for what is no figure. A share is never in thousands, so its decimals are no weak proof. */
export function figureProof(text: string, unit: string | undefined): FigureProof | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MOST_LETTERS) return undefined;
  const { digits } = unsigned(withoutWords(trimmed, unit).rest);
  const layout = numberLayout(digits);
  switch (layout.kind) {
    case 'wrong':
      return undefined;
    case 'whole':
      return { kind: 'whole', value: decimal(layout.value) };
    case 'both':
      return { kind: 'both', mark: digits.includes('.') ? '.' : ',' };
    case 'one':
      return {
        kind: 'one',
        locale: layout.locale,
        value: decimal(layout.value),
        isWeak: unit !== PERCENT && /^[1-9]\d{0,2}[.,]\d{1,2}$/.test(digits),
        isGrouped: /[.,].*[.,]/.test(digits),
      };
  }
}

function unsigned(text: string): Shape {
  const negative = MINUS.test(text);
  return { negative, digits: negative || text.startsWith('+') ? text.slice(1).trimStart() : text };
}

/** How many letters behind the figure are the unit of its row, in that spelling or another. */
function lengthOfUnit(text: string, unit: string): number {
  if (UNIT.test(unit) && text.endsWith(unit)) return unit.length;
  const behind = UNIT_BEHIND.exec(text)?.[0] ?? '';
  return behind !== '' && knownUnit(behind) === unit ? behind.length : 0;
}

function chooseValue(
  layout: Exclude<NumberLayout, { kind: 'wrong' }>,
  locale: NumberLocale | undefined,
): string | 'otherLocale' | undefined {
  switch (layout.kind) {
    case 'whole':
      return layout.value;
    case 'one':
      return locale === undefined || locale === layout.locale ? layout.value : 'otherLocale';
    case 'both':
      return locale === undefined ? undefined : layout[locale];
  }
}

/** What a single cell proves about who wrote the file, whatever its unit; undefined when it fits both or neither. */
export function provesLocale(text: string): NumberLocale | undefined {
  if (WHOLE.test(text)) return undefined;
  const unit = UNIT_BEHIND.exec(text)?.[0].trim();
  const reading = (locale: NumberLocale): boolean =>
    readNumber(text, { locale, unit }).kind === 'number';
  const vi = reading('vi');
  const en = reading('en');
  if (vi === en) return undefined;
  return vi ? 'vi' : 'en';
}

const UNIT_BEHIND = new RegExp(`(?<=\\d)${BEHIND}$`, 'u');
