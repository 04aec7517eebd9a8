import { byTarget } from '../assessments.ts';
import { type Decimal, decimal, multiply } from '../decimal.ts';
import type {
  Assessment,
  Binding,
  Indicator,
  Section,
  Series,
  SeriesPoint,
  Target,
} from '../model.ts';
import { type Period, samePeriod } from '../period.ts';
import type { ReviewFile } from '../schema/review.ts';
import { magnitudeOf } from '../text/number-words.ts';
import { tokenise } from '../text/tokens.ts';
import { type AreaIndex, areaIndex } from './area-names.ts';
import { type BaseUnit, type Derived, derivedFrom } from './derive.ts';
import type { Level } from './explain/setting.ts';
import { type UnitList, unitList } from './scan.ts';
import { type TopicIndex, topicIndex } from './topics.ts';

/** What the guard knows of a review. */
export type ClaimCheckInput = {
  readonly sections: readonly Section[];
  readonly review: Pick<ReviewFile, 'period' | 'as_of' | 'area'>;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly series: readonly Series[];
  readonly assessments: readonly Assessment[];
  readonly bindings: Readonly<Record<string, Binding>>;
};

export type Facts = ClaimCheckInput & {
  readonly indicatorOf: ReadonlyMap<string, Indicator>;
  readonly targetOf: ReadonlyMap<string, Target>;
  readonly assessmentOf: ReadonlyMap<string, Assessment>;
  readonly seriesOf: (indicator: string, area: string) => Series | undefined;
  readonly unitOf: (unit: string) => BaseUnit;
  /** The unit of an indicator, taken apart. */
  readonly unitOfIndicator: (indicator: string) => BaseUnit;
  /** Every value of a series and what is reckoned from it, reckoned when first asked for. */
  readonly derivedFrom: (series: Series) => readonly Derived[];
  readonly units: UnitList;
  readonly topics: TopicIndex;
  readonly areaNames: AreaIndex;
  /** What the targets ask for, in base units. */
  readonly levels: readonly Level[];
  /** Targets a finding names, by the finding's id. */
  readonly targetsOf: ReadonlyMap<string, readonly string[]>;
  /** The area that stands for the whole. */
  readonly area: string;
};

export function factsOf(input: ClaimCheckInput): Facts {
  const { sections, indicators, targets, series, assessments, review } = input;
  const labels = [
    ...new Set(
      [...indicators.map(({ unit }) => unit), ...targets.flatMap(({ unit }) => unit ?? [])].map(
        (unit) => splitUnit(unit).words,
      ),
    ),
  ];
  const units = unitList(labels);
  const bases = new Map<string, BaseUnit>();
  const unitOf = (unit: string): BaseUnit => {
    let base = bases.get(unit);
    if (base === undefined) {
      const { scale, words } = splitUnit(unit);
      const key = tokenise(words)
        .map((token) => token.key)
        .join(' ');
      bases.set(unit, (base = { scale, label: units.labels.get(key) ?? words }));
    }
    return base;
  };
  const indicatorOf = new Map(indicators.map((one) => [one.id, one]));
  const seriesByKey = new Map(series.map((one) => [`${one.indicator}\n${one.area}`, one]));
  const derived = new Map<Series, readonly Derived[]>();
  const facts: Facts = {
    ...input,
    indicatorOf,
    targetOf: new Map(targets.map((one) => [one.id, one])),
    assessmentOf: byTarget(assessments),
    seriesOf: (indicator, area) => seriesByKey.get(`${indicator}\n${area}`),
    unitOf,
    unitOfIndicator: (id) => unitOf(indicatorOf.get(id)?.unit ?? ''),
    derivedFrom: (one) => {
      let found = derived.get(one);
      if (found === undefined) derived.set(one, (found = derivedFrom(facts, one)));
      return found;
    },
    units,
    topics: topicIndex(indicators, targets),
    areaNames: areaIndex(input.areas),
    targetsOf: new Map(
      sections
        .flatMap(({ elements }) => elements)
        .flatMap(({ attributes }) =>
          'id' in attributes && 'targets' in attributes && attributes.targets !== undefined
            ? [[attributes.id, attributes.targets] as const]
            : [],
        ),
    ),
    levels: targets.flatMap(({ value, value_to, unit, indicator }) => {
      const own = unit ?? indicatorOf.get(indicator ?? '')?.unit;
      if (own === undefined) return [];
      const { scale, label } = unitOf(own);
      return [value, value_to].flatMap((one) =>
        one === undefined ? [] : [{ value: multiply(one, scale), unit: label }],
      );
    }),
    area: review.area,
  };
  return facts;
}

function splitUnit(unit: string): { readonly scale: Decimal; readonly words: string } {
  const tokens = tokenise(unit);
  let scale = decimal('1');
  let at = 0;
  for (
    let found = magnitudeOf(tokens[at]);
    found !== undefined && at < tokens.length - 1;
    found = magnitudeOf(tokens[at])
  ) {
    scale = multiply(scale, found);
    at += 1;
  }
  return { scale, words: unit.slice(tokens[at]?.from ?? 0) };
}

export const pointOf = (series: Series | undefined, period: Period): SeriesPoint | undefined =>
  series?.points.find((point) => samePeriod(point.period, period));

/** The point of one calendar year. */
export const pointIn = (series: Series | undefined, year: number): SeriesPoint | undefined =>
  pointOf(series, { from: year, to: year });
