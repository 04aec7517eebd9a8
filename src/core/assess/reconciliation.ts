import {
  absolute,
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  HUNDRED,
  isZero,
  multiply,
  places,
  subtract,
  ZERO,
} from '../decimal.ts';
import { wasInForce } from '../in-force.ts';
import type { Area, Indicator, Operand, Reconciliation, Series, SeriesPoint } from '../model.ts';
import { comparePeriods, type Period, periodKey } from '../period.ts';
import { convert, isAdditive, isConvertible, PERCENT } from '../unit.ts';
import { findSlips } from './slips.ts';

export type ReconciliationInput = {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly series: readonly Series[];
};

/**
 * Every figure that can be held against others of its period, held against them: parts, shares with
 * a known numerator and denominator, areas within an area, areas that became one. Counts add;
 * shares are put together from numerators and denominators only, never averaged.
 */
export function reckon(input: ReconciliationInput): readonly Reconciliation[] {
  const book = new Book(input);
  const all: Reconciliation[] = [];
  for (const indicator of input.indicators) {
    const areas = book.areasOf(indicator.id);
    for (const area of new Set(indicator.parts.flatMap((part) => book.areasOf(part))))
      all.push(...ofParts(indicator, area, book));
    if (indicator.numerator !== undefined && indicator.denominator !== undefined)
      for (const area of areas) all.push(...ofShare(indicator, area, book));
    if (
      areas.length > 1 ||
      input.areas.some(({ predecessors }) => predecessors.some((id) => areas.includes(id)))
    )
      all.push(...ofAreas(indicator, input.areas, book));
  }
  return all;
}

const NO_POINTS: ReadonlyMap<string, SeriesPoint> = new Map();

/** Figures by indicator, area and period. */
class Book {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly #series = new Map<string, Map<string, Series>>();
  /** Points by period, of the series asked for. */
  readonly #points = new Map<Series, ReadonlyMap<string, SeriesPoint>>();

  constructor({ indicators, series }: ReconciliationInput) {
    this.indicators = new Map(indicators.map((one) => [one.id, one]));
    for (const one of series) {
      const areas = this.#series.get(one.indicator) ?? new Map<string, Series>();
      this.#series.set(one.indicator, areas.set(one.area, one));
    }
  }

  areasOf(indicator: string): readonly string[] {
    return [...(this.#series.get(indicator)?.keys() ?? [])];
  }

  periodsOf(indicators: readonly string[], areas: readonly string[]): readonly Period[] {
    const found = new Map<string, Period>();
    for (const indicator of indicators)
      for (const area of areas)
        for (const [key, { period }] of this.#pointsOf(indicator, area)) found.set(key, period);
    return [...found.values()].sort(comparePeriods);
  }

  /** The figure that holds, in `unit`; none where there is none, or none that holds. */
  operand(indicator: string, area: string, period: Period, unit: string): Operand | undefined {
    const point = this.#pointsOf(indicator, area).get(periodKey(period));
    const own = this.indicators.get(indicator)?.unit;
    if (
      point?.used === undefined ||
      point.value === undefined ||
      own === undefined ||
      !isConvertible(own, unit)
    )
      return undefined;
    const { value: written, unit: writtenIn, place } = point.used;
    return {
      indicator,
      area,
      value: convert(point.value, own, unit),
      written,
      step: convert(lastDigit(places(written)), writtenIn, unit),
      place,
    };
  }

  #pointsOf(indicator: string, area: string): ReadonlyMap<string, SeriesPoint> {
    const series = this.#series.get(indicator)?.get(area);
    if (series === undefined) return NO_POINTS;
    const known =
      this.#points.get(series) ??
      new Map(series.points.map((point) => [periodKey(point.period), point]));
    this.#points.set(series, known);
    return known;
  }
}

function ofParts(indicator: Indicator, area: string, book: Book): readonly Reconciliation[] {
  return book.periodsOf(indicator.parts, [area]).flatMap((period) => {
    const found = indicator.parts.map((part) => ({
      part,
      operand: book.operand(part, area, period, indicator.unit),
    }));
    const operands = found.flatMap(({ operand }) => operand ?? []);
    if (operands.length === 0) return [];
    const missing = found.flatMap(({ part, operand }) => (operand === undefined ? [part] : []));
    return [sum('parts', indicator, area, period, book, operands, missing)];
  });
}

function ofShare(indicator: Indicator, area: string, book: Book): readonly Reconciliation[] {
  const precision = Math.max(
    0,
    ...book
      .periodsOf([indicator.id], [area])
      .map((period) =>
        places(book.operand(indicator.id, area, period, indicator.unit)?.value ?? ZERO),
      ),
  );
  return book.periodsOf([indicator.id], [area]).flatMap((period): Reconciliation[] => {
    const stated = book.operand(indicator.id, area, period, indicator.unit);
    const pair = numeratorAndDenominator(indicator, [area], period, book);
    if (stated === undefined || pair.share === undefined) return [];
    const gap = subtract(pair.share, stated.value);
    // Publishers cut as well as round, so two units of the last digit pass.
    const fits = compare(absolute(gap), multiply(lastDigit(precision), decimal('2'))) <= 0;
    return [
      {
        kind: 'ratio',
        indicator: indicator.id,
        area,
        period,
        stated,
        reckoned: pair.share,
        operands: pair.operands,
        missing: [],
        gap,
        fits,
        suspects: [],
      },
    ];
  });
}

function ofAreas(
  indicator: Indicator,
  areas: readonly Area[],
  book: Book,
): readonly Reconciliation[] {
  const children = Map.groupBy(areas, ({ parent }) => parent);
  return areas.flatMap((area) => {
    const within = children.get(area.id) ?? [];
    const before = area.predecessors.flatMap((id) => areas.find((one) => one.id === id) ?? []);
    return [
      ...together('children', indicator, area, within, book, (period) =>
        within.filter((one) => existsAtEnd(one, period)),
      ),
      ...together('predecessors', indicator, area, before, book, (period) =>
        existsAtEnd(area, period) ? [] : before,
      ),
    ];
  });
}

function together(
  kind: 'children' | 'predecessors',
  indicator: Indicator,
  area: Area,
  all: readonly Area[],
  book: Book,
  membersIn: (period: Period) => readonly Area[],
): readonly Reconciliation[] {
  return book
    .periodsOf(
      [indicator.id],
      all.map(({ id }) => id),
    )
    .flatMap((period) => {
      const members = membersIn(period);
      const found = members.map(({ id }) => ({
        id,
        operand: book.operand(indicator.id, id, period, indicator.unit),
      }));
      const operands = found.flatMap(({ operand }) => operand ?? []);
      if (operands.length === 0) return [];
      const missing = found.flatMap(({ id, operand }) => (operand === undefined ? [id] : []));
      if (isAdditive(indicator.unit) && indicator.measure !== 'change')
        return [sum(kind, indicator, area.id, period, book, operands, missing)];
      const { share } =
        missing.length > 0
          ? { share: undefined }
          : numeratorAndDenominator(
              indicator,
              members.map(({ id }) => id),
              period,
              book,
            );
      return [compared(kind, indicator, area.id, period, book, operands, missing, share)];
    });
}

function sum(
  kind: Reconciliation['kind'],
  indicator: Indicator,
  area: string,
  period: Period,
  book: Book,
  operands: readonly Operand[],
  missing: readonly string[],
): Reconciliation {
  const reckoned =
    missing.length > 0 ? undefined : operands.reduce((total, { value }) => add(total, value), ZERO);
  return compared(kind, indicator, area, period, book, operands, missing, reckoned);
}

function compared(
  kind: Reconciliation['kind'],
  indicator: Indicator,
  area: string,
  period: Period,
  book: Book,
  operands: readonly Operand[],
  missing: readonly string[],
  reckoned: Decimal | undefined,
): Reconciliation {
  const stated = book.operand(indicator.id, area, period, indicator.unit);
  const base = { kind, indicator: indicator.id, area, period, stated, reckoned, operands, missing };
  if (stated === undefined || reckoned === undefined)
    return { ...base, gap: undefined, fits: undefined, suspects: [] };
  const gap = subtract(reckoned, stated.value);
  // Each figure may be off by half a unit of the last digit it shows.
  const slack = [stated, ...operands].reduce((total, { step }) => add(total, step), ZERO);
  const fits = compare(multiply(absolute(gap), decimal('2')), slack) <= 0;
  return {
    ...base,
    gap,
    fits,
    suspects: fits || kind !== 'parts' ? [] : findSlips(stated, operands, gap),
  };
}

/** The share that numerators and denominators of some areas give together. */
function numeratorAndDenominator(
  indicator: Indicator,
  areas: readonly string[],
  period: Period,
  book: Book,
): { readonly share: Decimal | undefined; readonly operands: readonly Operand[] } {
  const { numerator, denominator } = indicator;
  const above = numerator === undefined ? undefined : book.indicators.get(numerator);
  const below = denominator === undefined ? undefined : book.indicators.get(denominator);
  if (above === undefined || below === undefined || !isConvertible(above.unit, below.unit))
    return { share: undefined, operands: [] };
  const tops = areas.flatMap((area) => book.operand(above.id, area, period, below.unit) ?? []);
  const bottoms = areas.flatMap((area) => book.operand(below.id, area, period, below.unit) ?? []);
  if (tops.length < areas.length || bottoms.length < areas.length)
    return { share: undefined, operands: [] };
  const total = (all: readonly Operand[]): Decimal =>
    all.reduce((sofar, { value }) => add(sofar, value), ZERO);
  if (isZero(total(bottoms))) return { share: undefined, operands: [] };
  const quotient = divide(total(tops), total(bottoms));
  return {
    share: indicator.unit === PERCENT ? multiply(quotient, HUNDRED) : quotient,
    operands: [...tops, ...bottoms],
  };
}

/** One unit of the digit `precision` places after the point. */
const lastDigit = (precision: number): Decimal =>
  decimal(precision === 0 ? '1' : `0.${'0'.repeat(precision - 1)}1`);

/** Whether an area's bounds were in force on the last day of a period. */
const existsAtEnd = (area: Area, { to }: Period): boolean => wasInForce(area, `${to}-12-31`);
