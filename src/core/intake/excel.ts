/** What a spreadsheet saves in place of a cell's content; the content itself is gone from the file. */
export type ExcelDamage = 'formulaError' | 'tooNarrow' | 'turnedDate' | 'scientific';

/** Damage known by its look in any column, whatever the column holds. */
export function errorValue(text: string): ExcelDamage | undefined {
  if (FORMULA_ERROR.test(text)) return 'formulaError';
  return /^#{2,}$/.test(text) ? 'tooNarrow' : undefined;
}

/** Damage to a cell that must hold a figure. */
export function figureDamage(text: string): ExcelDamage | undefined {
  if (SCIENTIFIC.test(text)) return 'scientific';
  return isDate(text) ? 'turnedDate' : errorValue(text);
}

/** A calendar date as spreadsheets write it, with or without its year, and nothing else it could be. */
export const isDate = (text: string): boolean => NAMED_MONTH.test(text) || WHOLE_DATE.test(text);

/** Errors of formulas in Excel, and of LibreOffice (`Err:502`). */
const FORMULA_ERROR =
  /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\d{3})$/i;

const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?e[-+]?\d+$/i;

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|th(?:g|áng)?\\.? ?(?:0?[1-9]|1[0-2])';
/** `07-Dec`, `Dec-07`, `7-Dec-24`, and the same in Vietnamese: `07-Thg12`, `Th12-07`. */
const NAMED_MONTH = new RegExp(
  `^(?:\\d{1,2}[-/ ](?:${MONTH})(?:[-/ ]\\d{2,4})?|(?:${MONTH})[-/ ]\\d{2,4})$`,
  'iu',
);
const WHOLE_DATE =
  /^(?:\d{4}([-/])\d{1,2}\1\d{1,2}|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * The day that a number of Excel's calendar of 1900 stands for, as `2021-01-01`; undefined for
 * numbers no report can mean.
 */
export function serialDay(text: string): string | undefined {
  if (!/^[2-6]\d{4}$/.test(text)) return undefined;
  // Days since 1 March 2000, which is 36586 there: a year that begins in March has its leap day last.
  const since = Number(text) - 36_586;
  const cycle = Math.floor(since / 146_097);
  const day = since - cycle * 146_097;
  const year = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const two = (part: number): string => String(part).padStart(2, '0');
  const isNextYear = month >= 10;
  const yearOfCalendar = 2000 + cycle * 400 + year + (isNextYear ? 1 : 0);
  const monthOfCalendar = isNextYear ? month - 9 : month + 3;
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return `${yearOfCalendar}-${two(monthOfCalendar)}-${two(dayOfMonth)}`;
}
