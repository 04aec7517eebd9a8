import type { Language } from '../core/language.ts';
import type { Report } from '../core/model.ts';
import { type TargetSheet, targetSheets } from '../core/view/target-sheet.ts';

const known: Readonly<Record<Language, WeakMap<Report, readonly TargetSheet[]>>> = {
  vi: new WeakMap(),
  en: new WeakMap(),
};

/** The sheets of a report's targets, made once for all pages and tables of a language that show them. */
export function sheetsOf(report: Report, language: Language = 'vi'): readonly TargetSheet[] {
  let sheets = known[language].get(report);
  if (sheets === undefined) known[language].set(report, (sheets = targetSheets(report, language)));
  return sheets;
}
