import { decimal, isDecimal, type Decimal } from '../decimal.ts';
import type { Qualifier } from '../schema/vocabulary.ts';

/** Which sign stands before decimals: `vi` writes 1.234,5 and `en` writes 1,234.5. */
export type NumberLocale = 'vi' | 'en';

/** Why a cell holds no figure, by the mark that stands there. */
export type MissingReason = 'empty' | 'dash' | 'dots' | 'cross' | 'notAvailable';

export type NumberReading =
  | { readonly kind: 'number'; readonly value: Decimal; readonly qualifier: Qualifier | undefined; readonly tidied: boolean }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'ambiguous'; readonly vi: Decimal; readonly en: Decimal }
  | { readonly kind: 'wrong'; readonly why: WrongNumber };

export type WrongNumber = 'letter' | 'space' | 'grouping' | 'otherLocale' | 'percent' | 'parentheses' | 'date' | 'separator';

const MISSING: Readonly<Record<string, MissingReason>> = {
  '': 'empty', '-': 'dash', '–': 'dash', '—': 'dash', '−': 'dash', '--': 'dash',
  '…': 'dots', '...': 'dots', '..': 'dots', x: 'cross', X: 'cross',
  'n/a': 'notAvailable', 'N/A': 'notAvailable', '#N/A': 'notAvailable', na: 'notAvailable', null: 'notAvailable',
  'chưa có': 'notAvailable', 'chưa có số liệu': 'notAvailable', 'không có số liệu': 'notAvailable',
};

export const missingReason = (text: string): MissingReason | undefined =>
  Object.hasOwn(MISSING, text) ? MISSING[text] : MISSING[text.toLocaleLowerCase('vi')];

const QUALIFIERS: readonly (readonly [mark: RegExp, qualifier: Qualifier])[] = [
  [/^(?:≈|~|≃|khoảng|ước(?: khoảng)?|trên dưới|xấp xỉ)\s*/iu, 'about'],
  [/^(?:gần)\s*/iu, 'nearly'],
  [/^(?:>=|≥|ít nhất|tối thiểu)\s*/iu, 'atLeast'],
  [/^(?:<=|≤|không quá|tối đa)\s*/iu, 'atMost'],
  [/^(?:>|trên|hơn)\s*/iu, 'over'],
  [/^(?:<|dưới)\s*/iu, 'under'],
];

const WHOLE = /^-?\d+$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** Spaces that typists use between groups of three; an ordinary space inside a number is a slip. */
const GROUP_SPACE = '\u00a0\u202f\u2009\u2007';
const MINUS = /^[-−–‒﹣－]/u;

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
 * `percent` says whether the row's unit is a percentage, the only place for a `%` sign.
 */
export function readNumber(
  text: string,
  { locale, percent }: { readonly locale: NumberLocale | undefined; readonly percent: boolean },
): NumberReading {
  const trimmed = text.trim();
  // Most figures are plain; they need no look at marks, words or groups.
  if (locale === 'en' ? PLAIN.test(trimmed) : WHOLE.test(trimmed)) {
    const value = decimal(trimmed);
    return { kind: 'number', value, qualifier: undefined, tidied: false };
  }
  const reason = missingReason(trimmed);
  if (reason !== undefined) return { kind: 'missing', reason };
  let rest = trimmed;
  let qualifier: Qualifier | undefined;
  for (const [mark, meaning] of QUALIFIERS) {
    if (!mark.test(rest)) continue;
    rest = rest.replace(mark, '');
    qualifier = meaning;
    break;
  }
  if (/%$/.test(rest)) {
    if (!percent) return { kind: 'wrong', why: 'percent' };
    rest = rest.replace(/\s*%$/u, '');
  }
  if (/^\(.*\)$/.test(rest)) return { kind: 'wrong', why: 'parentheses' };
  const layout = layoutOf(unsigned(rest).digits);
  if (layout.kind === 'wrong') return layout;
  const value = chooseValue(layout, locale);
  if (value === 'otherLocale') return { kind: 'wrong', why: 'otherLocale' };
  const signed = (digits: string): Decimal => decimal(`${unsigned(rest).negative ? '-' : ''}${digits}`);
  if (value === undefined) {
    return layout.kind === 'both' ? { kind: 'ambiguous', vi: signed(layout.vi), en: signed(layout.en) } : { kind: 'wrong', why: 'grouping' };
  }
  const read = signed(value);
  return { kind: 'number', value: read, qualifier, tidied: !isDecimal(trimmed) || decimal(trimmed) !== read };
}

function unsigned(text: string): Shape {
  const negative = MINUS.test(text);
  return { negative, digits: negative ? text.slice(1).trimStart() : text };
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
  if (/^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/.test(digits)) return { kind: 'wrong', why: 'date' };
  const text = joinSpacedGroups(digits);
  if (/\s/u.test(text)) return { kind: 'wrong', why: 'space' };
  if (/[^\d.,]/u.test(text) || text === '') return { kind: 'wrong', why: 'letter' };
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
  // Three digits after one mark, one to three before it, and no leading nought: either reading fits.
  if (fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0')) {
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

/** `1 234 567` with unbreakable spaces: the spaces only part the thousands. */
function joinSpacedGroups(text: string): string {
  const spaced = new RegExp(`^\\d{1,3}(?:[${GROUP_SPACE}]\\d{3})+(?=$|[.,])`, 'u').exec(text);
  return spaced === null ? text : text.replace(new RegExp(`[${GROUP_SPACE}]`, 'gu'), '');
}

const bare = (whole: string): string => whole.replace(/^0+(?=\d)/, '');

/** What a single cell proves about who wrote the file; undefined when it fits both or neither. */
export function provesLocale(text: string): NumberLocale | undefined {
  const reading = (locale: NumberLocale): boolean => readNumber(text, { locale, percent: true }).kind === 'number';
  const vi = reading('vi');
  const en = reading('en');
  return vi === en ? undefined : vi ? 'vi' : 'en';
}
