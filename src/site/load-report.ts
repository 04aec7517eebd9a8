import { report as wholeReport } from '../core/kinds/report.ts';
import type { Report } from '../core/model.ts';
import { type EditionOutline, outlineEdition, reportOf } from '../core/view/edition.ts';
import { type ReviewCard, reviewCard } from '../core/view/review-card.ts';
import { type AUDIENCE, isBuilt } from './audience.ts';
import { buildContext } from './build-context.ts';
import { type NarrativeContext, narrativeContext } from './narrative-context.ts';
import { LANGUAGE_PARAMETERS } from './routes.ts';

/** Every report of this build, by id of the review. */
export const loadReports = (): readonly Report[] => [...buildContext().reports.values()];

/** One report; an unknown id is a fault of the program. */
export function loadReport(id: string | undefined): Report {
  const report = buildContext().reports.get(id ?? '');
  if (report === undefined) throw new Error(`no review ${id}`);
  return report;
}

/** Made once for all pages of a report: its tables run over every row. */
const screens = new WeakMap<Report, NarrativeContext>();

export function screenContext(report: Report): NarrativeContext {
  const context =
    screens.get(report) ?? narrativeContext(report, outlineEdition(report, wholeReport), 'screen');
  screens.set(report, context);
  return context;
}

export const paperContext = (report: Report, edition: EditionOutline): NarrativeContext =>
  narrativeContext(reportOf(report, edition), edition, 'paper');

type ReviewPath = { params: { review: string } };

/** Paths of a page for readers, in every language. */
export const inEveryLanguage = <Path extends { readonly params: object }>(
  paths: readonly Path[],
): (Path & { params: Path['params'] & { language: string | undefined } })[] =>
  LANGUAGE_PARAMETERS.flatMap((language) =>
    paths.map((path) => ({ ...path, params: { ...path.params, language } })),
  );

/** What the list of reviews has: those of this build, and those whose earlier pages stay. */
export const listedReviews = (): readonly ReviewCard[] =>
  [...loadReports().map(reviewCard), ...buildContext().carried].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );

/** A static path per review. */
export const eachReview = (): ReviewPath[] =>
  loadReports().map(({ review }) => ({ params: { review: review.id } }));

/** A static path per review and language, for `getStaticPaths`. */
export const reviewPaths = () => inEveryLanguage(eachReview());

/** Only of reviews that have something for the page. */
export const institutionalisationPaths = () =>
  inEveryLanguage(pathsOf('institutionalisation', hasInstitutionalisation));
export const contributionPaths = (): ReviewPath[] =>
  pathsOf('contributions', ({ registers }) => registers.contributions.length > 0);
export const commentPaths = (): ReviewPath[] =>
  pathsOf('comments', ({ registers }) => registers.comments.length > 0);
/** Of every review: the first comment needs the ids of passages too. */
export const passagePaths = (): ReviewPath[] => pathsOf('passages', () => true);
/** Only of reviews of which something was asked. */
export const requirementPaths = (): ReviewPath[] =>
  pathsOf('requirements', ({ requirements }) => requirements.length > 0);
export const progressPaths = (): ReviewPath[] => pathsOf('progress', hasWorkingPapers);
export const dossierPaths = (): ReviewPath[] => pathsOf('dossier', () => true);

export const hasInstitutionalisation = ({ registers }: Report): boolean =>
  registers.commitments.length > 0;
export const hasWorkingPapers = ({
  requirements,
  registers: { contributions, comments, milestones },
}: Report): boolean =>
  requirements.length + contributions.length + comments.length + milestones.length > 0;

const pathsOf = (page: keyof typeof AUDIENCE, has: (report: Report) => boolean): ReviewPath[] =>
  isBuilt(page)
    ? loadReports()
        .filter(has)
        .map(({ review }) => ({ params: { review: review.id } }))
    : [];
