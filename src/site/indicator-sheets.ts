import type { Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { type IndicatorSheet, indicatorSheets } from '../core/view/indicator-sheet.ts';

const known: Readonly<Record<Language, WeakMap<Report, ReadonlyMap<string, IndicatorSheet>>>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
};

/** The sheets of a report's indicators by id, made once for all pages of a language. */
export function indicatorSheetsOf(
  report: Report,
  language: Language = 'vi',
): ReadonlyMap<string, IndicatorSheet> {
  let sheets = known[language].get(report);
  if (sheets === undefined)
    known[language].set(
      report,
      (sheets = new Map(
        indicatorSheets(report, language).map((sheet) => [sheet.indicator.id, sheet]),
      )),
    );
  return sheets;
}
