import type {
  Distance,
  Formula,
  Indicator,
  Series,
  SeriesPoint,
  Target,
  UsedValue,
  Verdict,
} from '../model.ts';

export type Evidence = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Series of the whole area, by indicator. */
  readonly series: ReadonlyMap<string, Series>;
  readonly reviewYears: { readonly from: number; readonly to: number };
};

/** What an operator concludes from the figures it was given. */
export type Conclusion = {
  readonly verdict: Verdict;
  readonly formula: Formula;
  readonly distance: Distance | undefined;
};

/** What every operator can ask of the data. */
export type Ask = {
  readonly target: Target;
  readonly evidence: Evidence;
  /** Figure of one year, in the target's unit where the indicator is the target's own. */
  readonly inYear: (indicator: string, year: number) => UsedValue | 'missing' | 'conflict';
  readonly usedValue: (indicator: string, point: SeriesPoint) => UsedValue | undefined;
};
