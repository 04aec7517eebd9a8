import type { Diagnostic } from '../core/diagnostic.ts';
import { CODES } from '../core/diagnostic-codes.ts';
import { summarise } from '../core/diagnostic-format.ts';
import { editionsOf } from '../core/kinds/editions.ts';
import type { Report, Section } from '../core/model.ts';
import { movedLine } from '../core/moved-line.ts';
import { filePlace, type Place, placeText, pointOf } from '../core/place.ts';
import { ruleGroupOf } from '../core/rule-groups.ts';
import { type PreviewFinding, type PreviewState, previewRoutes } from '../preview/preview-state.ts';
import { routes } from '../site/routes.ts';
import { shownAt, shownPlaces } from '../site/shown-at.ts';
import type { LoadedReports } from './load-reports.ts';

/** Files read once, and the reports the pages show: of the same reading, or of an earlier one without errors. */
export type Reading = Pick<LoadedReports, 'diagnostics' | 'textOf'>;

export function previewState(
  root: string,
  version: number,
  latest: Reading,
  pages:
    | { readonly reports: readonly Report[]; readonly textOf: LoadedReports['textOf'] }
    | undefined,
): PreviewState {
  const reports = pages?.reports ?? [];
  const placesShown = new Map(
    reports.flatMap((report) => [...shownPlaces(report, (paper) => paperPreview(report, paper))]),
  );
  return {
    version,
    root,
    current: !latest.diagnostics.some(({ severity }) => severity === 'error'),
    summary: summarise(latest.diagnostics),
    findings: latest.diagnostics.map(finding),
  };

  function finding({ code, severity, message, hint, place, cause }: Diagnostic): PreviewFinding {
    return {
      code,
      severity,
      message,
      hint,
      title: CODES[code].title,
      place: placeText(place),
      cause: cause === undefined ? undefined : placeText(cause),
      rule: routes.ruleGroup(ruleGroupOf(code).id, code),
      shown: shownOf(place),
    };
  }

  /** Lines of the file as it is now may have moved since the pages were made; one that is new is told of where the file begins, if that is shown. */
  function shownOf(place: Place): string | undefined {
    const was = pages?.textOf(place.file);
    if (was === undefined) return undefined;
    const point = pointOf(place);
    if (point === undefined) return shownAt(placesShown, place);
    const { file } = place;
    const line = movedLine(was, latest.textOf(file) ?? was, point.line);
    return shownAt(
      placesShown,
      line === undefined ? filePlace(file) : { file, line, column: point.column },
    );
  }
}

/** The preview of the edition that is made of a paper's words. */
function paperPreview(report: Report, { role }: Section): string | undefined {
  const edition = editionsOf(report).find(
    ({ matter }) => matter.of === 'paper' && matter.role === role,
  );
  return edition === undefined ? undefined : previewRoutes.edition(report.review.id, edition.id);
}
