import { byId } from '../by-id.ts';
import type { Assessment, Indicator, Series, Source, Target } from '../model.ts';
import { assessAll } from './compound.ts';
import { assessFigures } from './figures.ts';
import { judged } from './judged.ts';
import { notDueYet } from './not-due.ts';

export type AssessmentInput = {
  readonly targets: readonly Target[];
  readonly indicators: readonly Indicator[];
  readonly series: readonly Series[];
  /** Whose word judgements rest on. */
  readonly sources: readonly Source[];
  /** The area that stands for the whole. */
  readonly area: string;
  /** The day that the figures of the review were taken: what is due later is not judged. */
  readonly asOf: string;
  /** The years under review, for yearly targets. */
  readonly reviewYears: { readonly from: number; readonly to: number };
};

/** A verdict for every target without a parent, in table order. */
export function assess(input: AssessmentInput): readonly Assessment[] {
  const indicators = byId(input.indicators);
  const series = new Map(
    input.series.filter((one) => one.area === input.area).map((one) => [one.indicator, one]),
  );
  const sources = byId(input.sources);
  const children = Map.groupBy(input.targets, (target) => target.parent);
  const one = (target: Target): Assessment => {
    if (target.operator === 'all')
      return assessAll(target, (children.get(target.id) ?? []).map(one));
    const isJudged = target.operator === 'qualitative';
    const found = isJudged
      ? judged(target, sources)
      : assessFigures(target, { indicators, series, reviewYears: input.reviewYears });
    // What people judged before its time is their word and stands.
    return found.judgement === undefined ? notDueYet(target, found, input.asOf) : found;
  };
  return (children.get(undefined) ?? []).map(one);
}
