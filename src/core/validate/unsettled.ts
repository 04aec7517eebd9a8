import type { Observation, Series } from '../model.ts';
import { periodKey } from '../period.ts';

/** A point with several values and none said to hold. */
export type Unsettled = {
  /** The point in words. */
  readonly told: string;
  readonly candidates: readonly Observation[];
  readonly first: Observation;
  readonly second: Observation;
  /** How many methods the values come from. */
  readonly methods: number;
};

/** Points whose values are all kept and shown, and none used. */
export function* unsettled(series: readonly Series[]): Iterable<Unsettled> {
  for (const { indicator, points } of series) {
    for (const { used, candidates, period } of points) {
      const [first, second] = candidates;
      if (used !== undefined || first === undefined || second === undefined) continue;
      yield {
        told: `Chỉ số «${indicator}» năm ${periodKey(period)}`,
        candidates,
        first,
        second,
        methods: new Set(candidates.map(({ method }) => method)).size,
      };
    }
  }
}

/** More than these on one line nobody reads. */
const MOST_LISTED = 20;

export function listed(
  candidates: readonly Observation[],
  tell: (one: Observation) => string,
): string {
  const more = candidates.length - MOST_LISTED;
  return `${candidates.slice(0, MOST_LISTED).map(tell).join('; ')}${more > 0 ? `; còn ${more} giá trị nữa` : ''}`;
}
