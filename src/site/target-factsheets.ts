import type { Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { type TargetFactsheet, targetFactsheets } from '../core/view/target-factsheet.ts';

const known: Readonly<Record<Language, WeakMap<Report, readonly TargetFactsheet[]>>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
};

/** The factsheets of a report's targets, made once for all pages and tables of a language that show them. */
export function factsheetsOf(
  report: Report,
  language: Language = 'vi',
): readonly TargetFactsheet[] {
  let factsheets = known[language].get(report);
  if (factsheets === undefined)
    known[language].set(report, (factsheets = targetFactsheets(report, language)));
  return factsheets;
}
