/** What a spreadsheet saves in place of a cell's content; the content itself is gone from the file. */
export type ExcelDamage =
  | 'formulaError'
  | 'notAvailable'
  | 'tooNarrow'
  | 'turnedDate'
  | 'scientific';

/** Damage known by its look in any column, whatever the column holds. */
export function errorValue(text: string): ExcelDamage | undefined {
  // Nothing that is no error begins so; the first letter spares the others the search.
  if (!/^[#E]/i.test(text)) return undefined;
  if (FORMULA_ERROR.test(text)) return /^#N\/A/i.test(text) ? 'notAvailable' : 'formulaError';
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

const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?E[-+]?\d+$/;

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|th(?:g|áng)?\\.? ?(?:0?[1-9]|1[0-2])';
/** `07-Dec`, `Dec-07`, `7-Dec-24`, and the same in Vietnamese: `07-Thg12`, `Th12-07`. */
const NAMED_MONTH = new RegExp(
  `^(?:\\d{1,2}[-/ ](?:${MONTH})(?:[-/ ]\\d{2,4})?|(?:${MONTH})[-/ ]\\d{2,4})$`,
  'iu',
);
const WHOLE_DATE =
  /^(?:\d{4}([-/])\d{1,2}\1\d{1,2}|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
