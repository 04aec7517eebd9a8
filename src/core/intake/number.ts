import { decimal, isDecimal, type Decimal } from '../decimal.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { PERCENT } from '../unit.ts';
import { figureDamage, type ExcelDamage } from './excel.ts';

/** Which sign stands before decimals: `vi` writes 1.234,5 and `en` writes 1,234.5. */
export type NumberLocale = 'vi' | 'en';

/** Why a cell holds no figure, by the mark that stands there. */
export type MissingReason = 'empty' | 'dash' | 'dots' | 'cross' | 'notAvailable';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly qualifier: Qualifier | undefined; readonly tidied: boolean }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'ambiguous'; readonly vi: Decimal; readonly en: Decimal }
  | { readonly kind: 'wrong'; readonly why: WrongNumber };

export type WrongNumber =
  | 'letter' | 'space' | 'grouping' | 'otherLocale' | 'percent' | 'parentheses' | 'separator'
  /** A fraction, or a day and a month. */
  | 'date'
  /** Digits of another script or width. */
  | 'digits'
  /** A unit that is not the unit of the row. */
  | 'unit'
  | 'range' | 'footnote' | ExcelDamage;

const MISSING: ReadonlyMap<string, MissingReason> = new Map([
  ['', 'empty'], ['-', 'dash'], ['–', 'dash'], ['—', 'dash'], ['−', 'dash'], ['--', 'dash'],
  ['…', 'dots'], ['...', 'dots'], ['..', 'dots'], ['x', 'cross'],
  ['n/a', 'notAvailable'], ['#n/a', 'notAvailable'], ['na', 'notAvailable'], ['null', 'notAvailable'],
  ['chưa có', 'notAvailable'], ['chưa có số liệu', 'notAvailable'], ['không có số liệu', 'notAvailable'],
]);

export const missingReason = (text: string): MissingReason | undefined => MISSING.get(text.toLocaleLowerCase('vi'));

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

/** Spaces that typists use between groups of three; an ordinary space inside a number is a slip. */
const GROUP_SPACE = '\u00a0\u202f\u2009\u2007';
const MINUS = /^[-−–—‒‐‑﹣－]/u;

/** What can stand behind a figure without being taken for a part of it. */
const UNIT = /^[^\d\s.,()-]/u;

type Shape = { readonly negative: boolean; readonly digits: string };

/** How the digits and separators of one figure are laid out, before it is known who wrote them. */
type Layout =
  | { readonly kind: 'whole'; readonly value: string }
  | { readonly kind: 'one'; readonly locale: NumberLocale; readonly value: string }
  | { readonly kind: 'both'; readonly vi: string; readonly en: string }
  | { readonly kind: 'wrong'; readonly why: WrongNumber };

/**
 * Reads one cell. `locale` is what the file was declared or proved to be; without it a figure
 * such as `1.234`, which is a thousand to one writer and one and a bit to another, is refused.
 * `unit` is that of the row: it alone may stand behind the figure, `%` like any other.
 */
export function readNumber(
  text: string,
  { locale, unit }: { readonly locale: NumberLocale | undefined; readonly unit: string | undefined },
): NumberReading {
  const trimmed = text.trim();
  // Most figures are plain; they need no look at marks, words or groups.
  if (locale === 'en' ? PLAIN.test(trimmed) : WHOLE.test(trimmed)) {
    const value = decimal(trimmed);
    return { kind: 'number', value, qualifier: undefined, tidied: false };
  }
  const reason = missingReason(trimmed);
  if (reason !== undefined) return { kind: 'missing', reason };
  const wrong = (why: WrongNumber): NumberReading => ({ kind: 'wrong', why: figureDamage(trimmed) ?? why });
  // Excel puts this sign before what is typed as text.
  let rest = trimmed.replace(/^'/, '');
  let qualifier: Qualifier | undefined;
  for (const [mark, meaning] of QUALIFIERS) {
    if (!mark.test(rest)) continue;
    rest = rest.replace(mark, '');
    qualifier = meaning;
    break;
  }
  if (unit !== undefined && UNIT.test(unit) && rest.endsWith(unit)) rest = rest.slice(0, -unit.length).trimEnd();
  else if (rest.endsWith(PERCENT)) return wrong('percent');
  if (/^\(.*\)$/.test(rest)) return wrong('parentheses');
  const layout = layoutOf(unsigned(rest).digits);
  if (layout.kind === 'wrong') return wrong(layout.why);
  const value = chooseValue(layout, locale);
  if (value === 'otherLocale') return wrong('otherLocale');
  const signed = (digits: string): Decimal => decimal(`${unsigned(rest).negative ? '-' : ''}${digits}`);
  if (value === undefined) {
    return layout.kind === 'both' ? { kind: 'ambiguous', vi: signed(layout.vi), en: signed(layout.en) } : wrong('grouping');
  }
  const read = signed(value);
  return { kind: 'number', value: read, qualifier, tidied: !isDecimal(trimmed) || /^-?0\d/.test(trimmed) || decimal(trimmed) !== read };
}

function unsigned(text: string): Shape {
  const negative = MINUS.test(text);
  return { negative, digits: negative || text.startsWith('+') ? text.slice(1).trimStart() : text };
}

function chooseValue(layout: Exclude<Layout, { kind: 'wrong' }>, locale: NumberLocale | undefined): string | 'otherLocale' | undefined {
  switch (layout.kind) {
    case 'whole':
      return layout.value;
    case 'one':
      return locale === undefined || locale === layout.locale ? layout.value : 'otherLocale';
    case 'both':
      return locale === undefined ? undefined : layout[locale];
  }
}

function layoutOf(digits: string): Layout {
  const text = joinSpacedGroups(digits);
  if (/[^\d.,]/u.test(text) || text === '') return { kind: 'wrong', why: strangeness(text) };
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots === 0 && commas === 0) return { kind: 'whole', value: bare(text) };
  if (dots > 0 && commas > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? grouped(text, '.', ',', 'vi') : grouped(text, ',', '.', 'en');
  const mark = dots > 0 ? '.' : ',';
  const groupsIn: NumberLocale = mark === '.' ? 'vi' : 'en';
  const decimalsIn: NumberLocale = mark === '.' ? 'en' : 'vi';
  if (dots + commas > 1) {
    return isGrouped(text, mark) ? { kind: 'one', locale: groupsIn, value: bare(text.replaceAll(mark, '')) } : { kind: 'wrong', why: 'grouping' };
  }
  const [whole = '', fraction = ''] = text.split(mark);
  if (whole === '' || fraction === '') return { kind: 'wrong', why: 'separator' };
  const asDecimal = `${bare(whole)}.${fraction}`;
  // Three digits after one mark, one to three before it that are no mere nought: either reading fits.
  if (fraction.length === 3 && whole.length <= 3 && !/^0+$/.test(whole)) {
    const asWhole = bare(`${whole}${fraction}`);
    return mark === '.' ? { kind: 'both', vi: asWhole, en: asDecimal } : { kind: 'both', vi: asDecimal, en: asWhole };
  }
  return { kind: 'one', locale: decimalsIn, value: asDecimal };
}

function grouped(text: string, group: string, point: string, locale: NumberLocale): Layout {
  const at = text.lastIndexOf(point);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (whole.includes(point) || !isGrouped(whole, group)) return { kind: 'wrong', why: 'grouping' };
  if (!/^\d+$/.test(fraction)) return { kind: 'wrong', why: 'separator' };
  return { kind: 'one', locale, value: `${bare(whole.replaceAll(group, ''))}.${fraction}` };
}

const isGrouped = (text: string, mark: string): boolean => {
  const [first = '', ...others] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && others.length > 0 && others.every((group) => /^\d{3}$/.test(group));
};

/** Why a text with other signs than digits and separators is no figure. */
function strangeness(text: string): WrongNumber {
  if (DAY_AND_MONTH.test(text) || FRACTION.test(text)) return 'date';
  if (RANGE.test(text)) return 'range';
  if (FOOTNOTE.test(text)) return 'footnote';
  if (WITH_UNIT.test(text)) return 'unit';
  if (/[^\P{Nd}0-9]/u.test(text)) return 'digits';
  return /^[\d.,\s]+$/u.test(text) ? 'space' : 'letter';
}

const DAY_AND_MONTH = /^(?:\d|[0-2]\d|3[01])-(?:0?\d|1[0-2])$/;
const FRACTION = /^\d+\s*\/\s*\d+$/;
const RANGE = /^\d[\d.,]*%?\s*[-‐‑‒–—−÷]\s*\d[\d.,]*$/u;
const FOOTNOTE = /^\d[\d.,]*\s*(?:\*+|[¹²³⁰-⁹ᵃ-ᶻ]+|\((?:\d{1,2}|\*+|[a-z])\))$/u;
/** A letter right behind a digit is sooner a slip of the finger, as `4O`; with a space between, or two, it is a word. */
const BEHIND = '(?:\\s+\\p{L}|\\s*%|(?![OolI]+$)\\p{L}\\p{L})\\D*\\d?';
const WITH_UNIT = new RegExp(`^\\d(?:[\\d.,]*\\d)?${BEHIND}$`, 'u');

/** `1 234 567` with unbreakable spaces: the spaces only part the thousands. */
const joinSpacedGroups = (text: string): string => text.replace(SPACED_GROUPS, (spaced) => spaced.replace(/\D/gu, ''));

const SPACED_GROUPS = new RegExp(`^\\d{1,3}(?:[${GROUP_SPACE}]\\d{3})+(?=$|[.,])`, 'u');

const bare = (whole: string): string => whole.replace(/^0+(?=\d)/, '');

/** What a single cell proves about who wrote the file, whatever its unit; undefined when it fits both or neither. */
export function provesLocale(text: string): NumberLocale | undefined {
  if (WHOLE.test(text)) return undefined;
  const unit = UNIT_BEHIND.exec(text)?.[0].trim();
  const reading = (locale: NumberLocale): boolean => readNumber(text, { locale, unit }).kind === 'number';
  const vi = reading('vi');
  const en = reading('en');
  return vi === en ? undefined : vi ? 'vi' : 'en';
}

const UNIT_BEHIND = new RegExp(`(?<=\\d)${BEHIND}$`, 'u');
