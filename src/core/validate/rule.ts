import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Indicator, Observation, Series, Target } from '../model.ts';

type Rows<Row> = {
  readonly rows: readonly Row[];
  readonly placeOf: (row: Row, column: Exclude<keyof Row & string, 'place' | 'qualifier'>) => Place;
};

/** What a rule may look at. */
export type RuleInput = {
  readonly indicators: Rows<Indicator>;
  readonly targets: Rows<Target>;
  readonly observations: Rows<Observation>;
};

export type Rule = (input: RuleInput) => readonly Diagnostic[];

/** A rule on resolved series, after the rows themselves have been found sound. */
export type SeriesRule = (series: readonly Series[]) => readonly Diagnostic[];
