import type { Report } from '../core/model.ts';
import { indicatorSheets, type IndicatorSheet } from '../core/view/indicator-sheet.ts';

const known = new WeakMap<Report, ReadonlyMap<string, IndicatorSheet>>();

/** The sheets of a report's indicators by id, made once for all pages. */
export function indicatorSheetsOf(report: Report): ReadonlyMap<string, IndicatorSheet> {
  let sheets = known.get(report);
  if (sheets === undefined) known.set(report, (sheets = new Map(indicatorSheets(report).map((sheet) => [sheet.indicator.id, sheet]))));
  return sheets;
}
