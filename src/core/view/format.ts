import { absolute, type Decimal, places, round, sign } from '../decimal.ts';
import type { Language } from '../language.ts';
import { UNIT_NAMES } from '../messages/en/units.ts';
import { messagesIn } from '../messages/messages.ts';
import type { When } from '../messages/vi/sentences.ts';
import type { Area } from '../model.ts';
import { isSpan, type Period } from '../period.ts';
import type { Qualifier } from '../schema/vocabulary.ts';
import { dated as datedInVietnamese, formatDate as formatVietnameseDate } from '../written-date.ts';
import { named, quoted } from './quotation.ts';
import { joinUnit, NBSP } from './with-unit.ts';

export { formatLongDate } from '../written-date.ts';
export { formatCount } from './count.ts';
export { NBSP } from './with-unit.ts';

/** `1.234,5` and `1,234.5`. */
const SIGNS: Readonly<Record<Language, { readonly thousands: string; readonly decimals: string }>> =
  { vi: { thousands: '.', decimals: ',' }, en: { thousands: ',', decimals: '.' } };

/** Figures by the language, rounded to exactly as many decimals as asked. */
export function formatNumber(value: Decimal, decimals: number, language: Language = 'vi'): string {
  const signs = SIGNS[language];
  const rounded = round(value, decimals);
  const [whole = '', fraction] = rounded.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, signs.thousands);
  return `${rounded.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `${signs.decimals}${fraction}`}`;
}

/** As written, without rounding: for targets and bounds, whose digits are the document's own. */
export const formatExact = (value: Decimal, language: Language = 'vi'): string =>
  formatNumber(value, places(value), language);

/** The unit's name; one that nobody knows is quoted. */
export const unitName = (unit: string, language: Language): string =>
  language === 'vi' ? unit : (UNIT_NAMES[unit] ?? quoted(unit, language));

/** `42,02%`, but `3.930.351 ha` with a space that does not break. */
export const withUnit = (figure: string, unit: string, language: Language = 'vi'): string =>
  joinUnit(figure, unitName(unit, language));

/** `khoảng 92%`: the word the source put before the figure stays with it. */
export const qualified = (
  figure: string,
  qualifier: Qualifier | undefined,
  language: Language = 'vi',
): string =>
  qualifier === undefined
    ? figure
    : `${messagesIn(language).labels.qualifier[qualifier]}${NBSP}${figure}`;

/** `2020`, or `2013 - 2017` with the spaces official Vietnamese papers put round the hyphen; English has `2013–2017`. */
export function formatPeriod(period: Period, language: Language = 'vi'): string {
  if (!isSpan(period)) return String(period.from);
  const { from, to } = period;
  return language === 'vi' ? `${from}${NBSP}-${NBSP}${to}` : `${from}–${to}`;
}

/** `năm 2020`, `giai đoạn 2013 - 2017`; `in 2020`, `in 2013–2017`. */
export function inPeriod(period: Period, language: Language = 'vi'): string {
  const inVietnamese = isSpan(period) ? 'giai đoạn' : 'năm';
  return `${language === 'en' ? 'in' : inVietnamese} ${formatPeriod(period, language)}`;
}

export const whenIs = (period: Period, language: Language): When => ({
  plain: formatPeriod(period, language),
  within: inPeriod(period, language),
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A whole or partial ISO date: `03/6/2013`, `6/2013`, `2013`; `3 June 2013`, `June 2013`, `2013`. */
export function formatDate(iso: string, language: Language = 'vi'): string {
  if (language === 'vi') return formatVietnameseDate(iso);
  const [year, month, day] = iso.split('-').map(Number);
  return [day, month === undefined ? undefined : MONTHS[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** With the word that is true of it, where the language has one: `ngày 03/6/2013`, `3 June 2013`. */
export const dated = (iso: string, language: Language = 'vi'): string =>
  language === 'vi' ? datedInVietnamese(iso) : formatDate(iso, language);

/** With the dates of its bounds where they changed: `Tỉnh Lâm Đồng (đến 30/6/2025)`. */
export const areaName = (area: Area, language: Language = 'vi'): string => {
  const { valid_from: from, valid_to: to } = area;
  const { area: words } = messagesIn(language).sentences;
  const dates = [
    ...(from === undefined ? [] : [words.from(formatDate(from, language))]),
    ...(to === undefined ? [] : [words.to(formatDate(to, language))]),
  ];
  const name = named(area, language);
  return dates.length === 0 ? name : `${name} (${dates.join(' ')})`;
};

/** `tăng 0,83 điểm phần trăm`, `giảm 34%`, `không đổi`: within the report's own text. */
export function formatChange(
  amount: Decimal,
  unit: string,
  decimals: number,
  form: 'verb' | 'amount',
): string {
  const figure = withUnit(formatNumber(absolute(amount), decimals), unit);
  if (form === 'amount') return figure;
  const direction = sign(round(amount, decimals));
  return direction === 0 ? 'không đổi' : `${direction > 0 ? 'tăng' : 'giảm'} ${figure}`;
}

/** First letter lower case, as within a sentence; initials stay: `GDP theo sức mua`, `CO₂`. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d₀-₉]/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** First letter upper case, as at the head of a sentence; of a quotation at the head, its own. */
export const capitalise = (text: string): string =>
  text.replace(/^\u2068?./u, (first) => first.toLocaleUpperCase('vi'));
