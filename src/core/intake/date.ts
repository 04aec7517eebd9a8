import { isCalendarDate } from '../schema/cells.ts';
import { serialDay } from '../serial-day.ts';
import { type ExcelDamage, errorValue, isDate } from './excel.ts';
import type { Rewriting } from './period.ts';

export type WrongDate =
  | 'dayOrMonth'
  | 'monthFirst'
  | 'noSuchDay'
  | 'shortDateYear'
  | 'timeOfDay'
  | 'dateSerial'
  | 'dateWithoutYear'
  | 'otherDate'
  | Extract<ExcelDamage, 'formulaError' | 'notAvailable' | 'tooNarrow'>;

/** Which comes first in `5/4/2020`: the day, as people in Vietnam write, or the month, as an English Excel does. */
export type DateOrder = 'dmy' | 'mdy';

/**
 * Dates as `2020-04-15`, `2020-04` or `2020`. In Vietnam the day comes first; but Excel set to English
 * turns the two round, so a day that could be a month is refused unless it is known which `order`
 * the file is written in.
 */
export function readDate(written: string, order?: DateOrder): Rewriting<WrongDate> {
  const text = withoutMidnight(written);
  const [, y, , m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined) return calendar(y, m, d);
  const dayFirst = DAY_FIRST.exec(text) ?? DAY_IN_WORDS.exec(text);
  if (dayFirst?.groups !== undefined)
    return numbered(
      dayFirst.groups['d']!,
      dayFirst.groups['m']!,
      dayFirst.groups['y']!,
      dayFirst.groups['word'] === undefined ? order : 'inWords',
    );
  const named = NAMED_MONTH.exec(text);
  if (named !== null)
    return calendar(
      named[3]!,
      String(MONTHS.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1),
      named[1]!,
    );
  const month = MONTH_LAST.exec(text) ?? MONTH_FIRST.exec(text);
  if (month?.groups !== undefined) return calendar(month.groups['y']!, month.groups['m']!);
  const year = /^(?:năm\s+)?(\d{4})(?:[.,]0+)?$/iu.exec(text)?.[1];
  return year === undefined ? whyNot(text) : { kind: 'read', text: year };
}

/** Which order a date in figures is written in; undefined for one that can be in both, and for any other text. */
export function provesOrder(written: string): DateOrder | undefined {
  const groups = DAY_FIRST.exec(withoutMidnight(written))?.groups;
  if (groups === undefined) return undefined;
  const { d = '', m = '', y = '' } = groups;
  const dayFirst = calendar(y, m, d).kind === 'read';
  if (dayFirst === (calendar(y, d, m).kind === 'read')) return undefined;
  return dayFirst ? 'dmy' : 'mdy';
}

/** The text without what programs add to a date: the sign for text, and a time that is none. */
const withoutMidnight = (written: string): string =>
  written
    .trim()
    .replace(/^'(?=\d)/, '')
    .replace(MIDNIGHT, '');
const MIDNIGHT =
  /(?<=\d)(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?|\s+12:00(?::00)?\s*(?:AM|SA)|T00:00:00(?:\.0+)?\+0[07]:00)$/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(?<d>\d{1,2})(?<sign>[-/.])(?<m>\d{1,2})\k<sign>(?<y>\d{4})$/;
const DAY_IN_WORDS =
  /^(?:ngày\s+)?(?<d>\d{1,2})\s+(?<word>tháng)\s+(?<m>\d{1,2})(?:\s+năm\s+|\/)(?<y>\d{4})$/iu;
const MONTH_LAST = /^(?<y>\d{4})[-/](?<m>\d{1,2})$/;
const MONTH_FIRST = /^(?:tháng\s+)?(?<m>\d{1,2})(?:[-/]|\s+năm\s+)(?<y>\d{4})$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED_MONTH = new RegExp(
  `^(\\d{1,2})[-/ ]((?:${MONTHS.join('|')})[a-z]*)[-/ ](\\d{4})$`,
  'i',
);

function numbered(
  first: string,
  second: string,
  year: string,
  order: DateOrder | 'inWords' | undefined,
): Rewriting<WrongDate> {
  const dayFirst = calendar(year, second, first);
  const monthFirst = calendar(year, first, second);
  if (order === 'inWords' || monthFirst.kind === 'wrong') return dayFirst;
  if (dayFirst.kind === 'wrong')
    return order === 'mdy' ? monthFirst : wrong('monthFirst', monthFirst.text);
  if (dayFirst.text === monthFirst.text || order === 'dmy') return dayFirst;
  return order === 'mdy' ? monthFirst : wrong('dayOrMonth', dayFirst.text, monthFirst.text);
}

function calendar(year: string, month: string, day?: string): Rewriting<WrongDate> {
  const text = [
    year,
    month.padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ].join('-');
  return isCalendarDate(day === undefined ? `${text}-01` : text)
    ? { kind: 'read', text }
    : wrong('noSuchDay');
}

function whyNot(text: string): Rewriting<WrongDate> {
  const serial = serialDay(text);
  if (serial !== undefined) return wrong('dateSerial', serial);
  const damage = errorValue(text);
  if (damage === 'formulaError' || damage === 'notAvailable' || damage === 'tooNarrow')
    return wrong(damage);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return wrong('shortDateYear');
  if (isDate(text) && /:/.test(text)) return wrong('timeOfDay');
  return wrong(isDate(text) || /^\d{1,2}\/\d{1,2}$/.test(text) ? 'dateWithoutYear' : 'otherDate');
}

const wrong = (why: WrongDate, ...readings: readonly string[]): Rewriting<WrongDate> => ({
  kind: 'wrong',
  why,
  readings,
});
