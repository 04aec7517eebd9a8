import { compare, type Decimal, isZero, places, round } from '../decimal.ts';
import { intervalOf, ordersOf } from '../interval.ts';
import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type {
  Assessment,
  Distance,
  Formula,
  Indicator,
  Refusal,
  RelatedTarget,
  Remark,
  Target,
  UsedValue,
  Verdict,
} from '../model.ts';
import { isSpan, type Period } from '../period.ts';
import {
  dated,
  formatExact,
  formatNumber,
  formatPeriod,
  lowerFirst,
  qualified,
  unitName,
  whenIs,
  withUnit,
} from './format.ts';
import { named, quoted } from './quotation.ts';

export const verdictLabel = (verdict: Verdict, language: Language = 'vi'): string =>
  messagesIn(language).labels.verdict[verdict];

/** The bound as the document puts it: `trên 45%`, `từ 8 đến 10%`, `giảm 8-10% so với năm 2010`. */
export function targetBound(target: Target | RelatedTarget, language: Language = 'vi'): string {
  const { bound, span } = messagesIn(language).sentences;
  const unit = target.unit ?? '';
  const exact = (value: Decimal): string => formatExact(value, language);
  const one = target.value === undefined ? '' : withUnit(exact(target.value), unit, language);
  const pair =
    target.value === undefined || target.value_to === undefined
      ? one
      : withUnit(span(exact(target.value), exact(target.value_to)), unit, language);
  switch (target.operator) {
    case '>=':
    case '>':
    case '<=':
    case '<':
    case 'keep':
      return bound[target.operator](one);
    case '=':
      return one;
    case 'range':
      return pair;
    case 'reduce-baseline':
      return 'baseline_year' in target && target.baseline_year !== undefined
        ? bound.baseline(pair, String(target.baseline_year))
        : bound.reduction(pair);
    case 'reduce-scenario':
      return bound.scenario(pair);
    case 'zero-new':
      return bound.zeroNew;
    case 'trend-down':
      return bound.down;
    case 'trend-up':
      return bound.up;
    case 'qualitative':
      return bound.qualitative;
    case 'all':
      return bound.all;
  }
}

export function horizonText(
  { horizon }: Target | RelatedTarget,
  language: Language = 'vi',
): string {
  const words = messagesIn(language).sentences.horizon;
  if (horizon === undefined || horizon === 'yearly')
    return horizon === undefined ? words.none : words.yearly;
  if (typeof horizon === 'number') return words.year(horizon);
  return isSpan(horizon) ? whenIs(horizon, language).within : words.year(horizon.to);
}

const figureOf = (used: UsedValue, shown: number, language: Language): string =>
  qualified(
    withUnit(formatNumber(used.value, shown, language), used.unit, language),
    used.qualifier,
    language,
  );

/** Decimals of the indicator, or more where rounding would hide a difference the verdict rests on. */
const placesFor = (used: UsedValue, indicator: Indicator | undefined): number => {
  const own = indicator?.decimals ?? 0;
  const exact = places(used.value);
  return used.unit === indicator?.unit ? own : Math.min(exact, 6);
};

/** A figure as pages print it: the indicator's decimals, or all digits where the unit is another. */
export const usedText = (
  used: UsedValue,
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = 'vi',
): string => figureOf(used, placesFor(used, indicators.get(used.indicator)), language);

/** Noughts after the point before the first other digit. */
const firstDigit = (value: Decimal): number => /^-?\d+\.(0*)/.exec(value)?.[1]?.length ?? 0;

/** Decimals at which a figure no longer looks like a bound that it is not: the verdict must be readable from it. */
function placesApart(value: Decimal, own: number, bounds: readonly Decimal[]): number {
  let shown = own;
  while (
    shown < places(value) &&
    bounds.some((bound) => compare(round(value, shown), bound) === 0 && compare(value, bound) !== 0)
  )
    shown += 1;
  return shown;
}

function boundsOf(formula: Formula | undefined): readonly Decimal[] {
  switch (formula?.kind) {
    case 'compare':
    case 'yearly':
      return [formula.bound];
    case 'range':
      return [formula.low, formula.high];
    default:
      return [];
  }
}

export type FormulaText = { readonly words: string; readonly figures: string };

/** The formula in words and in figures. */
export function formulaText(
  formula: Formula,
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = 'vi',
): FormulaText {
  const teller = tellerOf(indicators, language);
  const { words, show, showAgainst } = teller;
  const { observed } = formula.kind === 'yearly' ? { observed: formula.years.at(-1) } : formula;
  const subject =
    observed === undefined
      ? ''
      : words.subject(teller.name(observed), teller.when(observed.period));
  switch (formula.kind) {
    case 'compare': {
      const bound = teller.amount(formula.bound, formula.unit);
      return {
        words: words.compare(subject, formula.operator, bound),
        figures: `${showAgainst(formula.observed, formula.bound)} ${relation(formula.operator, formula.observed, formula.bound)} ${bound}`,
      };
    }
    case 'range':
      return {
        words: words.range(subject),
        figures: words.against(
          showAgainst(formula.observed, formula.low, formula.high),
          withUnit(teller.between(formula.low, formula.high), formula.unit, language),
        ),
      };
    case 'reduction':
      return reductionText(formula, subject, teller);
    case 'zeroNew':
      return { words: words.zeroNew(subject), figures: words.against(show(formula.observed), '0') };
    case 'trend':
      return trendText(formula, indicators, teller);
    case 'change':
      return {
        words: words.change(subject, formula.direction),
        figures: `${show(formula.observed)} ${formula.observed.value.startsWith('-') ? '<' : '≥'} 0`,
      };
    case 'yearly':
      return yearlyText(formula, teller);
  }
}

type OfKind<Kind extends Formula['kind']> = Extract<Formula, { readonly kind: Kind }>;
type Teller = ReturnType<typeof tellerOf>;

/** How figures, bounds and periods of a formula are written in a language. */
function tellerOf(indicators: ReadonlyMap<string, Indicator>, language: Language) {
  const { formula: words, span } = messagesIn(language).sentences;
  const own = (used: UsedValue): number => placesFor(used, indicators.get(used.indicator));
  const exact = (value: Decimal): string => formatExact(value, language);
  return {
    words,
    language,
    exact,
    name: (used: UsedValue): string =>
      named(indicators.get(used.indicator) ?? { name: used.indicator }, language, lowerFirst),
    show: (used: UsedValue): string => figureOf(used, own(used), language),
    showAgainst: (used: UsedValue, ...bounds: readonly Decimal[]): string =>
      figureOf(used, placesApart(used.value, own(used), bounds), language),
    amount: (value: Decimal, unit: string): string => withUnit(exact(value), unit, language),
    between: (low: Decimal, high: Decimal): string => span(exact(low), exact(high)),
    when: (period: Period) => whenIs(period, language),
  };
}

function reductionText(
  { against, reference, observed, reduction, low, high }: OfKind<'reduction'>,
  subject: string,
  { words, language, exact, show, between, when }: Teller,
): FormulaText {
  const base = against === 'baseline' ? words.baseline(when(reference.period)) : words.scenario;
  const asked = low === high ? exact(low) : between(low, high);
  const exactly = [reference, observed].some(({ qualifier }) => qualifier !== undefined)
    ? '≈'
    : '=';
  const percent = formatNumber(reduction, placesApart(reduction, 2, [low, high]), language);
  return {
    words: words.reduction(subject, base, asked),
    figures: `(${show(reference)} − ${show(observed)}) ÷ ${show(reference)} × 100 ${exactly} ${percent}%; ${words.required(asked)}`,
  };
}

function trendText(
  { observed, direction, unit, firstPeriod, first, secondPeriod, second, years }: OfKind<'trend'>,
  indicators: ReadonlyMap<string, Indicator>,
  { words, language, name }: Teller,
): FormulaText {
  const places = (indicators.get(observed.indicator)?.decimals ?? 0) + 1;
  const nearly = years.some(({ qualifier }) => qualifier !== undefined) ? '≈ ' : '';
  const half = (period: Period, value: Decimal): string =>
    `${formatPeriod(period, language)}: ${nearly}${withUnit(formatNumber(value, places, language), unit, language)}`;
  return {
    words: words.trend(name(observed), direction),
    figures: `${half(firstPeriod, first)}; ${half(secondPeriod, second)}`,
  };
}

function yearlyText(
  { operator, bound, unit, years, failing }: OfKind<'yearly'>,
  { words, language, amount, showAgainst }: Teller,
): FormulaText {
  const missed = failing.map(
    (year) => `${formatPeriod(year.period, language)} (${showAgainst(year, bound)})`,
  );
  return {
    words: words.yearly(operator, amount(bound, unit)),
    figures:
      missed.length === 0
        ? words.yearsMet(years.length, years.length)
        : words.failing(missed.join(', ')),
  };
}

/** The true relation between the figure and the bound, not the one hoped for. */
function relation(
  operator: Extract<Formula, { kind: 'compare' }>['operator'],
  observed: UsedValue,
  bound: Decimal,
): string {
  if (observed.qualifier !== undefined)
    return looseRelation({ ...observed, scope: undefined }, bound);
  const order = compare(observed.value, bound);
  if (order === 0) return '=';
  if (operator === '=') return '≠';
  return order > 0 ? '>' : '<';
}

/** «dưới 2,5%» lies below 2,5%, although its figure is the same. */
function looseRelation(observed: UsedValue, bound: Decimal): string {
  const orders = ordersOf(intervalOf(observed), bound);
  const equal = orders.includes(0);
  if (!orders.includes(1)) return equal ? '≤' : '<';
  if (!orders.includes(-1)) return equal ? '≥' : '>';
  return '≠';
}

export function distanceText(distance: Distance, language: Language = 'vi'): string {
  const words = messagesIn(language).sentences.distance;
  if (isZero(distance.value)) return distance.favourable ? words.on : words.onlyOn;
  // A quotient may run to thirty digits; a distance shows two, or more where two would be nought.
  const shown =
    places(distance.value) > 6
      ? Math.max(2, isZero(round(distance.value, 2)) ? firstDigit(distance.value) + 1 : 0)
      : places(distance.value);
  const figure = withUnit(formatNumber(distance.value, shown, language), distance.unit, language);
  return distance.favourable ? words.past(figure) : words.short(figure);
}

/** One sentence per reason why no verdict is given. */
export function refusalText(refusal: Refusal, language: Language = 'vi'): string {
  const words = messagesIn(language).sentences.refusal;
  const when = (period: Period) => whenIs(period, language);
  switch (refusal.kind) {
    case 'noIndicator':
    case 'noObservation':
    case 'notJudged':
      return words[refusal.kind];
    case 'notDue':
      return words.notDue(refusal.horizon, dated(refusal.asOf, language));
    case 'noObservationAtHorizon':
      return words.noObservationAtHorizon(refusal.horizon, when(refusal.latest));
    case 'baselineMissing':
    case 'scenarioMissing':
      return words[refusal.kind](refusal.year);
    case 'referenceNotPositive':
      return words.referenceNotPositive(formatExact(refusal.value, language));
    case 'periodTooShort':
    case 'conflict':
      return words[refusal.kind](when(refusal.period));
    case 'yearsMissing':
      return words.yearsMissing(refusal.years.join(', '));
    case 'periodIncomplete':
      return words.periodIncomplete[refusal.by](
        when(refusal.period),
        dated(refusal.asOf, language),
      );
    case 'methodsDiffer':
      return words.methodsDiffer(methodsText(refusal.methods, language));
    case 'unitDiffers':
      return words.unitDiffers(
        unitName(refusal.found, language),
        unitName(refusal.expected, language),
      );
    case 'otherNotion':
      return words.otherNotion[refusal.scope];
    case 'ownClaim':
      return words.ownClaim;
    case 'imprecise':
      return words.imprecise(
        messagesIn(language).labels.qualifier[refusal.qualifier],
        when(refusal.period),
      );
    case 'definitionUnclear':
      return words.definitionUnclear(quoted(refusal.gaps.join('; '), language));
  }
}

/** Methods, in the order given. */
const methodsText = (methods: readonly (string | undefined)[], language: Language): string =>
  methods
    .map((method) =>
      method === undefined
        ? messagesIn(language).sentences.refusal.ownMethod
        : quoted(method, language),
    )
    .join('; ');

export function remarkText(remark: Remark, language: Language = 'vi'): string {
  const {
    sentences: { remark: words },
    labels,
  } = messagesIn(language);
  const when = (period: Period) => whenIs(period, language);
  const figure = ({ value, unit, qualifier }: Pick<UsedValue, 'value' | 'unit' | 'qualifier'>) =>
    qualified(withUnit(formatExact(value, language), unit, language), qualifier, language);
  switch (remark.kind) {
    case 'laterYearUsed':
      return words.laterYearUsed(remark.horizon, when(remark.used));
    case 'reachedLater':
    case 'lostLater':
      return words[remark.kind](when(remark.period), figure(remark));
    case 'laterOtherMethod':
      return words.laterOtherMethod(
        when(remark.period),
        figure(remark),
        methodsText(remark.methods, language),
      );
    case 'qualified':
      return words.qualified(labels.qualifier[remark.qualifier]);
    case 'scope':
      return words.scope[remark.scope];
    case 'restsOnReview':
    case 'noSource':
      return words[remark.kind];
    case 'otherMethod':
      return words.otherMethod(quoted(remark.method, language));
    case 'beforeYearEnd':
      return words.beforeYearEnd(dated(remark.asOf, language), when(remark.period));
    case 'conditional':
      return words.conditional(quoted(remark.condition, language));
  }
}

/** The one line tables show as the outcome: the figure and its year, or a dash. */
export function outcomeText(
  assessment: Assessment,
  indicators: ReadonlyMap<string, Indicator>,
  language: Language = 'vi',
): string {
  const used = assessment.used;
  if (used === undefined) return '–';
  const bounds = boundsOf(assessment.formula);
  const shown = placesApart(used.value, placesFor(used, indicators.get(used.indicator)), bounds);
  const words = messagesIn(language).sentences.standIn;
  const period = formatPeriod(used.period, language);
  const missing = assessment.remarks.find((remark) => remark.kind === 'laterYearUsed')?.horizon;
  return `${figureOf(used, shown, language)} (${missing === undefined ? period : words.instead(period, missing)})`;
}

/** A verdict with the year of the figure it rests on, where that stands in for the year asked for. */
export function verdictText(assessment: Assessment, language: Language = 'vi'): string {
  const standIn = standInOf(assessment);
  const label = verdictLabel(assessment.verdict, language);
  return standIn === undefined ? label : `${label} ${standInText(standIn, language)}`;
}

/** «(theo số năm 2021)». */
export const standInText = (period: Period, language: Language = 'vi'): string =>
  `(${messagesIn(language).sentences.standIn.by(whenIs(period, language))})`;

/** The period of the figure a verdict rests on, where that stands in for the year asked for. */
export const standInOf = ({ remarks }: Assessment): Period | undefined =>
  remarks.find((remark) => remark.kind === 'laterYearUsed')?.used;
