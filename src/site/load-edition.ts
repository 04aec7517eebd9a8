import type { EditionDefinition } from '../core/kinds/edition-definition.ts';
import type { Report } from '../core/model.ts';
import type { AppendixKind, Audience } from '../core/schema/vocabulary.ts';
import { type EditionOutline, outlineEdition, type PlannedEdition } from '../core/view/edition.ts';
import { profileCss } from '../print/profile-css.ts';
import { PROFILE_RULES } from '../print/profiles.ts';
import { buildContext } from './build-context.ts';
import { loadReports } from './load-report.ts';

export type Edition = { readonly outline: EditionOutline; readonly css: string };

/** Outline and format of one edition of one review. */
export function loadEdition(report: Report, id: string): Edition {
  const definition = plannedFor(report).find((one) => one.definition.id === id)?.definition;
  if (definition === undefined) throw new Error(`no edition ${id}`);
  return {
    outline: outlineEdition(report, definition),
    css: profileCss(PROFILE_RULES[definition.profile ?? report.review.profile]),
  };
}

export const editionPaths = (): { params: { review: string; edition: string } }[] =>
  loadReports().flatMap((report) =>
    plannedFor(report).map(({ definition: { id } }) => ({
      params: { review: report.review.id, edition: id },
    })),
  );

/** Editions of a review, with their variants, that readers of a page of this audience are offered as PDF. */
export const downloadsOf = (report: Report, audience: Audience): readonly PlannedEdition[] =>
  plannedFor(report).filter(
    ({ definition }) => definition.audience === 'public' || audience === 'internal',
  );

/** What the paper of the whole report is, and that of the factsheets, which only go with it. */
const WHOLE = { parts: { frame: 'official' }, targetFactsheets: { frame: 'attached' } } as const;

/** The edition for everyone that holds the whole report, or the factsheets of its targets; nothing where this run prints none. */
export const paperOf = (report: Report, of: keyof typeof WHOLE): PlannedEdition | undefined =>
  downloadsOf(report, 'public').find(
    ({ definition: { frame, matter, depth } }) =>
      frame === WHOLE[of].frame && matter.of === of && depth === 'full',
  );

/** The edition that `paperOf` gives for the whole report, when it has an appendix of this kind, and what the appendix is called there. */
export function appendixOnPaper(
  report: Report,
  kind: AppendixKind,
): { readonly paper: PlannedEdition; readonly label: string } | undefined {
  const paper = paperOf(report, 'parts');
  const label =
    paper === undefined
      ? undefined
      : outlineEdition(report, paper.definition).appendices.find((one) => one.kind === kind)?.label;
  return paper === undefined || label === undefined ? undefined : { paper, label };
}

/** What is submitted with the letter, in the order of the editions. */
export const enclosuresOf = (report: Report): readonly EditionDefinition[] =>
  plannedFor(report)
    .map(({ definition }) => definition)
    .filter(({ dossier, enclosures }) => dossier !== undefined && enclosures !== true);

export const plannedFor = (report: Report): readonly PlannedEdition[] =>
  buildContext().editions.get(report.review.id) ?? [];
