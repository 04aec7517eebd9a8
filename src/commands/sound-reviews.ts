import type { Diagnostic } from '../core/diagnostic.ts';
import type { Report } from '../core/model.ts';
import type { LoadedReports } from './load-reports.ts';

/** The reviews of a run by whether it can go on with them: one with an error never blocks the others. */
export type SortedReviews = {
  readonly sound: readonly Report[];
  /** Asked for, but with an error. */
  readonly broken: readonly string[];
  /** Of the reviews asked for, and of what belongs to none. */
  readonly diagnostics: readonly Diagnostic[];
};

/** @param asked the reviews to go on with; all of them without. */
export function sortReviews(
  { reports, diagnostics }: Pick<LoadedReports, 'reports' | 'diagnostics'>,
  asked?: readonly string[],
): SortedReviews {
  const isAsked = (id: string | undefined): boolean =>
    asked === undefined || id === undefined || asked.includes(id);
  const faulty = diagnostics
    .filter(({ severity, place }) => severity === 'error' && isAsked(reviewOf(place.file)))
    .map(({ place }) => reviewOf(place.file));
  const broken = new Set(faulty);
  // What belongs to no review stands in the way of all.
  const sound = broken.has(undefined)
    ? []
    : reports.filter(({ review: { id } }) => isAsked(id) && !broken.has(id));
  return {
    sound,
    broken: [...broken].filter((id) => id !== undefined).sort(),
    diagnostics: diagnostics.filter(({ place }) => isAsked(reviewOf(place.file))),
  };
}

/** The review that a file or a folder belongs to, by its path below the root; none for one above all reviews. */
export const reviewOf = (path: string): string | undefined =>
  /^(?:data|content)\/([^/]+)/.exec(path)?.[1];
