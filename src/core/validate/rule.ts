import type { Diagnostic } from '../diagnostic.ts';
import type { Indicator, Observation, Rows, Series, Target } from '../model.ts';

/** What a rule may look at. */
export type RuleInput = {
  readonly indicators: Rows<Indicator>;
  readonly targets: Rows<Target>;
  readonly observations: Rows<Observation>;
};

export type Rule = (input: RuleInput) => readonly Diagnostic[];

/** A rule on resolved series, after the rows themselves have been found sound. */
export type SeriesRule = (series: readonly Series[]) => readonly Diagnostic[];
