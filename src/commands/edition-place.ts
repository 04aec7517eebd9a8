import type { Place } from '../core/diagnostic.ts';
import type { EditionDefinition } from '../core/kinds/edition-definition.ts';
import type { Report } from '../core/model.ts';
import { routes } from '../site/routes.ts';

/**
 * What problems of an edition name as their file: the prose of a paper that is written in one file, else
 * the printed file, which says which edition it is.
 */
export function editionPlace(report: Report, { id, matter }: EditionDefinition): Place {
  const paper =
    matter.of === 'paper' ? report.papers.find(({ role }) => role === matter.role) : undefined;
  return paper?.place ?? { file: `dist${routes.pdf(report.review.id, id)}`, line: 1, column: 1 };
}

/** Where the office says how long an edition may be; the edition itself where the tool says it. */
export const lengthPlace = (report: Report, definition: EditionDefinition): Place =>
  report.editions.find(({ id }) => id === definition.id)?.place ?? editionPlace(report, definition);
