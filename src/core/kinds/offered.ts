import type { Report, Section } from '../model.ts';
import type { EditionDefinition, EditionMatter } from './edition-definition.ts';

/** Whether a review has what an edition is made of. */
export function isOffered(
  report: Report,
  { working, imprint, matter, appendices }: EditionDefinition,
): boolean {
  if (working === true && report.review.stage !== 'draft') return false;
  if (imprint === 'submission' && report.review.submission === undefined) return false;
  switch (matter.of) {
    case 'parts':
    case 'targetFactsheets':
      return true;
    case 'paper':
      return narrativeOf(report, matter) !== undefined;
    case 'appendices':
      return report.appendices.some(
        ({ kind }) => matter.registers.includes(kind) && appendices.includes(kind),
      );
  }
}

/** The narrative of a paper beside the report; undefined where the matter is none, or the review has not written it. */
export const narrativeOf = ({ papers }: Report, matter: EditionMatter): Section | undefined =>
  matter.of === 'paper' ? papers.find(({ role }) => role === matter.role) : undefined;
