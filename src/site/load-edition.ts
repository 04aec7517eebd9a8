import type { Report } from '../core/model.ts';
import type { Audience } from '../core/schema/vocabulary.ts';
import { isOffered, outlineEdition, type EditionOutline } from '../core/view/edition.ts';
import { EDITIONS } from '../print/editions.ts';
import { profileCss } from '../print/profile-css.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { loadReports } from './load-report.ts';

export type Edition = { readonly outline: EditionOutline; readonly css: string };

/** Outline and format of one edition of one review. */
export function loadEdition(report: Report, id: string): Edition {
  const definition = EDITIONS.find((edition) => edition.id === id);
  if (definition === undefined) throw new Error(`no edition ${id}`);
  return { outline: outlineEdition(report, definition), css: profileCss(PROFILE_RULES[report.review.profile]) };
}

export const editionPaths = (): { params: { review: string; edition: string } }[] =>
  loadReports().flatMap((report) => EDITIONS.filter((edition) => isOffered(report, edition)).map(({ id }) => ({ params: { review: report.review.id, edition: id } })));

/** Editions of a review that readers of a page of this audience are offered as PDF. */
export const editionsOf = (report: Report, audience: Audience): readonly { readonly id: string; readonly title: string }[] =>
  EDITIONS.filter((edition) => isOffered(report, edition) && (edition.audience === 'public' || audience === 'internal'));
