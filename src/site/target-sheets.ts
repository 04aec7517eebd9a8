import type { Report } from '../core/model.ts';
import { targetSheets, type TargetSheet } from '../core/view/target-sheet.ts';

const known = new WeakMap<Report, readonly TargetSheet[]>();

/** The sheets of a report's targets, made once for all pages and tables that show them. */
export function sheetsOf(report: Report): readonly TargetSheet[] {
  let sheets = known.get(report);
  if (sheets === undefined) known.set(report, (sheets = targetSheets(report)));
  return sheets;
}
