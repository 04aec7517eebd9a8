import { isCalendarDate } from '../schema/cells.ts';
import { type ExcelDamage, errorValue, isDate, serialDay } from './excel.ts';
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
  | Extract<ExcelDamage, 'formulaError' | 'tooNarrow'>;

/**
 * Dates in ways that leave no doubt, as `2020-04-15`, `2020-04` or `2020`. In Vietnam the day comes
 * first; but Excel set to English turns the two round, so a day that could be a month is refused.
 */
export function readDate(written: string): Rewriting<WrongDate> {
  const text = written
    .trim()
    .replace(/^'(?=\d)/, '')
    .replace(MIDNIGHT, '');
  const [, y, , m, d] = YEAR_FIRST.exec(text) ?? [];
  if (y !== undefined && m !== undefined && d !== undefined) return calendar(y, m, d);
  const dayFirst = DAY_FIRST.exec(text) ?? DAY_IN_WORDS.exec(text);
  if (dayFirst?.groups !== undefined)
    return numbered(
      dayFirst.groups['d']!,
      dayFirst.groups['m']!,
      dayFirst.groups['y']!,
      dayFirst.groups['word'] !== undefined,
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

/** What programs add to a date that has no time. */
const MIDNIGHT = /(?<=\d)[ T]0{1,2}:00(?::00(?:\.0+)?)?$/;
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
  inWords: boolean,
): Rewriting<WrongDate> {
  const dayFirst = calendar(year, second, first);
  const monthFirst = calendar(year, first, second);
  if (
    inWords ||
    monthFirst.kind === 'wrong' ||
    (dayFirst.kind === 'read' && dayFirst.text === monthFirst.text)
  )
    return dayFirst;
  return dayFirst.kind === 'read'
    ? wrong('dayOrMonth', dayFirst.text, monthFirst.text)
    : wrong('monthFirst', monthFirst.text);
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
  if (damage === 'formulaError' || damage === 'tooNarrow') return wrong(damage);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return wrong('shortDateYear');
  if (isDate(text) && /:/.test(text)) return wrong('timeOfDay');
  return wrong(isDate(text) || /^\d{1,2}\/\d{1,2}$/.test(text) ? 'dateWithoutYear' : 'otherDate');
}

const wrong = (why: WrongDate, ...readings: readonly string[]): Rewriting<WrongDate> => ({
  kind: 'wrong',
  why,
  readings,
});
