import type { Report } from '../core/model.ts';
import { type AreaSheet, areaSheets, MANY_AREAS } from '../core/view/area-sheet.ts';

const known = new WeakMap<Report, readonly AreaSheet[]>();

/** The sheets of a report's areas, made once for all pages. */
export function areaSheetsOf(report: Report): readonly AreaSheet[] {
  let sheets = known.get(report);
  if (sheets === undefined) known.set(report, (sheets = areaSheets(report)));
  return sheets;
}

/** Whether areas are worth a place among the parts of the site: one alone is reached from its indicators. */
export const hasAreas = (report: Report): boolean => areaSheetsOf(report).length > 1;

/** Whether an area has a page: none has that is only planned for, or only added up from others. */
export const hasPage = (report: Report, area: string): boolean =>
  areaSheetsOf(report).some((sheet) => sheet.area.id === area);

/** Areas that stand side by side on an indicator's page, its targets leading there; none where they are few enough to be shown one below the other. */
export function manyAreasOf(report: Report, indicator: string): readonly AreaSheet[] {
  const sheets = areaSheetsOf(report).filter(({ rows }) =>
    rows.some((row) => row.indicator.id === indicator),
  );
  return sheets.length < MANY_AREAS ? [] : sheets;
}
