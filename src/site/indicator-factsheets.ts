import type { Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { type IndicatorFactsheet, indicatorFactsheets } from '../core/view/indicator-factsheet.ts';

const known: Readonly<Record<Language, WeakMap<Report, ReadonlyMap<string, IndicatorFactsheet>>>> =
  {
    vi: new WeakMap(),
    en: new WeakMap(),
  };

/** The factsheets of a report's indicators by id, made once for all pages of a language. */
export function indicatorFactsheetsOf(
  report: Report,
  language: Language = 'vi',
): ReadonlyMap<string, IndicatorFactsheet> {
  let factsheets = known[language].get(report);
  if (factsheets === undefined)
    known[language].set(
      report,
      (factsheets = new Map(
        indicatorFactsheets(report, language).map((factsheet) => [
          factsheet.indicator.id,
          factsheet,
        ]),
      )),
    );
  return factsheets;
}
