import type { Observation, SeriesPoint } from '../model.ts';
import { isAtOddsInPaper } from '../one-paper.ts';
import { periodKey } from '../period.ts';

/**
 * The address of one figure within the page of its indicator: area, period, source and date name a
 * row, and unlike a line number they stay when rows are added above it.
 */
export const figureAnchor = ({ area, year, source, as_of, revises, nth }: Observation): string =>
  [
    area,
    periodKey(year),
    source,
    ...(as_of === undefined ? [] : [as_of]),
    ...(revises === undefined ? [] : ['dc']),
    ...(nth === undefined ? [] : [String(nth)]),
  ].join('-');

/** What became of one report of a figure. */
export type FigureState =
  | { readonly kind: 'used' }
  /** Another report of the same point holds; `by` declares to revise this one, or is of higher standing. */
  | { readonly kind: 'replaced'; readonly by: Observation }
  /** `inOnePaper`: its own source gives another figure for the same thing. */
  | { readonly kind: 'conflict'; readonly inOnePaper: boolean }
  | { readonly kind: 'plan' };

export function figureState(observation: Observation, point: SeriesPoint | undefined): FigureState {
  if (observation.status === 'plan' || point === undefined) return { kind: 'plan' };
  if (point.used === undefined)
    return {
      kind: 'conflict',
      inOnePaper: point.candidates.some((other) => isAtOddsInPaper(observation, other)),
    };
  return point.used === observation ? { kind: 'used' } : { kind: 'replaced', by: point.used };
}
