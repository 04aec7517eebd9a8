import type { Report } from '../core/model.ts';
import { narrativeContext, type NarrativeContext } from './narrative-context.ts';
import { workbench } from './workbench.ts';

/** Every report of this build, by id of the review. */
export const loadReports = (): readonly Report[] => [...workbench().reports.values()];

/** One report; an unknown id is a fault of the program. */
export function loadReport(id: string | undefined): Report {
  const report = workbench().reports.get(id ?? '');
  if (report === undefined) throw new Error(`no review ${id}`);
  return report;
}

export const screenContext = (report: Report): NarrativeContext => narrativeContext(report, 'screen');
export const paperContext = (report: Report): NarrativeContext => narrativeContext(report, 'paper');

/** One static path per review, for `getStaticPaths`. */
export const reviewPaths = (): { params: { review: string } }[] =>
  loadReports().map(({ review }) => ({ params: { review: review.id } }));
