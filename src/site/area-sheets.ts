import type { Report } from '../core/model.ts';
import { areaSheets, type AreaSheet } from '../core/view/area-sheet.ts';

const known = new WeakMap<Report, readonly AreaSheet[]>();

/** The sheets of a report's areas, made once for all pages. */
export function areaSheetsOf(report: Report): readonly AreaSheet[] {
  let sheets = known.get(report);
  if (sheets === undefined) known.set(report, (sheets = areaSheets(report)));
  return sheets;
}

/** Whether areas are worth a place among the parts of the site: one alone is reached from its indicators. */
export const hasAreas = (report: Report): boolean => areaSheetsOf(report).length > 1;
