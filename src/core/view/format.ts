import { absolute, places, round, sign, type Decimal } from '../decimal.ts';
import type { Area } from '../model.ts';
import { isSpan, type Period } from '../period.ts';
import { QUALIFIER_LABELS, type Qualifier } from '../schema/vocabulary.ts';
import { PERCENT } from '../unit.ts';
import { formatDate } from '../written-date.ts';

export { dated, formatDate, formatLongDate } from '../written-date.ts';

/** Keeps a number and its unit, or the two years of a span, on one line. */
export const NBSP = '\u00a0';

/** Vietnamese figures: dot between thousands, comma before decimals; exactly as many decimals as asked. */
export function formatNumber(value: Decimal, decimals: number): string {
  const rounded = round(value, decimals);
  const [whole = '', fraction] = rounded.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${rounded.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

/** As written, without rounding: for targets and bounds, whose digits are the document's own. */
export const formatExact = (value: Decimal): string => formatNumber(value, places(value));

/** `42,02%`, but `3.930.351 ha` with a space that does not break. */
export const withUnit = (figure: string, unit: string): string =>
  unit === PERCENT ? `${figure}%` : `${figure}${NBSP}${unit.replaceAll(' ', NBSP)}`;

/** `khoảng 92%`: the word the source put before the figure stays with it. */
export const qualified = (figure: string, qualifier: Qualifier | undefined): string =>
  qualifier === undefined ? figure : `${QUALIFIER_LABELS[qualifier]}${NBSP}${figure}`;

/** Counts below ten take two digits in official prose: `07`. */
export const formatCount = (count: number): string => (count > 0 && count < 10 ? `0${count}` : String(count));

/** `2020`, or `2013 - 2017` with the spaces official papers put round the hyphen of a period. */
export const formatPeriod = (period: Period): string =>
  isSpan(period) ? `${period.from}${NBSP}-${NBSP}${period.to}` : String(period.from);

/** `năm 2020`, `giai đoạn 2013 - 2017`. */
export const inPeriod = (period: Period): string =>
  `${isSpan(period) ? 'giai đoạn' : 'năm'} ${formatPeriod(period)}`;

/** With the dates of its bounds where they changed: `Tỉnh Lâm Đồng (đến 30/6/2025)`. */
export const areaName = ({ name, valid_from: from, valid_to: to }: Area): string => {
  const dates = [...(from === undefined ? [] : [`từ ${formatDate(from)}`]), ...(to === undefined ? [] : [`đến ${formatDate(to)}`])];
  return dates.length === 0 ? name : `${name} (${dates.join(' ')})`;
};

/** `tăng 0,83 điểm phần trăm`, `giảm 34%`, `không đổi`. */
export function formatChange(amount: Decimal, unit: string, decimals: number, form: 'verb' | 'amount'): string {
  const figure = withUnit(formatNumber(absolute(amount), decimals), unit);
  if (form === 'amount') return figure;
  const direction = sign(round(amount, decimals));
  return direction === 0 ? 'không đổi' : `${direction > 0 ? 'tăng' : 'giảm'} ${figure}`;
}

/** First letter lower case, as within a sentence; initials stay: `GDP theo sức mua`, `CO₂`. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d₀-₉]/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** First letter upper case, as at the head of a sentence. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
