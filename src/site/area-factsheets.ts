import type { Report } from '../core/model.ts';
import { type AreaFactsheet, areaFactsheets, MANY_AREAS } from '../core/view/area-factsheet.ts';

const known = new WeakMap<Report, readonly AreaFactsheet[]>();

/** The factsheets of a report's areas, made once for all pages. */
export function areaFactsheetsOf(report: Report): readonly AreaFactsheet[] {
  let factsheets = known.get(report);
  if (factsheets === undefined) known.set(report, (factsheets = areaFactsheets(report)));
  return factsheets;
}

/** Whether areas are worth a place among the parts of the site: one alone is reached from its indicators. */
export const hasAreas = (report: Report): boolean => areaFactsheetsOf(report).length > 1;

/** Whether an area has a page: none has that is only planned for, or only added up from others. */
export const hasPage = (report: Report, area: string): boolean =>
  areaFactsheetsOf(report).some((factsheet) => factsheet.area.id === area);

/** Areas that stand side by side on an indicator's page, its targets leading there; none where they are few enough to be shown one below the other. */
export function manyAreasOf(report: Report, indicator: string): readonly AreaFactsheet[] {
  const factsheets = areaFactsheetsOf(report).filter(({ rows }) =>
    rows.some((row) => row.indicator.id === indicator),
  );
  return factsheets.length < MANY_AREAS ? [] : factsheets;
}
