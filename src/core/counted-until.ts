import { byId } from './by-id.ts';
import type { CountedUntil, Indicator, Observation, Source } from './model.ts';
import { isIncomplete } from './period.ts';

/** Days by which a figure was known, where its row does not say. */
export type KnownDates = {
  /** By source, the day it was published, where known. */
  readonly sources: ReadonlyMap<string, { readonly date?: string | undefined }>;
  /** The day up to which the figures of the review were taken. */
  readonly review: string | undefined;
};

/**
 * Until when a figure can have been counted: the row's own `as_of`; else its source's date, for nobody
 * prints a figure before it is known; else the day of the review's figures.
 */
function countedUntil(
  { as_of, source }: Pick<Observation, 'as_of' | 'source'>,
  { sources, review }: KnownDates,
): CountedUntil | undefined {
  if (as_of !== undefined) return { date: as_of, by: 'row' };
  const published = sources.get(source)?.date;
  if (published !== undefined) return { date: published, by: 'source' };
  return review === undefined ? undefined : { date: review, by: 'review' };
}

/**
 * Until when a figure was counted that leaves out part of its period; undefined where it is whole. Only
 * what adds up over a period can be cut short: a level holds at its moment.
 */
export function cutShort(
  row: Pick<Observation, 'as_of' | 'source' | 'year'>,
  measure: Indicator['measure'],
  dates: KnownDates,
): CountedUntil | undefined {
  if (measure === 'level') return undefined;
  const until = countedUntil(row, dates);
  if (until === undefined) return undefined;
  // A row that counts to «2023» may count to its end; a paper of 2023 came out before that year was over.
  const isOfLastYear = until.by === 'source' && until.date === String(row.year.to);
  return isOfLastYear || isIncomplete(row.year, until.date) ? until : undefined;
}

/** What is known of dates in a review. */
export const knownDates = (
  sources: readonly Source[],
  head: { readonly as_of: string } | undefined,
): KnownDates => ({ sources: byId(sources), review: head?.as_of });
