import type { NumberLocale, WrongNumber } from './number-reading.ts';

/** How the digits and separators of one figure are laid out, before it is known who wrote them. */
export type NumberLayout =
  | { readonly kind: 'whole'; readonly value: string }
  | { readonly kind: 'one'; readonly locale: NumberLocale; readonly value: string }
  | { readonly kind: 'both'; readonly vi: string; readonly en: string }
  | { readonly kind: 'wrong'; readonly why: WrongNumber };

/** Lays out a figure without its sign. */
export function numberLayout(digits: string): NumberLayout {
  const text = joinSpacedGroups(digits);
  const expanded = machineNotation(text);
  if (expanded !== undefined) return expanded;
  if (/[^\d.,]/u.test(text) || text === '') return { kind: 'wrong', why: strangeness(text) };
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots === 0 && commas === 0) return { kind: 'whole', value: bare(text) };
  if (dots > 0 && commas > 0)
    return text.lastIndexOf(',') > text.lastIndexOf('.')
      ? grouped(text, '.', ',', 'vi')
      : grouped(text, ',', '.', 'en');
  return withOneMark(text, dots > 0 ? '.' : ',', dots + commas);
}

/** A figure in which one separator alone stands, once or several times. */
function withOneMark(text: string, mark: '.' | ',', count: number): NumberLayout {
  const groupsIn: NumberLocale = mark === '.' ? 'vi' : 'en';
  const decimalsIn: NumberLocale = mark === '.' ? 'en' : 'vi';
  if (count > 1) {
    return isGrouped(text, mark)
      ? { kind: 'one', locale: groupsIn, value: bare(text.replaceAll(mark, '')) }
      : { kind: 'wrong', why: 'grouping' };
  }
  const [whole = '', fraction = ''] = text.split(mark);
  if (fraction === '') return { kind: 'wrong', why: 'separator' };
  // Programs for statistics leave the nought out: `.5`.
  if (whole === '') return { kind: 'one', locale: decimalsIn, value: `0.${fraction}` };
  const asDecimal = `${bare(whole)}.${fraction}`;
  // Three digits after one mark, one to three before it that are no mere nought: either reading fits.
  if (fraction.length === 3 && whole.length <= 3 && !/^0+$/.test(whole)) {
    const asWhole = bare(`${whole}${fraction}`);
    return mark === '.'
      ? { kind: 'both', vi: asWhole, en: asDecimal }
      : { kind: 'both', vi: asDecimal, en: asWhole };
  }
  return { kind: 'one', locale: decimalsIn, value: asDecimal };
}

function grouped(text: string, group: string, point: string, locale: NumberLocale): NumberLayout {
  const at = text.lastIndexOf(point);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (whole.includes(point) || !isGrouped(whole, group)) return { kind: 'wrong', why: 'grouping' };
  if (!/^\d+$/.test(fraction)) return { kind: 'wrong', why: 'separator' };
  return { kind: 'one', locale, value: `${bare(whole.replaceAll(group, ''))}.${fraction}` };
}

const isGrouped = (text: string, mark: string): boolean => {
  const [first = '', ...others] = text.split(mark);
  return (
    /^[1-9]\d{0,2}$/.test(first) &&
    others.length > 0 &&
    others.every((group) => /^\d{3}$/.test(group))
  );
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
const RANGE =
  /^(?:từ\s+)?\d[\d.,]*\s*%?\s*(?:[-‐‑‒–—−÷~]|(?<=[\s%])(?:đến|tới|to)(?=\s))\s*\d[\d.,]*%?$/iu;
const FOOTNOTE = /^\d[\d.,]*\s*(?:\*+|[¹²³⁰-⁹ᵃ-ᶻ]+|\((?:\d{1,2}|\*+|[a-z])\))$/u;
/**
 * What stands behind a figure. A letter right behind a digit is sooner a slip of the finger, as
 * `4O`; with a space between, or two, it is a word.
 */
export const BEHIND = '(?:\\s+\\p{L}|\\s*%|(?![OolI]+$)\\p{L}\\p{L})\\D*\\d?';
const WITH_UNIT = new RegExp(`^\\d(?:[\\d.,]*\\d)?${BEHIND}$`, 'u');

/**
 * A figure with an exponent as programs write it, nothing lost: pandas, R and JavaScript with a small e
 * (`5e-05`), Java with a point and a bare exponent (`1.39E7`). Excel's own, `1.39E+07`, is rounded.
 */
function machineNotation(text: string): NumberLayout | undefined {
  const [, whole, fraction = '', small, java] = MACHINE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const exponent = Number(small ?? java);
  if (Math.abs(exponent) > MOST_EXPONENT) return { kind: 'wrong', why: 'tooLong' };
  const digits = `${whole}${fraction}`;
  const point = 1 + exponent;
  const padded = digits.padEnd(point, '0');
  const value =
    point > 0
      ? `${bare(padded.slice(0, point))}.${padded.slice(point)}`.replace(/\.$/, '')
      : `0.${'0'.repeat(-point)}${digits}`;
  return { kind: 'whole', value };
}

const MACHINE = /^(\d)(?:[.,](\d+))?(?:e([-+]?\d{1,3})|(?<=[.,]\d+)E(-?[1-9]\d{0,2}|0))$/;
const MOST_EXPONENT = 40;

/** `1 234 567` with unbreakable spaces or `1'234'567`: these only part the thousands. */
const joinSpacedGroups = (text: string): string =>
  text.replace(SPACED_GROUPS, (spaced) => spaced.replace(/\D/gu, ''));

/** Spaces and apostrophes that typists use between groups of three; an ordinary space inside a number is a slip. */
const GROUP_SPACE = "\u00a0\u202f\u2009\u2007\u2008\u2005\u2006\u200a'’ʼ";
const SPACED_GROUPS = new RegExp(`^\\d{1,3}(?:[${GROUP_SPACE}]\\d{3})+(?=$|[.,])`, 'u');

const bare = (whole: string): string => whole.replace(/^0+(?=\d)/, '');
